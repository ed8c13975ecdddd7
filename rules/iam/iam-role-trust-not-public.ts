import { isMalformed, parsePolicy, statementName } from '../../src/policy/policy-document.ts';
import { trustPolicyAccess } from '../../src/policy/trust-policy.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleTrustNotPublic = defineRule({
  id: 'iam-role-trust-not-public',
  title: 'Roles should not be assumable by everyone',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 2,
  exposesPublicly: true,

  facts: ['trustPolicy'],

  messages: {
    limited: 'The trust policy does not let everyone in.',
    public: 'The trust policy lets in {{to}}: {{statements}}.',
    malformed: 'The trust policy cannot be understood: {{problem}}.',
  },
  rationale: 'Everybody with an AWS account can take the role and do what it may do. An external id is no protection: it is not a secret.',
  remediation: {
    text: 'Name the accounts, users or roles that may assume the role, or require your organization by aws:PrincipalOrgID.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  },
  controls: {},
  evaluate: ({ trustPolicy }, { pass, fail, indeterminate }, { resource }) => {
    const policy = parsePolicy(trustPolicy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const open = trustPolicyAccess(policy, resource).filter(({ exposure }) => exposure === 'public' || exposure === 'network');
    if (open.length === 0) return pass('limited');
    const evidence = {
      to: [...new Set(open.map(({ to }) => to))],
      statements: [...new Set(open.map(({ statement }) => statementName(statement)))],
    };
    const fromNetworks = open.every(({ exposure }) => exposure === 'network');
    return fail('public', evidence, fromNetworks ? { severity: 'high', because: 'only from certain addresses or endpoints' } : undefined);
  },
});
