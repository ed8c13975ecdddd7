import { secretsmanagerSecretNotPublic } from '../../../rules/secretsmanager/secretsmanager-secret-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (Principal: unknown, change: object = {}) =>
  policyText({ Sid: 'readers', Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*', ...change });
const given = (operator: string, key: string, value: unknown) => ({ policy: allow('*', { Condition: { [operator]: { [key]: value } } }) });

testRule(secretsmanagerSecretNotPublic, {
  base: { policy: allow({ AWS: 'arn:aws:iam::111122223333:role/orders' }) },
  pass: [
    { name: 'role of the account', message: 'restricted' },
    { name: 'no resource policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'another account, which another rule evaluates', facts: { policy: allow({ AWS: '999900001111' }) } },
    { name: 'everyone in an organization', facts: given('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') },
    { name: 'everyone through an endpoint', facts: given('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') },
    { name: 'service of AWS', facts: { policy: allow({ Service: 'events.amazonaws.com' }) } },
    { name: 'Deny for everyone', facts: { policy: allow('*', { Effect: 'Deny' }) } },
  ],
  fail: [
    {
      name: 'everyone',
      facts: { policy: allow('*') },
      message: 'public',
      severity: 'critical',
      evidence: { statements: ['readers'], actions: ['secretsmanager:GetSecretValue'] },
    },
    { name: 'everyone by AWS principal', facts: { policy: allow({ AWS: '*' }) } },
    { name: 'all principals except one', facts: { policy: allow(undefined, { NotPrincipal: { AWS: '999900001111' } }) } },
    { name: 'everyone can change the policy', facts: { policy: allow('*', { Action: 'secretsmanager:PutResourcePolicy' }) } },
    { name: 'a condition on the version stage only', facts: given('StringEquals', 'secretsmanager:VersionStage', 'AWSCURRENT') },
    { name: 'a condition that holds without the key', facts: given('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') },
  ],
  undecided: [{ name: 'malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' }],
});
