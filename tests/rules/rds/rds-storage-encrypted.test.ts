import { rdsStorageEncryptedRules } from '../../../rules/rds/rds-storage-encrypted.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsStorageEncryptedRules, {
  base: { storageEncrypted: true },
  pass: [{ name: 'passes when storage is encrypted' }],
  fail: [{ name: 'fails when storage is not encrypted', facts: { storageEncrypted: false } }],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: { clusterId: 'orders', storageEncrypted: false },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
