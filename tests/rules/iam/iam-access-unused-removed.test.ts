import { iamAccessUnusedRemoved } from '../../../rules/iam/iam-access-unused-removed.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

testRule(iamAccessUnusedRemoved, {
  base: { path: '/', createdAt: daysAgo(500), lastUsed: { at: daysAgo(90), region: 'eu-west-1' } },
  pass: [
    { name: 'passes when used at the limit', message: 'used', evidence: { days: 90 } },
    { name: 'passes when new and never used', facts: { createdAt: daysAgo(20), lastUsed: {} }, message: 'young' },
    { name: 'passes for a longer limit', facts: { lastUsed: { at: daysAgo(200) } }, params: { maxIdleDays: 365 } },
  ],
  fail: [
    {
      name: 'fails when idle',
      facts: { lastUsed: { at: daysAgo(91), region: 'us-east-1' } },
      message: 'idle',
      evidence: { days: 91, region: 'us-east-1' },
    },
    { name: 'fails when idle with unknown services', facts: { lastUsed: { at: daysAgo(91) } }, evidence: { region: 'an unknown Region' } },
    { name: 'fails when never used', facts: { lastUsed: {} }, message: 'never' },
  ],
  notApplicable: [
    { name: 'skips a service-linked role', facts: { path: '/aws-service-role/x.amazonaws.com/', lastUsed: {} }, message: 'serviceLinked' },
  ],
});
