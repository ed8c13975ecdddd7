import { iamGroupNoPrivilegeEscalation } from '../../../rules/iam/iam-group-no-privilege-escalation.ts';
import { allow, awsPolicy, everything, inline, malformed, readOnly } from '../../support/iam.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamGroupNoPrivilegeEscalation, {
  base: { inlinePolicies: [], attachedPolicies: [] },
  pass: [
    { name: 'nothing', message: 'none' },
    { name: 'reading', facts: { attachedPolicies: [awsPolicy('reader', readOnly)] } },
    {
      name: 'denied again',
      facts: {
        inlinePolicies: [
          inline('edit', policyText(allow('iam:PutUserPolicy'))),
          inline('not', policyText({ ...allow('iam:Put*'), Effect: 'Deny' })),
        ],
      },
    },
  ],
  fail: [
    {
      name: 'editing policies',
      facts: { attachedPolicies: [awsPolicy('editor', policyText(allow('iam:CreatePolicyVersion')))] },
      message: 'ways',
      severity: 'high',
      evidence: { count: 1, ways: ['write a new version of a policy: iam:CreatePolicyVersion'] },
    },
    {
      name: 'on named resources',
      facts: {
        inlinePolicies: [
          inline('deploy', policyText(allow('lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-west-1:111122223333:function:shop'))),
        ],
      },
      severity: 'low',
      evidence: { ways: ['change the code of a Lambda function: lambda:UpdateFunctionCode (limited)'] },
    },
  ],
  notApplicable: [
    { name: 'an administrator', facts: { attachedPolicies: [awsPolicy('AdministratorAccess', everything)] }, message: 'administrator' },
  ],
  undecided: [
    { name: 'a policy that cannot be understood', facts: { inlinePolicies: [inline('broken', malformed)] }, message: 'malformed' },
    { name: 'a policy without text', facts: { attachedPolicies: [awsPolicy('Unknown')] } },
  ],
});
