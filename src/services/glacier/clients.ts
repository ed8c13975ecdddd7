import { sdkService } from '../../core/sdk.ts';
import { notOfferedIn } from '../shared/missing-regions.ts';

export const glacier = sdkService('glacier', () => import('./client.ts'), {
  client: 'GlacierClient',
  unavailable: notOfferedIn('glacier'),
});
