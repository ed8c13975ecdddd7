import { federatedTrustProblems } from '../../src/policy/federated-trust.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleFederatedTrustScoped = defineRule({
  id: 'iam-role-federated-trust-scoped',
  title: 'Roles for web identity and SAML should pin audience and subject',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 3,

  facts: ['trustPolicy'],

  messages: {
    none: 'No identity provider is trusted.',
    scoped: 'Audience and subject are fixed.',
    wide: 'Too many users of {{provider}} may assume the role: {{gaps}}.',
    malformed: 'The trust policy cannot be understood: {{problem}}.',
  },
  rationale:
    'Tokens of a shared issuer, such as GitHub, are to be had by anybody. Only the subject says whose workflow it is, only the audience for whom the token was made.',
  remediation: {
    text: 'Require aud and a sub without wildcards in the owner and repository part; for Amazon Cognito aud and amr, for SAML SAML:aud.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  },
  controls: {},
  evaluate: ({ trustPolicy }, { pass, fail, notApplicable, indeterminate }) => {
    const policy = parsePolicy(trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const found = federatedTrustProblems(policy);
    if (found === undefined) return notApplicable('none');
    const [worst] = found;
    if (worst === undefined) return pass('scoped');
    const { provider, severity, because } = worst;
    return fail('wide', { provider, gaps: found.map(({ gap }) => gap) }, { severity, because });
  },
});
