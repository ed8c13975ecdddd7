import { backupVaultCustomerKey } from '../../../rules/backup/backup-vault-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/vault';

testRule(backupVaultCustomerKey, {
  base: { vaultType: 'BACKUP_VAULT', encryptionKeyArn: key, keyManager: 'CUSTOMER' },
  pass: [
    { name: 'a key of the customer', message: 'customer', evidence: { key } },
    { name: 'air-gapped with a key of the customer', facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' } },
  ],
  fail: [
    { name: 'the AWS managed key', facts: { keyManager: 'AWS' }, message: 'aws', severity: 'low' },
    {
      name: 'air-gapped with a key that AWS owns',
      facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', encryptionKeyArn: undefined, keyManager: undefined },
      message: 'awsOwned',
    },
    { name: 'a key that was deleted', facts: { keyManager: undefined }, message: 'gone', evidence: { key } },
    { name: 'a manager nobody knows', facts: { keyManager: 'SOMEBODY' }, message: 'aws' },
  ],
  notApplicable: [
    {
      name: 'restore access',
      facts: { vaultType: 'RESTORE_ACCESS_BACKUP_VAULT', encryptionKeyArn: undefined, keyManager: undefined },
      message: 'noKey',
    },
  ],
});
