import { rdsClusterDeletionProtectionEnabled } from '../../../rules/rds/rds-cluster-deletion-protection-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterDeletionProtectionEnabled, {
  base: { deletionProtection: true },
  pass: [{ name: 'on' }],
  fail: [{ name: 'off', facts: { deletionProtection: false } }],
});
