import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const backupVaultCustomerKey = defineRule({
  id: 'backup-vault-customer-key',
  title: 'Backup vaults should use a customer managed key',
  resourceType: 'AWS::Backup::BackupVault',
  responsibility: 'server-side-encryption',
  severity: 'low',
  tier: 1,
  fix: 'own-keys',
  facts: ['vaultType', 'encryptionKeyArn', 'keyManager'],
  messages: {
    customer:
      'The vault uses the customer managed key {{key}}. Backups that AWS Backup does not fully manage keep the key of their resource.',
    aws: 'The vault uses the AWS managed key.',
    awsOwned: 'The vault uses an AWS owned key.',
    deleted: 'The key {{key}} of the vault no longer exists.',
    noKey: 'A restore access vault does not have its own key.',
  },
  rationale:
    'Backups that are encrypted with a key that AWS manages or owns cannot be copied to another account, and no key policy restricts who can read them.',
  remediation: {
    text: 'Create a vault with a customer managed key and change the plans to use it. The key of an existing vault cannot be changed.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
    impact: 'Existing backups stay in the old vault until they expire. KMS charges for the key and for requests.',
    cli: 'aws backup create-backup-vault --backup-vault-name NEW_VAULT --encryption-key-arn KMS_KEY_ARN',
    console:
      'Open the AWS Backup console and choose Vaults.\nChoose Create new vault and choose a customer managed key.\nChange the backup plans to use the new vault.',
    terraform: 'resource "aws_backup_vault" "example" {\n  name        = "NEW_VAULT"\n  kms_key_arn = "KMS_KEY_ARN"\n}',
  },
  controls: { prowler: ['backup_vaults_encrypted'], cloudsploit: ['backupVaultEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.vaultType === 'RESTORE_ACCESS_BACKUP_VAULT') return notApplicable('noKey');
    const key = () => facts.encryptionKeyArn;
    const failed = firstVerdict(
      () => (key() === undefined ? fail('awsOwned') : undefined),
      () => (facts.keyManager === undefined ? fail('deleted', { key }) : undefined),
      () => (facts.keyManager === 'CUSTOMER' ? undefined : fail('aws')),
    );
    return failed ?? pass('customer', { key });
  },
});
