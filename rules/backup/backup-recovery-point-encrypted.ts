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
    unencryptedSource: 'The recovery point is not encrypted because its resource was not encrypted.',
    unencrypted: 'The recovery point is not encrypted.',
    changing: 'The status of the recovery point is {{status}}.',
  },
  rationale: 'A backup contains the same data as its resource and is often copied. Without encryption, it is the easier way to the data.',
  remediation: {
    text: 'Encrypt the resource, so that new backups are encrypted. Replace the recovery point with an encrypted copy if its resource type supports that.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
    impact: 'The storage of the copy is billed. Deleting the unencrypted recovery point afterwards cannot be undone.',
    cli: 'aws backup start-copy-job --recovery-point-arn {{arn}} --source-backup-vault-name SOURCE_VAULT --destination-backup-vault-arn ENCRYPTED_VAULT_ARN --iam-role-arn ROLE_ARN',
    console:
      'Open the AWS Backup console and choose Vaults.\nOpen the vault, select the recovery point, choose Actions, then Copy.\nChoose a vault with a KMS key and copy the recovery point.',
    notAsCode: 'Recovery points are created by backup jobs and are not managed as code.',
  },
  controls: {
    securityHub: ['Backup.1'],
    awsConfig: ['backup-recovery-point-encrypted'],
    nist80053: ['CP-9(8)', 'SI-12'],
    prowler: ['backup_recovery_point_encrypted'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { resource }) => {
    // Partial and expired recovery points hold data as well.
    if (facts.status === 'CREATING' || facts.status === 'DELETING') return notApplicable('changing', { status: facts.status });
    if (facts.encrypted) return pass('encrypted');
    // Only recovery points with an ARN of AWS Backup use the key of the vault. Others have the encryption of their resource.
    return parseArn(resource.arn)?.service === 'backup' ? fail('unencrypted') : fail('unencryptedSource');
  },
});
