import { sdkService } from '../../core/sdk.ts';

export const eks = sdkService('eks', () => import('./client.ts'), { client: 'EKSClient' });
