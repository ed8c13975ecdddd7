import { rdsDeletionProtectionEnabledRules } from '../../../rules/rds/rds-deletion-protection-enabled.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsDeletionProtectionEnabledRules, {
  base: { deletionProtection: true },
  pass: [{ name: 'passes when deletion protection is on' }],
  fail: [{ name: 'fails when deletion protection is off', facts: { deletionProtection: false } }],
  notApplicable: [
    {
      name: 'skips a member of a cluster',
      facts: { clusterId: 'orders', deletionProtection: false },
      message: 'member',
      evidence: { cluster: 'orders' },
    },
  ],
});

test('have the severities of Security Hub', () => {
  expect(rdsDeletionProtectionEnabledRules.map(({ severity }) => severity)).toEqual(['low', 'medium']);
});
