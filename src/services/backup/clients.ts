import { sdkService } from '../../core/sdk.ts';

export const backup = sdkService('backup', () => import('./client.ts'), {
  client: 'BackupClient',
  unavailable: {
    source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html',
    asOf: '2026-10',
    errors: [{ code: 'AccessDeniedException', message: /not available in (the )?current Region/i }],
  },
});
