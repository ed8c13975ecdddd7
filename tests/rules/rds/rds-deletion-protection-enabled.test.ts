import { rdsDeletionProtectionEnabled } from '../../../rules/rds/rds-deletion-protection-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsDeletionProtectionEnabled, {
  base: { deletionProtection: true },
  pass: [{ name: 'on' }],
  fail: [{ name: 'off', facts: { deletionProtection: false } }],
  notApplicable: [
    {
      name: 'member of a cluster, whatever its own flag says',
      facts: { clusterId: 'orders', deletionProtection: false },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});
