import { logsDestinationAccessRestricted } from '../../../rules/logs/logs-destination-access-restricted.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const arn = 'arn:aws:logs:eu-west-1:111122223333:destination:central';
const allow = (Principal: unknown, more: object = {}) => ({
  policy: policyText({ Sid: 'senders', Effect: 'Allow', Principal, Action: 'logs:PutSubscriptionFilter', Resource: arn, ...more }),
});
const inOrganization = { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } };
const trustedAccounts = ['999900001111'];

testRule(logsDestinationAccessRestricted, {
  base: { ...allow({ AWS: '111122223333' }), organizationId: 'o-a1b2c3d4e5' },
  resource: { arn },
  pass: [
    { name: 'passes for the account', message: 'restricted' },
    { name: 'passes with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'passes for the organization', facts: allow('*', inOrganization) },
    { name: 'passes for a trusted account', facts: allow({ AWS: '999900001111' }), params: { trustedAccounts } },
  ],
  fail: [
    { name: 'fails for everyone', facts: allow('*'), message: 'foreign', evidence: { statements: ['senders'] } },
    { name: 'fails for another account', facts: allow({ AWS: '999900001111' }), message: 'foreign' },
    { name: 'fails for another organization', facts: { ...allow('*', inOrganization), organizationId: undefined } },
    { name: 'fails for a service without a source', facts: allow({ Service: 'logs.amazonaws.com' }), message: 'service', severity: 'low' },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: '{' }, message: 'malformed' }],
});
