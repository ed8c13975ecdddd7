import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy, statementName } from '../../src/policy/policy-document.ts';
import { trustPolicyAccess } from '../../src/policy/trust-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isServiceLinked, replaceTrustPolicy } from './shared/principals.ts';

export const iamRoleTrustNotPublic = defineRule({
  id: 'iam-role-trust-not-public',
  title: 'Roles should not be assumable by everyone',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 2,
  exposesPublicly: true,

  facts: ['trustPolicy', 'path'],

  messages: {
    limited: 'The trust policy does not let everyone assume the role.',
    serviceLinked: 'AWS defines the trust policy of this service-linked role.',
    public: 'The trust policy lets {{to}} assume the role: {{statements}}.',
    malformed: 'The trust policy is malformed: {{problem}}.',
  },
  rationale:
    'Anyone with an AWS account can assume the role and use its permissions. An external ID does not protect it, because it is not a secret.',
  remediation: {
    text: 'Name the accounts, users or roles that can assume the role, or require your organization with aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    ...replaceTrustPolicy,
    policy: '"Principal": { "AWS": "arn:{{partition}}:iam::{{accountId}}:root" }',
    terraform: terraformResource(
      'aws_iam_role',
      'name               = "{{name}}"',
      'assume_role_policy = data.aws_iam_policy_document.named_principals.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::Role',
      "RoleName: '{{name}}'",
      'AssumeRolePolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { AWS: PRINCIPAL_ARN }',
      '      Action: sts:AssumeRole',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
    const policy = parsePolicy(facts.trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const open = trustPolicyAccess(policy, resource).filter(({ exposure }) => exposure === 'public' || exposure === 'network');
    if (open.length === 0) return pass('limited');
    if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
    const evidence = {
      to: [...new Set(open.map(({ to }) => to))],
      statements: [...new Set(open.map(({ statement }) => statementName(statement)))],
    };
    const fromNetworks = open.every(({ exposure }) => exposure === 'network');
    return fail(
      'public',
      evidence,
      fromNetworks ? { severity: 'high', because: 'only certain addresses or endpoints are let in' } : undefined,
    );
  },
});
