import { cloudfrontDistributionOriginFailover } from '../../../rules/cloudfront/cloudfront-distribution-origin-failover.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const group = (...members: readonly string[]) =>
  distribution({ groups: { both: members }, behaviors: [behavior('default', { target: 'both' })] });

testRule(cloudfrontDistributionOriginFailover, {
  base: group('a', 'b'),
  resource: { id: 'E1' },
  pass: [{ name: 'two origins', message: 'failover' }],
  fail: [
    { name: 'no group', facts: distribution(), message: 'none' },
    { name: 'a group that the default behavior does not use', facts: distribution({ groups: { both: ['a', 'b'] } }) },
    { name: 'a group with one origin', facts: group('a') },
  ],
  notApplicable: [{ name: 'exempt', facts: distribution(), params: { exemptDistributions: ['E1'] }, message: 'exempt' }],
});
