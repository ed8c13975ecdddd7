import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const macie = sdkService('macie2', () => import('./client.ts'), {
  client: 'Macie2Client',
  unavailable: notOfferedIn('macie2'),
});
