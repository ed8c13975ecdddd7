import { sdkService } from '../../core/sdk.ts';

export const sts = sdkService('sts', () => import('./client.ts'), { client: 'STSClient' });
