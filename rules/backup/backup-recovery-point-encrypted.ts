import { parseArn } from '../../src/policy/arn.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupRecoveryPointEncrypted = defineRule({
  id: 'backup-recovery-point-encrypted',
  title: 'Recovery points should be encrypted',
  resourceType: 'AWS::Backup::RecoveryPoint',
  responsibility: 'server-side-encryption',
  severity: 'medium',
  tier: 1,
  facts: ['encrypted', 'status'],
  messages: {
    encrypted: 'The recovery point is encrypted.',
    likeItsSource: 'The recovery point is not encrypted, since its resource was not.',
    unencrypted: 'The recovery point is not encrypted.',
    unfinished: 'The recovery point is no backup to rely on: its status is {{status}}.',
  },
  rationale:
    'A backup holds the same data as its resource, and is often copied further; without encryption it is the easier way to that data.',
  remediation: {
    text: 'Encrypt the resource, so that its next backups are encrypted, and replace the recovery point by an encrypted copy.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
  },
  controls: {
    securityHub: ['Backup.1'],
    awsConfig: ['backup-recovery-point-encrypted'],
    nist80053: ['CP-9(8)', 'SI-12'],
    prowler: ['backup_recovery_point_encrypted'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    if (['PARTIAL', 'EXPIRED', 'CREATING', 'DELETING'].includes(facts.status)) return notApplicable('unfinished', { status: facts.status });
    if (facts.encrypted) return pass('encrypted');
    // Only backups that AWS Backup manages fully have ARNs of its own and keys of their vault; the others are as their resource is.
    return parseArn(resource.arn)?.service === 'backup' ? fail('unencrypted') : fail('likeItsSource');
  },
});
