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
      'The vault uses the customer managed key {{key}}. Backups that AWS Backup does not manage fully keep the key of their resource.',
    aws: 'The vault uses the AWS managed key.',
    awsOwned: 'The vault uses a key that AWS owns.',
    gone: 'The key {{key}} of the vault does not exist any more.',
    noKey: 'A vault for restore access has no key of its own.',
  },
  rationale: 'With a key of AWS backups cannot be copied to another account, and no key policy says who may read them.',
  remediation: {
    text: 'Create a vault with a key of your own, and let plans write to it; the key of a vault cannot be changed.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
    cli: 'aws backup create-backup-vault --backup-vault-name VAULT --encryption-key-arn KEY',
  },
  controls: { prowler: ['backup_vaults_encrypted'], cloudsploit: ['backupVaultEncrypted'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.vaultType === 'RESTORE_ACCESS_BACKUP_VAULT') return notApplicable('noKey');
    const key = facts.encryptionKeyArn;
    if (key === undefined) return fail('awsOwned');
    if (facts.keyManager === undefined) return fail('gone', { key });
    return facts.keyManager === 'CUSTOMER' ? pass('customer', { key }) : fail('aws');
  },
});
