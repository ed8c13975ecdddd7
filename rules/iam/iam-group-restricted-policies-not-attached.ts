import { restrictedPolicies, worstRestricted } from './shared/restricted-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamGroupRestrictedPoliciesNotAttached = defineRule({
  id: 'iam-group-restricted-policies-not-attached',
  title: 'Groups should not have administrator and other restricted managed policies',
  resourceType: 'AWS::IAM::Group',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  fix: 'administrators',

  facts: ['attachedPolicies'],
  params: { restrictedPolicies },
  messages: {
    none: 'No restricted policy is attached.',
    attached: 'Restricted policies are attached: {{policies}}.',
  },
  rationale: 'Everyone in the group has control of the account, or a way to it, with whatever password or key they have.',
  remediation: {
    text: 'Attach policies that allow what is needed, and let administrators assume a role with MFA. Suppress the finding for the few that are meant to have the policy.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
  },
  controls: {
    securityHub: ['IAM.27'],
    awsConfig: ['iam-policy-blacklisted-check'],
    cis: ['3.0:1.22', '5.0:1.21', '6.0:2.21', '7.0:2.20'],
    prowler: ['iam_group_administrator_access_policy', 'iam_policy_cloudshell_admin_not_attached'],
  },
  evaluate: ({ attachedPolicies }, { pass, fail }, { params }) => {
    const found = worstRestricted(attachedPolicies, params.restrictedPolicies);
    if (found === undefined) return pass('none');
    const { policies, severity, because } = found;
    return fail('attached', { policies }, { severity, because });
  },
});
