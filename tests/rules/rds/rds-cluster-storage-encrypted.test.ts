import { rdsClusterStorageEncrypted } from '../../../rules/rds/rds-cluster-storage-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterStorageEncrypted, {
  base: { storageEncrypted: true },
  pass: [{ name: 'encrypted' }],
  fail: [{ name: 'not encrypted', facts: { storageEncrypted: false } }],
});
