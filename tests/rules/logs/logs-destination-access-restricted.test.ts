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
    { name: 'the account', message: 'restricted' },
    { name: 'no policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'the organization', facts: allow('*', inOrganization) },
    { name: 'a trusted account', facts: allow({ AWS: '999900001111' }), params: { trustedAccounts } },
  ],
  fail: [
    { name: 'everyone', facts: allow('*'), message: 'foreign', evidence: { statements: ['senders'] } },
    { name: 'another account', facts: allow({ AWS: '999900001111' }), message: 'foreign' },
    { name: 'another organization', facts: { ...allow('*', inOrganization), organizationId: undefined } },
    { name: 'a service without a source', facts: allow({ Service: 'logs.amazonaws.com' }), message: 'service', severity: 'low' },
  ],
  undecided: [{ name: 'a malformed policy', facts: { policy: '{' }, message: 'malformed' }],
});
