import { restrictedPolicies, worstRestricted } from './shared/restricted-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamRoleRestrictedPoliciesNotAttached = defineRule({
  id: 'iam-role-restricted-policies-not-attached',
  title: 'Roles should not have administrator and other restricted managed policies',
  resourceType: 'AWS::IAM::Role',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'administrators',

  facts: ['attachedPolicies', 'path'],
  params: { restrictedPolicies },
  messages: {
    none: 'No restricted policy is attached.',
    attached: 'Restricted policies are attached: {{policies}}.',
  },
  rationale: 'These policies are control of the account, or a way to it. What runs with such a role needs only one flaw.',
  remediation: {
    text: 'Attach policies that allow what is needed, and let administrators assume a role with MFA. Suppress the finding for the few that are meant to have the policy.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
  },
  controls: {
    securityHub: ['IAM.27'],
    awsConfig: ['iam-policy-blacklisted-check'],
    cis: ['3.0:1.22', '5.0:1.21', '6.0:2.21', '7.0:2.20'],
    prowler: ['iam_role_administratoraccess_policy', 'iam_policy_cloudshell_admin_not_attached'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const found = worstRestricted(facts.attachedPolicies, params.restrictedPolicies);
    if (found === undefined) return pass('none');
    const { policies, severity, because } = found;
    const managed = /^\/(aws-service-role|aws-reserved)\//.test(facts.path);
    const change = managed
      ? ({ severity: 'low', because: 'the role is kept by AWS or by IAM Identity Center' } as const)
      : { severity, because };
    return fail('attached', { policies }, change);
  },
});
