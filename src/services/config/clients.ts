import { sdkService } from '../../core/sdk.ts';

export const configService = sdkService('config', () => import('./client.ts'), 'ConfigServiceClient');
