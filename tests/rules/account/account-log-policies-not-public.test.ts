import { accountLogPoliciesNotPublic } from '../../../rules/account/account-log-policies-not-public.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const letting = (Principal: unknown, change: object = {}) => ({
  name: 'delivery',
  document: policyText({ Sid: 'Put', Effect: 'Allow', Principal, Action: 'logs:PutLogEvents', Resource: '*', ...change }),
});
const route53 = letting({ Service: 'route53.amazonaws.com' });

testRule(accountLogPoliciesNotPublic, {
  base: { logPolicies: [route53] },
  pass: [
    { name: 'a service', message: 'closed' },
    { name: 'no policy', facts: { logPolicies: [] } },
    {
      name: 'the organization',
      facts: { logPolicies: [letting('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })] },
    },
    {
      name: 'everyone on behalf of the account',
      facts: { logPolicies: [letting('*', { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } })] },
    },
  ],
  fail: [
    {
      name: 'everyone',
      facts: { logPolicies: [route53, letting('*')] },
      message: 'open',
      evidence: { policy: 'delivery', statements: ['Put'] },
    },
    { name: 'everyone, though another policy is none', facts: { logPolicies: [{ name: 'odd', document: '' }, letting({ AWS: '*' })] } },
  ],
  undecided: [
    { name: 'a text that is no policy', facts: { logPolicies: [{ name: 'odd', document: '{' }, route53] }, message: 'malformed' },
  ],
});
