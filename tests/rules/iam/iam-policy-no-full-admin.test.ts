import { iamPolicyNoFullAdmin } from '../../../rules/iam/iam-policy-no-full-admin.ts';
import { allow, everything, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const facts = (document: string) => ({ document });

testRule(iamPolicyNoFullAdmin, {
  base: { document: readOnly, attachments: 2, boundaryUses: 0 },
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
    {
      name: 'fails for everything on everything',
      facts: facts(everything),
      message: 'admin',
      evidence: { statements: ['the-resource: All'] },
    },
    {
      name: 'fails as *:* in a list',
      facts: facts(policyText(allow(['s3:GetObject', '*:*'], ['*']))),
      evidence: { statements: ['the-resource: statement 1'] },
    },
    {
      name: 'fails as NotAction of something harmless',
      facts: facts(policyText({ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' })),
    },
    {
      name: 'fails only with MFA',
      facts: facts(policyText(allow('*', '*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } }))),
      evidence: { statements: ['the-resource: statement 1 (if Bool aws:multifactorauthpresent = true)'] },
    },
    {
      name: 'fails in the second statement',
      facts: facts(policyText(allow('s3:GetObject'), allow('*'))),
      evidence: { statements: ['the-resource: statement 2'] },
    },
    { name: 'fails when not attached', facts: { document: everything, attachments: 0 }, severity: 'medium' },
    { name: 'fails when attached and a boundary', facts: { document: everything, boundaryUses: 3 }, severity: 'high' },
  ],
  notApplicable: [
    { name: 'skips only a permissions boundary', facts: { document: everything, attachments: 0, boundaryUses: 3 }, message: 'boundary' },
  ],
  undecided: [
    { name: 'is unknown with no policy', facts: { document: malformed }, message: 'malformed' },
    { name: 'is unknown for text that is not JSON', facts: { document: 'Allow all' } },
  ],
});
