import { logsLoggroupForwardingTrusted } from '../../../rules/logs/logs-loggroup-forwarding-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const stream = (account: string, region = 'eu-west-1') => `arn:aws:kinesis:${region}:${account}:stream/logs`;
const own = stream('111122223333');
const other = stream('999900001111');

testRule(logsLoggroupForwardingTrusted, {
  base: { subscriptionTargets: [own] },
  pass: [
    { name: 'passes for a stream of the account', message: 'trusted', evidence: { targets: [own] } },
    {
      name: 'passes for a stream of a trusted account',
      facts: { subscriptionTargets: [own, other] },
      params: { trustedAccounts: ['999900001111'] },
    },
    { name: 'passes for an approved Region', params: { approvedRegions: ['eu-west-1'] } },
  ],
  fail: [
    { name: 'fails for another account', facts: { subscriptionTargets: [own, other] }, message: 'account', evidence: { targets: [other] } },
    { name: 'fails for a target without an account', facts: { subscriptionTargets: ['nonsense'] }, message: 'account' },
    { name: 'fails for another Region', params: { approvedRegions: ['eu-central-1'] }, message: 'region', evidence: { targets: [own] } },
  ],
  notApplicable: [{ name: 'skips with no filters', facts: { subscriptionTargets: [] }, message: 'none' }],
});
