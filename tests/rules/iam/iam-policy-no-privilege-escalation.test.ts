import { iamPolicyNoPrivilegeEscalation } from '../../../rules/iam/iam-policy-no-privilege-escalation.ts';
import { allow, everything, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const edit = policyText(allow(['iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:CreatePolicyVersion', 'iam:AddUserToGroup']));

testRule(iamPolicyNoPrivilegeEscalation, {
  base: { document: readOnly, namedAdministrators: [], attachments: 1, boundaryUses: 0 },
  resource: { arn: 'arn:aws:iam::111122223333:policy/own' },
  pass: [{ name: 'passes for reading', message: 'none' }],
  fail: [
    {
      name: 'fails for several paths',
      facts: { document: edit },
      message: 'paths',
      severity: 'high',
      evidence: {
        count: 4,
        examples: ['create a new version of a policy', 'attach a policy to a role', 'write an inline policy of a role'],
      },
    },
    {
      name: 'fails for passing any role',
      facts: { document: policyText(allow('iam:PassRole')) },
      evidence: { examples: ['pass any role to any service'] },
    },
    {
      name: 'fails for assuming any role',
      facts: { document: policyText(allow('sts:*')) },
      evidence: { examples: ['assume any role', 'get root sessions in member accounts'] },
    },
    {
      name: 'fails for root sessions, which only the management account and a delegated administrator get',
      facts: { document: policyText(allow('sts:AssumeRoot')) },
      severity: 'medium',
    },
    {
      name: 'fails for a permission set, and access keys of any user',
      facts: { document: policyText(allow(['sso:PutInlinePolicyToPermissionSet', 'iam:CreateAccessKey'])) },
      severity: 'high',
    },
    {
      name: 'fails for a permission set',
      facts: { document: policyText(allow('sso:PutInlinePolicyToPermissionSet')) },
      severity: 'medium',
    },
    {
      name: 'fails when limited to one role',
      facts: { document: policyText(allow('iam:AttachRolePolicy', 'arn:aws:iam::111122223333:role/shop')) },
      severity: 'low',
    },
    {
      name: 'fails for a new version of itself',
      facts: { document: policyText(allow('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/own')) },
      severity: 'high',
    },
    {
      name: 'fails for access keys of a named administrator',
      facts: {
        document: policyText(allow('iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/root-of-all')),
        namedAdministrators: [{ arn: 'arn:aws:iam::111122223333:user/root-of-all', services: [] }],
      },
      severity: 'high',
    },
    { name: 'fails when not attached', facts: { document: edit, attachments: 0 }, severity: 'low' },
  ],
  notApplicable: [
    { name: 'skips everything', facts: { document: everything }, message: 'administrator' },
    { name: 'skips a permissions boundary only', facts: { document: edit, attachments: 0, boundaryUses: 2 }, message: 'boundary' },
  ],
  undecided: [{ name: 'is unknown for JSON that is not a policy', facts: { document: malformed }, message: 'malformed' }],
});
