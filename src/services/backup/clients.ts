import { sdkService } from '../../core/sdk.ts';

export const backup = sdkService('backup', () => import('./client.ts'), 'BackupClient');
