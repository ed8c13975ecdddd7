import { rdsStorageEncrypted } from '../../../rules/rds/rds-storage-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsStorageEncrypted, {
  base: { storageEncrypted: true },
  pass: [{ name: 'encrypted', message: 'encrypted' }],
  fail: [{ name: 'not encrypted', facts: { storageEncrypted: false } }],
  notApplicable: [
    {
      name: 'member of a cluster, whatever its own flag says',
      facts: { clusterId: 'orders', storageEncrypted: false },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
