import { sdkService } from '../../core/sdk.ts';

export const sqs = sdkService('sqs', () => import('./client.ts'), { client: 'SQSClient' });
