import { ecrRepositoryNotPublic } from '../../../rules/ecr/ecr-repository-not-public.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

/** Statements of repository policies have no resource element. */
const allow = (more: object = {}) => ({ Effect: 'Allow', Principal: '*', Action: 'ecr:BatchGetImage', ...more });
const policy = (...statements: readonly object[]) => ({ policy: policyText(...statements) });
const given = (operator: string, key: string, value: unknown) => policy(allow({ Condition: { [operator]: { [key]: value } } }));

testRule(ecrRepositoryNotPublic, {
  base: {},
  resource: { arn: 'arn:aws:ecr:eu-west-1:111122223333:repository/orders' },
  pass: [
    { name: 'passes with no policy', message: 'noPolicy' },
    { name: 'passes for a named account', facts: policy(allow({ Principal: { AWS: '999900001111' } })), message: 'restricted' },
    { name: 'passes for everyone of an organization', facts: given('StringEquals', 'aws:PrincipalOrgID', 'o-example00') },
    { name: 'passes for everyone by an endpoint', facts: given('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d') },
    { name: 'passes for Lambda for any account', facts: policy(allow({ Principal: { Service: 'lambda.amazonaws.com' } })) },
    { name: 'passes for everyone, and a Deny for everyone', facts: policy(allow(), { ...allow({ Action: 'ecr:*' }), Effect: 'Deny' }) },
    { name: 'passes for a policy without statements', facts: policy() },
  ],
  fail: [
    {
      name: 'fails when everyone can pull',
      facts: policy(allow({ Sid: 'Open' })),
      message: 'public',
      severity: 'critical',
      evidence: { actions: ['ecr:BatchGetImage'], statements: ['Open'] },
    },
    { name: 'fails when everyone can push', facts: policy(allow({ Action: ['ecr:PutImage', 'ecr:BatchGetImage'] })), message: 'writable' },
    {
      name: 'fails when everyone can do everything',
      facts: policy(allow({ Principal: { AWS: '*' }, Action: 'ecr:*' })),
      message: 'writable',
    },
    {
      name: 'fails for all principals except some',
      facts: policy({ ...allow(), Principal: undefined, NotPrincipal: { AWS: '999900001111' } }),
    },
    {
      name: 'fails for all actions except some',
      facts: policy({ ...allow(), Action: undefined, NotAction: 'ecr:PutImage' }),
      message: 'writable',
    },
    { name: 'fails for a condition on transport only', facts: given('Bool', 'aws:SecureTransport', 'true') },
    { name: 'fails for any organization', facts: given('StringLike', 'aws:PrincipalOrgID', '*') },
    { name: 'fails for a condition that holds without the key', facts: given('StringEqualsIfExists', 'aws:PrincipalOrgID', 'o-example00') },
  ],
  undecided: [
    { name: 'is unknown for a policy that is not JSON', facts: { policy: 'Allow everyone' }, message: 'malformed' },
    { name: 'is unknown for a policy that is a list', facts: { policy: '[]' } },
  ],
});
