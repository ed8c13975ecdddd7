import { sdkService } from '../../core/sdk.ts';

export const wafV2 = sdkService('wafv2', () => import('./client.ts'), { client: 'WAFV2Client' });
