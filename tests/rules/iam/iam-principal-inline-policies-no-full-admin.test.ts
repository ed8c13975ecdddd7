import { iamPrincipalInlinePoliciesNoFullAdminRules } from '../../../rules/iam/iam-principal-inline-policies-no-full-admin.ts';
import { allow, everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ inlinePolicies: [inline('reader', readOnly), inline('more', document)] });

testRuleFamily(iamPrincipalInlinePoliciesNoFullAdminRules, {
  base: { inlinePolicies: [inline('reader', readOnly)], path: '/' },
  pass: [
    { name: 'an Allow of some actions', message: 'limited' },
    { name: 'everything on some resources', facts: facts(policyText(allow('*', 'arn:aws:s3:::shop/*'))) },
    { name: 'some actions on everything', facts: facts(policyText(allow('s3:*'))) },
    { name: 'a Deny of everything', facts: facts(policyText({ ...allow('*'), Effect: 'Deny' })) },
    { name: 'canceled by a Deny of everything', facts: facts(policyText(allow('*'), { ...allow('*'), Effect: 'Deny' })) },
    {
      name: 'everything except identities',
      facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
    },
  ],
  fail: [
    { name: 'everything on everything', facts: facts(everything), message: 'admin', evidence: { statements: ['more: All'] } },
    {
      name: 'as *:* in a list',
      facts: facts(policyText(allow(['s3:GetObject', '*:*'], ['*']))),
      evidence: { statements: ['more: statement 1'] },
    },
    { name: 'as NotAction of something harmless', facts: facts(policyText({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })) },
    {
      name: 'only with MFA',
      facts: facts(policyText(allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }))),
      evidence: { statements: ['more: statement 1 (if Bool aws:multifactorauthpresent = true)'] },
    },
    {
      name: 'in the second statement',
      facts: facts(policyText(allow('s3:GetObject'), allow('*'))),
      evidence: { statements: ['more: statement 2'] },
    },
    {
      name: 'next to a malformed policy',
      facts: { inlinePolicies: [inline('broken', malformed), inline('more', everything)] },
    },
  ],
  notApplicable: [
    { name: 'no inline policy', facts: { inlinePolicies: [] }, message: 'none' },
    {
      name: 'a service-linked role',
      facts: { ...facts(everything), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'a malformed policy', facts: facts(malformed), message: 'malformed' }],
});
