import { sdkService } from '../../core/sdk.ts';

export const cloudTrail = sdkService('cloudtrail', () => import('./client.ts'), 'CloudTrailClient');
