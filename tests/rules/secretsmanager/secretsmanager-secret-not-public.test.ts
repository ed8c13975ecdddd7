import { secretsmanagerSecretNotPublic } from '../../../rules/secretsmanager/secretsmanager-secret-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const allow = (Principal: unknown, change: object = {}) =>
  policyText({ Sid: 'readers', Effect: 'Allow', Principal, Action: 'secretsmanager:GetSecretValue', Resource: '*', ...change });
const given = (operator: string, key: string, value: unknown) => ({ policy: allow('*', { Condition: { [operator]: { [key]: value } } }) });

testRule(secretsmanagerSecretNotPublic, {
  base: { policy: allow({ AWS: 'arn:aws:iam::111122223333:role/orders' }) },
  pass: [
    { name: 'passes for a role of the account', message: 'restricted' },
    { name: 'passes with no resource policy', facts: { policy: undefined }, message: 'noPolicy' },
    { name: 'passes for another account, which another rule evaluates', facts: { policy: allow({ AWS: '999900001111' }) } },
    { name: 'passes for everyone in an organization', facts: given('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5') },
    { name: 'passes for everyone through an endpoint', facts: given('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') },
    { name: 'passes for a service of AWS', facts: { policy: allow({ Service: 'events.amazonaws.com' }) } },
    { name: 'passes for a Deny for everyone', facts: { policy: allow('*', { Effect: 'Deny' }) } },
  ],
  fail: [
    {
      name: 'fails for everyone',
      facts: { policy: allow('*') },
      message: 'public',
      severity: 'critical',
      evidence: { statements: ['readers'], actions: ['secretsmanager:GetSecretValue'] },
    },
    { name: 'fails for everyone by AWS principal', facts: { policy: allow({ AWS: '*' }) } },
    { name: 'fails for all principals except one', facts: { policy: allow(undefined, { NotPrincipal: { AWS: '999900001111' } }) } },
    { name: 'fails when everyone can change the policy', facts: { policy: allow('*', { Action: 'secretsmanager:PutResourcePolicy' }) } },
    { name: 'fails for a condition on the version stage only', facts: given('StringEquals', 'secretsmanager:VersionStage', 'AWSCURRENT') },
    {
      name: 'fails for a condition that holds without the key',
      facts: given('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'),
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: { policy: 'nonsense' }, message: 'malformed' }],
});
