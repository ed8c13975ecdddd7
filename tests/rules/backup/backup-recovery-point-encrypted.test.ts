import { backupRecoveryPointEncrypted } from '../../../rules/backup/backup-recovery-point-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(backupRecoveryPointEncrypted, {
  resource: { arn: 'arn:aws:ec2:eu-west-1::snapshot/snap-1' },
  base: { encrypted: true, status: 'COMPLETED' },
  pass: [
    { name: 'encrypted', message: 'encrypted' },
    { name: 'continuous', facts: { status: 'AVAILABLE' } },
  ],
  fail: [
    { name: 'a snapshot of an unencrypted volume', facts: { encrypted: false }, message: 'likeItsSource' },
    {
      name: 'with an ARN of AWS Backup',
      facts: { encrypted: false },
      resource: { arn: 'arn:aws:backup:eu-west-1:111122223333:recovery-point:1' },
      message: 'unencrypted',
    },
    { name: 'stopped', facts: { encrypted: false, status: 'STOPPED' } },
  ],
  notApplicable: [
    { name: 'partial', facts: { encrypted: false, status: 'PARTIAL' }, message: 'unfinished', evidence: { status: 'PARTIAL' } },
    { name: 'expired', facts: { encrypted: false, status: 'EXPIRED' } },
    { name: 'being made', facts: { status: 'CREATING' } },
  ],
});
