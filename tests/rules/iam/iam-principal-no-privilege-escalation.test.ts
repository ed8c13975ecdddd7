import { iamPrincipalNoPrivilegeEscalationRules } from '../../../rules/iam/iam-principal-no-privilege-escalation.ts';
import { allow, awsPolicy, everything, inline, malformed, readOnly } from '../../support/resources/iam.ts';
import { policyText } from '../../support/resources/policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const account = 'arn:aws:iam::111122223333';
const administrator = { arn: `${account}:role/administrator`, services: ['lambda.amazonaws.com'] };
const passTo = (role: string) => [
  inline('code', policyText(allow(['lambda:CreateFunction', 'lambda:InvokeFunction']))),
  inline('pass', policyText(allow('iam:PassRole', role))),
];

for (const rule of iamPrincipalNoPrivilegeEscalationRules) {
  const kind = rule.resourceType.replace('AWS::IAM::', '');
  const self = `${account}:${kind.toLowerCase()}/anna`;

  testRule(rule, {
    base: { inlinePolicies: [], attachedPolicies: [], groupPolicies: [], namedAdministrators: [], path: '/' },
    resource: { arn: self },
    pass: [
      { name: 'passes with no policies', message: 'none' },
      { name: 'passes for read-only policies', facts: { attachedPolicies: [awsPolicy('reader', readOnly)] } },
      {
        name: 'passes when denied by another policy',
        facts: {
          inlinePolicies: [
            inline('edit', policyText(allow('iam:PutUserPolicy'))),
            inline('not', policyText({ ...allow('iam:Put*'), Effect: 'Deny' })),
          ],
        },
      },
      {
        name: 'passes for access keys of its own user only',
        facts: { inlinePolicies: [inline('named', policyText(allow('iam:CreateAccessKey', self)))] },
      },
      {
        name: 'passes outside the permissions boundary',
        facts: { inlinePolicies: [inline('edit', policyText(allow('iam:*')))], permissionsBoundary: awsPolicy('boundary', readOnly) },
      },
    ],
    fail: [
      {
        name: 'fails when it creates policy versions',
        facts: { attachedPolicies: [awsPolicy('editor', policyText(allow('iam:CreatePolicyVersion')))] },
        message: 'paths',
        severity: 'high',
        evidence: { count: 1, ways: ['create a new version of a policy: iam:CreatePolicyVersion'] },
      },
      {
        name: 'fails only on named resources',
        facts: {
          inlinePolicies: [
            inline('deploy', policyText(allow('lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-west-1:111122223333:function:shop'))),
          ],
        },
        severity: 'low',
        evidence: { ways: ['change the code of a Lambda function: lambda:UpdateFunctionCode (limited)'] },
      },
      {
        name: 'fails for each action from another policy',
        facts: {
          inlinePolicies: [inline('pass', policyText(allow('iam:PassRole')))],
          groupPolicies: [
            { group: 'builders', name: 'build', document: policyText(allow(['lambda:CreateFunction', 'lambda:InvokeFunction'])) },
          ],
        },
        evidence: { examples: ['pass any role to any service', 'run code in a new Lambda function with a role'] },
      },
      {
        name: 'fails for access keys of other users',
        facts: { inlinePolicies: [inline('keys', policyText(allow('iam:CreateAccessKey', `${account}:user/*`)))] },
        severity: 'high',
      },
      {
        name: 'fails for an inline policy of its own by ARN',
        facts: { inlinePolicies: [inline('own', policyText(allow(`iam:Put${kind}Policy`, self)))] },
        severity: 'high',
      },
      {
        name: 'fails for a policy attached to itself by ARN',
        facts: { inlinePolicies: [inline('own', policyText(allow(`iam:Attach${kind}Policy`, self)))] },
        severity: 'high',
      },
      {
        name: 'fails for a new version of its own policy',
        facts: {
          attachedPolicies: [
            { name: 'own', arn: `${account}:policy/own`, document: policyText(allow('iam:CreatePolicyVersion', `${account}:policy/own`)) },
          ],
        },
        severity: 'high',
      },
      {
        name: 'fails for an inline policy of another identity by ARN',
        facts: { inlinePolicies: [inline('other', policyText(allow(`iam:Put${kind}Policy`, `${self}2`)))] },
        severity: 'low',
      },
      {
        name: 'passes a named administrator role',
        facts: { inlinePolicies: passTo(administrator.arn), namedAdministrators: [administrator] },
        severity: 'high',
        evidence: { administrators: [administrator.arn] },
      },
      {
        name: 'passes a named role that is not an administrator',
        facts: { inlinePolicies: passTo(`${account}:role/shop`) },
        severity: 'low',
      },
      {
        name: 'passes a named administrator role that the service cannot assume',
        facts: {
          inlinePolicies: passTo(administrator.arn),
          namedAdministrators: [{ ...administrator, services: ['ec2.amazonaws.com'] }],
        },
        severity: 'low',
      },
      {
        name: 'fails inside the permissions boundary',
        facts: {
          inlinePolicies: [inline('edit', policyText(allow('iam:*')))],
          permissionsBoundary: awsPolicy('boundary', policyText(allow('iam:PutRolePolicy'))),
        },
        evidence: { ways: ['write an inline policy of a role: iam:PutRolePolicy'] },
      },
      ...(kind === 'Group'
        ? []
        : [
            {
              name: 'removes its own permissions boundary',
              facts: {
                inlinePolicies: [inline('edit', policyText(allow('*')))],
                permissionsBoundary: awsPolicy('boundary', policyText(allow(`iam:Delete${kind}PermissionsBoundary`))),
              },
              severity: 'high' as const,
              evidence: { count: 1 },
            },
          ]),
    ],
    notApplicable: [
      {
        name: 'skips an administrator',
        facts: { attachedPolicies: [awsPolicy('AdministratorAccess', everything)] },
        message: 'administrator',
      },
      {
        name: 'skips a service-linked role',
        facts: { inlinePolicies: [inline('edit', policyText(allow('iam:*')))], path: '/aws-service-role/x.amazonaws.com/' },
        message: 'serviceLinked',
      },
    ],
    undecided: [
      { name: 'is unknown for a malformed policy', facts: { inlinePolicies: [inline('broken', malformed)] }, message: 'malformed' },
      { name: 'is unknown for a group policy without text', facts: { groupPolicies: [{ group: 'builders', name: 'build' }] } },
      { name: 'is unknown for a policy without text', facts: { attachedPolicies: [awsPolicy('Unknown')] } },
      { name: 'is unknown for a boundary without text', facts: { permissionsBoundary: awsPolicy('boundary') } },
    ],
  });
}
