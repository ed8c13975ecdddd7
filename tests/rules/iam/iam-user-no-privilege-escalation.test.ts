import { iamUserNoPrivilegeEscalation } from '../../../rules/iam/iam-user-no-privilege-escalation.ts';
import { allow, awsPolicy, everything, inline, malformed, readOnly } from '../../support/iam.ts';
import { policyText } from '../../support/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iamUserNoPrivilegeEscalation, {
  base: { inlinePolicies: [], attachedPolicies: [], groupPolicies: [] },
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
    {
      name: 'keys of its own only',
      facts: {
        inlinePolicies: [
          inline('own', policyText(allow(['iam:CreateAccessKey', 'iam:UpdateLoginProfile'], 'arn:aws:iam::*:user/${aws:username}'))),
          inline('named', policyText(allow('iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/anna'))),
        ],
      },
      resource: { arn: 'arn:aws:iam::111122223333:user/anna' },
    },
    {
      name: 'taken away by the boundary',
      facts: { inlinePolicies: [inline('edit', policyText(allow('iam:*')))], permissionsBoundary: awsPolicy('boundary', readOnly) },
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
    {
      name: 'each part from another place',
      facts: {
        inlinePolicies: [inline('pass', policyText(allow('iam:PassRole')))],
        groupPolicies: [
          { group: 'builders', name: 'build', document: policyText(allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])) },
        ],
      },
      evidence: { examples: ['pass any role to any service', 'run code in a new Lambda function with a role'] },
    },
    {
      name: 'keys of others',
      facts: { inlinePolicies: [inline('keys', policyText(allow('iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/*')))] },
      severity: 'high',
    },
  ],
  notApplicable: [
    { name: 'an administrator', facts: { attachedPolicies: [awsPolicy('AdministratorAccess', everything)] }, message: 'administrator' },
  ],
  undecided: [
    { name: 'a policy that cannot be understood', facts: { inlinePolicies: [inline('broken', malformed)] }, message: 'malformed' },
    { name: 'a policy without text', facts: { attachedPolicies: [awsPolicy('Unknown')] } },
    { name: 'a boundary without text', facts: { permissionsBoundary: awsPolicy('boundary') } },
  ],
});
