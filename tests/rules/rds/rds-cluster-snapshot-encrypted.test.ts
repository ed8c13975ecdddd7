import { rdsClusterSnapshotEncrypted } from '../../../rules/rds/rds-cluster-snapshot-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterSnapshotEncrypted, {
  base: { encrypted: true },
  pass: [{ name: 'encrypted' }],
  fail: [{ name: 'not encrypted', facts: { encrypted: false } }],
});
