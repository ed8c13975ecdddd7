import { sdkService } from '../../core/sdk.ts';

export const acm = sdkService('acm', () => import('./client.ts'), { client: 'ACMClient' });
