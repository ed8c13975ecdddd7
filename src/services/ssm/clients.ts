import { sdkService } from '../../core/sdk.ts';

export const ssm = sdkService('ssm', () => import('./client.ts'), { client: 'SSMClient' });
