import { iamPrincipalInlinePoliciesNoFullAdminRules } from '../../../rules/iam/iam-principal-inline-policies-no-full-admin.ts';
import { allow, everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ inlinePolicies: [inline('reader', readOnly), inline('more', document)] });

testRuleFamily(iamPrincipalInlinePoliciesNoFullAdminRules, {
  base: { inlinePolicies: [inline('reader', readOnly)], path: '/' },
  pass: [
    { name: 'passes for an Allow of some actions', message: 'limited' },
    { name: 'passes for everything on some resources', facts: facts(policyText(allow('*', 'arn:aws:s3:::shop/*'))) },
    { name: 'passes for some actions on everything', facts: facts(policyText(allow('s3:*'))) },
    { name: 'passes for a Deny of everything', facts: facts(policyText({ ...allow('*'), Effect: 'Deny' })) },
    { name: 'passes when canceled by a Deny of everything', facts: facts(policyText(allow('*'), { ...allow('*'), Effect: 'Deny' })) },
    {
      name: 'passes for everything except identities',
      facts: facts(policyText({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' })),
    },
  ],
  fail: [
    { name: 'fails for everything on everything', facts: facts(everything), message: 'admin', evidence: { statements: ['more: All'] } },
    {
      name: 'fails as *:* in a list',
      facts: facts(policyText(allow(['s3:GetObject', '*:*'], ['*']))),
      evidence: { statements: ['more: statement 1'] },
    },
    {
      name: 'fails as NotAction of something harmless',
      facts: facts(policyText({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })),
    },
    {
      name: 'fails only with MFA',
      facts: facts(policyText(allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }))),
      evidence: { statements: ['more: statement 1 (if Bool aws:multifactorauthpresent = true)'] },
    },
    {
      name: 'fails in the second statement',
      facts: facts(policyText(allow('s3:GetObject'), allow('*'))),
      evidence: { statements: ['more: statement 2'] },
    },
    {
      name: 'fails next to a malformed policy',
      facts: { inlinePolicies: [inline('broken', malformed), inline('more', everything)] },
    },
  ],
  notApplicable: [
    { name: 'skips with no inline policy', facts: { inlinePolicies: [] }, message: 'none' },
    {
      name: 'skips a service-linked role',
      facts: { ...facts(everything), path: '/aws-service-role/x.amazonaws.com/' },
      message: 'serviceLinked',
    },
  ],
  undecided: [{ name: 'is unknown for a malformed policy', facts: facts(malformed), message: 'malformed' }],
});
