import { ebsSnapshotEncrypted } from '../../../rules/ebs/ebs-snapshot-encrypted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ebsSnapshotEncrypted, {
  base: { encrypted: true },
  pass: [{ name: 'passes when encrypted', message: 'encrypted' }],
  fail: [{ name: 'fails when not encrypted', facts: { encrypted: false }, message: 'plain' }],
});
