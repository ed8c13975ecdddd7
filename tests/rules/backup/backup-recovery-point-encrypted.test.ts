import { backupRecoveryPointEncrypted } from '../../../rules/backup/backup-recovery-point-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(backupRecoveryPointEncrypted, {
  resource: { arn: 'arn:aws:ec2:eu-west-1::snapshot/snap-1' },
  base: { encrypted: true, status: 'COMPLETED' },
  pass: [
    { name: 'passes when the recovery point is encrypted', message: 'encrypted' },
    { name: 'passes for an encrypted continuous backup', facts: { status: 'AVAILABLE' } },
  ],
  fail: [
    { name: 'fails for a snapshot of an unencrypted volume', facts: { encrypted: false }, message: 'unencryptedSource' },
    {
      name: 'fails for an unencrypted recovery point of AWS Backup',
      facts: { encrypted: false },
      resource: { arn: 'arn:aws:backup:eu-west-1:111122223333:recovery-point:1' },
      message: 'unencrypted',
    },
    { name: 'fails for a stopped continuous backup', facts: { encrypted: false, status: 'STOPPED' } },
    { name: 'fails for a partial recovery point', facts: { encrypted: false, status: 'PARTIAL' } },
    { name: 'fails for an expired recovery point', facts: { encrypted: false, status: 'EXPIRED' } },
  ],
  notApplicable: [
    {
      name: 'skips a recovery point that is being created',
      facts: { encrypted: false, status: 'CREATING' },
      message: 'changing',
      evidence: { status: 'CREATING' },
    },
    { name: 'skips a recovery point that is being deleted', facts: { encrypted: false, status: 'DELETING' } },
  ],
});
