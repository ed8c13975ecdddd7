import { sdkService } from '../../core/sdk.ts';

export const sns = sdkService('sns', () => import('./client.ts'), { client: 'SNSClient' });
