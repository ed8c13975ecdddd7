import { sdkService } from '../../core/sdk.ts';

export const cloudWatch = sdkService('cloudwatch', () => import('./client.ts'), { client: 'CloudWatchClient' });
