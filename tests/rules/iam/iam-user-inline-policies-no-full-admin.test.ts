import { iamUserInlinePoliciesNoFullAdmin } from '../../../rules/iam/iam-user-inline-policies-no-full-admin.ts';
import { allow, everything, inline, malformed, policyOf, readOnly } from '../../support/iam.ts';
import { testRule } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ inlinePolicies: [inline('reader', readOnly), inline('more', document)] });

testRule(iamUserInlinePoliciesNoFullAdmin, {
  base: { inlinePolicies: [inline('reader', readOnly)] },
  pass: [
    { name: 'an Allow of some actions', message: 'limited' },
    { name: 'everything on some resources', facts: facts(policyOf(allow('*', 'arn:aws:s3:::shop/*'))) },
    { name: 'some actions on everything', facts: facts(policyOf(allow('s3:*'))) },
    { name: 'a Deny of everything', facts: facts(policyOf({ ...allow('*'), Effect: 'Deny' })) },
    { name: 'undone by a Deny of everything', facts: facts(policyOf(allow('*'), { ...allow('*'), Effect: 'Deny' })) },
    { name: 'all but identities', facts: facts(policyOf({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })) },
  ],
  fail: [
    { name: 'everything on everything', facts: facts(everything), message: 'admin', evidence: { statements: ['more: All'] } },
    {
      name: 'as *:* in a list',
      facts: facts(policyOf(allow(['s3:GetObject', '*:*'], ['*']))),
      evidence: { statements: ['more: statement 1'] },
    },
    { name: 'as NotAction of something harmless', facts: facts(policyOf({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })) },
    {
      name: 'only with MFA',
      facts: facts(policyOf(allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }))),
      evidence: { statements: ['more: statement 1 (if Bool aws:multifactorauthpresent = true)'] },
    },
    {
      name: 'in the second statement',
      facts: facts(policyOf(allow('s3:GetObject'), allow('*'))),
      evidence: { statements: ['more: statement 2'] },
    },
    {
      name: 'beside a policy that cannot be understood',
      facts: { inlinePolicies: [inline('broken', malformed), inline('more', everything)] },
    },
  ],
  notApplicable: [{ name: 'no inline policy', facts: { inlinePolicies: [] }, message: 'none' }],
  undecided: [{ name: 'a policy that cannot be understood', facts: facts(malformed), message: 'malformed' }],
});
