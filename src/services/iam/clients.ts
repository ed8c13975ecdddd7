import { sdkService } from '../../core/sdk.ts';

export const iam = sdkService('iam', () => import('./client.ts'), { client: 'IAMClient' });
