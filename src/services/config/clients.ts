import { sdkService } from '../../core/sdk.ts';

export const awsConfig = sdkService('config', () => import('./client.ts'), { client: 'ConfigServiceClient' });
