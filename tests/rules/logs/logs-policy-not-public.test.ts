import { logsPolicyNotPublic } from '../../../rules/logs/logs-policy-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const letting = (Principal: unknown, change: object = {}) => ({
  name: 'delivery',
  document: policyText({ Sid: 'Put', Effect: 'Allow', Principal, Action: 'logs:PutLogEvents', Resource: '*', ...change }),
});
const route53 = letting({ Service: 'route53.amazonaws.com' });

testRule(logsPolicyNotPublic, {
  base: { logPolicies: [route53], logGroupPolicies: [] },
  pass: [
    { name: 'passes for a service', message: 'closed' },
    { name: 'passes with no policy', facts: { logPolicies: [] } },
    { name: 'passes for an account, to which the policy does not apply', facts: { logPolicies: [letting({ AWS: '999900001111' })] } },
    {
      name: 'passes for the organization',
      facts: { logPolicies: [letting('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } })] },
    },
    {
      name: 'passes for everyone on behalf of the account',
      facts: { logPolicies: [letting('*', { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } })] },
    },
  ],
  fail: [
    {
      name: 'fails for everyone in the policy of a log group',
      facts: { logGroupPolicies: [{ ...letting('*'), name: 'arn:aws:logs:eu-west-1:111122223333:log-group:orders' }] },
      message: 'open',
      severity: 'low',
      evidence: { policy: 'arn:aws:logs:eu-west-1:111122223333:log-group:orders', actions: ['logs:PutLogEvents'] },
    },
    {
      name: 'fails for everyone',
      facts: { logPolicies: [route53, letting('*')] },
      message: 'open',
      evidence: { policy: 'delivery', statements: ['Put'] },
    },
    {
      name: 'fails for everyone, next to a malformed policy',
      facts: { logPolicies: [{ name: 'odd', document: '' }, letting({ AWS: '*' })] },
    },
  ],
  undecided: [
    { name: 'is unknown for a malformed policy', facts: { logPolicies: [{ name: 'odd', document: '{' }, route53] }, message: 'malformed' },
  ],
});
