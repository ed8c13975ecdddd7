import { sdkService } from '../../core/sdk.ts';

export const glacier = sdkService('glacier', () => import('./client.ts'), 'GlacierClient');
