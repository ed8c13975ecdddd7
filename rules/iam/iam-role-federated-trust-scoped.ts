import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { federatedTrustProblems } from '../../src/policy/federated-trust.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isServiceLinked, replaceTrustPolicy } from './shared/principals.ts';

export const iamRoleFederatedTrustScoped = defineRule({
  id: 'iam-role-federated-trust-scoped',
  title: 'Roles for web identity and SAML should fix the audience and the identity',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,

  facts: ['trustPolicy', 'path'],

  messages: {
    none: 'The trust policy does not trust an identity provider.',
    serviceLinked: 'AWS defines the trust policy of this service-linked role.',
    scoped: 'The trust policy fixes the audience and the identity.',
    wide: 'The trust policy lets too many identities of {{provider}} assume the role: {{gaps}}.',
    malformed: 'The trust policy is malformed: {{problem}}.',
  },
  rationale:
    'Anyone can get tokens of a shared issuer such as GitHub. Only claims such as the subject identify the owner of the workflow; branch and environment names can be the same anywhere.',
  remediation: {
    text: 'Require aud, and a sub without wildcards in the owner and repository. Require aud and amr for Amazon Cognito, and SAML:aud for SAML.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    ...replaceTrustPolicy,
    policy: '"Condition": { "StringEquals": { "ISSUER:aud": "sts.amazonaws.com", "ISSUER:sub": "SUBJECT" } }',
    terraform: terraformResource(
      'aws_iam_role',
      'name               = "{{name}}"',
      'assume_role_policy = data.aws_iam_policy_document.named_subject.json',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::IAM::Role',
      "RoleName: '{{name}}'",
      'AssumeRolePolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      '      Principal: { Federated: PROVIDER_ARN }',
      '      Action: sts:AssumeRoleWithWebIdentity',
      '      Condition:',
      '        StringEquals:',
      '          PROVIDER_HOST:aud: sts.amazonaws.com',
      '          PROVIDER_HOST:sub: SUBJECT',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const policy = parsePolicy(facts.trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const found = federatedTrustProblems(policy);
    if (found === undefined) return notApplicable('none');
    if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
    const [worst] = found;
    if (worst === undefined) return pass('scoped');
    const { provider, severity, because } = worst;
    return fail('wide', { provider, gaps: found.map(({ gap }) => gap) }, { severity, because });
  },
});
