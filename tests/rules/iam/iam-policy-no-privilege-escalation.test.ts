import { iamPolicyNoPrivilegeEscalation } from '../../../rules/iam/iam-policy-no-privilege-escalation.ts';
import { allow, everything, malformed, readOnly } from '../../support/iam.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const edit = policyText(allow(['iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:CreatePolicyVersion', 'iam:AddUserToGroup']));

testRule(iamPolicyNoPrivilegeEscalation, {
  base: { document: readOnly, attachments: 1, boundaryUses: 0 },
  pass: [{ name: 'reading', message: 'none' }],
  fail: [
    {
      name: 'several ways',
      facts: { document: edit },
      message: 'ways',
      severity: 'high',
      evidence: {
        count: 4,
        examples: ['write a new version of a policy', 'attach a policy to a role', 'write an inline policy of a role'],
      },
    },
    {
      name: 'passing any role',
      facts: { document: policyText(allow('iam:PassRole')) },
      evidence: { examples: ['pass any role to any service'] },
    },
    { name: 'assuming any role', facts: { document: policyText(allow('sts:*')) }, evidence: { examples: ['assume any role'] } },
    {
      name: 'limited to one role',
      facts: { document: policyText(allow('iam:AttachRolePolicy', 'arn:aws:iam::111122223333:role/shop')) },
      severity: 'low',
    },
    { name: 'attached to nothing', facts: { document: edit, attachments: 0 }, severity: 'low' },
  ],
  notApplicable: [
    { name: 'everything', facts: { document: everything }, message: 'administrator' },
    { name: 'a permissions boundary only', facts: { document: edit, attachments: 0, boundaryUses: 2 }, message: 'boundary' },
  ],
  undecided: [{ name: 'no policy', facts: { document: malformed }, message: 'malformed' }],
});
