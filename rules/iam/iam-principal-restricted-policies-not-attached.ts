import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { restrictedPolicies, worstRestricted } from './shared/restricted-policies.ts';
import { isServiceLinked, principals } from './shared/principals.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';

export const iamPrincipalRestrictedPoliciesNotAttachedRules = defineRuleFamily(principals, ({ type, kind, plural }) =>
  defineRule({
    id: `iam-${kind}-restricted-policies-not-attached`,
    title: `${plural} should not have administrator and other restricted managed policies`,
    resourceType: type,
    responsibility: 'access-control',
    severity: 'high',
    tier: 1,
    fix: 'administrators',

    facts: ['attachedPolicies', 'path'],
    params: { restrictedPolicies },
    messages: {
      none: 'No restricted policy is attached.',
      attached: 'Restricted policies are attached: {{policies}}.',
      serviceLinked: 'AWS defines the permissions of this service-linked role.',
    },
    rationale: `These policies give control of the account, or a way to it, to everyone who gets hold of credentials of the ${kind === 'group' ? 'group’s members' : kind}.`,
    remediation: {
      text: 'Attach policies that allow only what is used, and let administrators assume a role with MFA. Suppress the finding where the policy is intended.',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
      impact:
        'Calls that only the detached policy allowed are denied at once. Attach the replacement first, and keep another administrator.',
      cli: [
        `aws iam attach-${kind}-policy --${kind}-name {{name}} --policy-arn NARROW_POLICY_ARN`,
        `aws iam detach-${kind}-policy --${kind}-name {{name}} --policy-arn arn:{{partition}}:iam::aws:policy/POLICY_NAME`,
      ].join('\n'),
      console: [
        `Open the ${kind} in the IAM console and choose Permissions.`,
        'Attach a policy with the actions that are needed.',
        'Select the policy that the finding names and choose Remove.',
      ].join('\n'),
      terraform: terraformResource(`aws_iam_${kind}_policy_attachment`, `${kind}       = "{{name}}"`, 'policy_arn = "NARROW_POLICY_ARN"'),
      cloudFormation: cloudFormationResource(
        type,
        ...(kind === 'role' ? ['AssumeRolePolicyDocument: TRUST_POLICY'] : []),
        'ManagedPolicyArns: [NARROW_POLICY_ARN]',
      ),
    },
    controls: {
      securityHub: ['IAM.27'],
      awsConfig: ['iam-policy-blacklisted-check'],
      cis: ['3.0:1.22', '5.0:1.21', '6.0:2.21', '7.0:2.20'],
      prowler: [
        {
          user: 'iam_user_administrator_access_policy',
          group: 'iam_group_administrator_access_policy',
          role: 'iam_role_administratoraccess_policy',
        }[kind],
        'iam_policy_cloudshell_admin_not_attached',
      ],
      ...(kind === 'user' ? { cloudsploit: ['iamUserAdmins'] } : {}),
    },
    evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
      const found = worstRestricted(facts.attachedPolicies, params.restrictedPolicies);
      if (found === undefined) return pass('none');
      if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
      const { policies, severity, because } = found;
      if (facts.path.startsWith('/aws-reserved/')) {
        return fail('attached', { policies }, { severity: 'low', because: 'IAM Identity Center manages the role' });
      }
      const longLived = { severity: 'critical', because: 'the credentials of the administrator do not expire' } as const;
      return fail(
        'attached',
        { policies },
        kind === 'user' && policies.includes('AdministratorAccess') ? longLived : { severity, because },
      );
    },
  }),
);
