import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const inspector = sdkService('inspector2', () => import('./client.ts'), {
  client: 'Inspector2Client',
  unavailable: notOfferedIn('inspector2'),
});
