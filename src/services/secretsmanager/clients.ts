import { sdkService } from '../../core/sdk.ts';

export const secretsManager = sdkService('secretsmanager', () => import('./client.ts'), 'SecretsManagerClient');
