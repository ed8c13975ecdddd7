import { opensearchDomainCrossAccountAccessRestricted } from '../../../rules/opensearch/opensearch-domain-cross-account-access-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const statement = (Principal: unknown, more: object = {}) => ({
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'es:ESHttp*', Resource: '*', ...more }],
  }),
});
const own = { AWS: 'arn:aws:iam::111122223333:role/search' };

testRule(opensearchDomainCrossAccountAccessRestricted, {
  base: statement(own),
  pass: [
    { name: 'passes for a role of the account', message: 'restricted' },
    { name: 'passes for a trusted account', facts: statement({ AWS: '444455556666' }), params: { trustedAccounts: ['444455556666'] } },
    { name: 'passes with no policy', facts: { policy: undefined }, message: 'noPolicy' },
    {
      name: 'passes for everyone in the organization',
      facts: {
        ...statement('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }),
        organizationId: 'o-1234567890',
      },
    },
  ],
  fail: [
    { name: 'fails for another account', facts: statement({ AWS: '444455556666' }), message: 'foreign' },
    { name: 'fails for everyone', facts: statement('*') },
    {
      name: 'fails for everyone in another organization',
      facts: statement('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }),
    },
    {
      name: 'fails for a service for every customer',
      facts: statement({ Service: 'logs.amazonaws.com' }),
      message: 'service',
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a policy that is not JSON', facts: { policy: 'not JSON' }, message: 'malformed' }],
});
