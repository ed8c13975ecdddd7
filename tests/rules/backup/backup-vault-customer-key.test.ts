import { backupVaultCustomerKey } from '../../../rules/backup/backup-vault-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/vault';

testRule(backupVaultCustomerKey, {
  base: { vaultType: 'BACKUP_VAULT', encryptionKeyArn: key, keyManager: 'CUSTOMER' },
  pass: [
    { name: 'passes with a customer managed key', message: 'customer', evidence: { key } },
    { name: 'passes for an air-gapped vault with a customer managed key', facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' } },
  ],
  fail: [
    { name: 'fails with the AWS managed key', facts: { keyManager: 'AWS' }, message: 'aws', severity: 'low' },
    {
      name: 'fails for an air-gapped vault with an AWS owned key',
      facts: { vaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', encryptionKeyArn: undefined, keyManager: undefined },
      message: 'awsOwned',
    },
    { name: 'fails when the key was deleted', facts: { keyManager: undefined }, message: 'deleted', evidence: { key } },
    { name: 'fails for an unknown key manager', facts: { keyManager: 'NOVEL' }, message: 'aws' },
  ],
  notApplicable: [
    {
      name: 'skips a restore access vault',
      facts: { vaultType: 'RESTORE_ACCESS_BACKUP_VAULT', encryptionKeyArn: undefined, keyManager: undefined },
      message: 'noKey',
    },
  ],
});
