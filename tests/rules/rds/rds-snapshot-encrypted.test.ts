import { rdsSnapshotEncryptedRules } from '../../../rules/rds/rds-snapshot-encrypted.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsSnapshotEncryptedRules, {
  base: { encrypted: true },
  pass: [{ name: 'passes when the snapshot is encrypted' }],
  fail: [{ name: 'fails when the snapshot is not encrypted', facts: { encrypted: false } }],
});
