import { restrictedPolicies, worstRestricted } from './shared/restricted-policies.ts';
import { defineRule } from '../../src/core/rule.ts';

export const iamUserRestrictedPoliciesNotAttached = defineRule({
  id: 'iam-user-restricted-policies-not-attached',
  title: 'Users should not have administrator and other restricted managed policies',
  resourceType: 'AWS::IAM::User',
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
  rationale:
    'Passwords and access keys of users are good until somebody takes them away, so one that leaks is control of the account, or a way to it.',
  remediation: {
    text: 'Attach policies that allow what is needed, and let administrators assume a role with MFA. Suppress the finding for the few that are meant to have the policy.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
  },
  controls: {
    securityHub: ['IAM.27'],
    awsConfig: ['iam-policy-blacklisted-check'],
    cis: ['3.0:1.22', '5.0:1.21', '6.0:2.21', '7.0:2.20'],
    prowler: ['iam_user_administrator_access_policy', 'iam_policy_cloudshell_admin_not_attached'],
    cloudsploit: ['iamUserAdmins'],
  },
  evaluate: ({ attachedPolicies }, { pass, fail }, { params }) => {
    const found = worstRestricted(attachedPolicies, params.restrictedPolicies);
    if (found === undefined) return pass('none');
    const { policies, severity, because } = found;
    const critical = { severity: 'critical', because: 'an administrator with credentials that do not expire' } as const;
    return fail('attached', { policies }, policies.includes('AdministratorAccess') ? critical : { severity, because });
  },
});
