import { sdkService } from '../../core/sdk.ts';

export const kms = sdkService('kms', () => import('./client.ts'), 'KMSClient');
