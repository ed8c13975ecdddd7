import { sdkService } from '../../core/sdk.ts';

export const cloudWatchLogs = sdkService('logs', () => import('./client.ts'), { client: 'CloudWatchLogsClient' });
