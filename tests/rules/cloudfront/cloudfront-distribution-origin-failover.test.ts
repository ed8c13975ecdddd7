import { cloudfrontDistributionOriginFailover } from '../../../rules/cloudfront/cloudfront-distribution-origin-failover.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const group = (...members: readonly string[]) =>
  distribution({ groups: { both: members }, behaviors: [behavior('default', { target: 'both' })] });

testRule(cloudfrontDistributionOriginFailover, {
  base: group('a', 'b'),
  resource: { id: 'E1' },
  pass: [{ name: 'passes for two origins', message: 'failover' }],
  fail: [
    { name: 'fails with no group', facts: distribution(), message: 'none' },
    { name: 'fails for a group that the default behavior does not use', facts: distribution({ groups: { both: ['a', 'b'] } }) },
    { name: 'fails for a group with one origin', facts: group('a') },
  ],
  notApplicable: [{ name: 'skips when exempt', facts: distribution(), params: { exemptDistributions: ['E1'] }, message: 'exempt' }],
});
