import { rdsSnapshotEncrypted } from '../../../rules/rds/rds-snapshot-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsSnapshotEncrypted, {
  base: { encrypted: true },
  pass: [{ name: 'encrypted' }],
  fail: [{ name: 'not encrypted', facts: { encrypted: false } }],
});
