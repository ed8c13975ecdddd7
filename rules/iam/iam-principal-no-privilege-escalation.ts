import { identityOf, isAdministrator } from '../../src/policy/policy-set.ts';
import { describeEscalations, escalations, limitedOnly, ownArnsOf, reachedAdministrators } from '../../src/policy/privilege-escalation.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { inlinePolicyAsCode, isServiceLinked, principals, showUsedServices } from './shared/principals.ts';

export const iamPrincipalNoPrivilegeEscalationRules = defineRuleFamily(principals, ({ type, kind, plural }) =>
  defineRule({
    id: `iam-${kind}-no-privilege-escalation`,
    title: `${plural} should not have privilege escalation paths`,
    resourceType: type,
    responsibility: 'access-control',
    severity: 'high',
    tier: 2,
    fix: 'administrators',

    facts: ['inlinePolicies', 'attachedPolicies', 'groupPolicies', 'permissionsBoundary', 'namedAdministrators', 'path'],

    messages: {
      none: 'No known privilege escalation path was found.',
      paths: '{{count}} known privilege escalation paths were found, such as {{examples}}.',
      administrator: 'All actions are allowed, so there is nothing to escalate to.',
      malformed: 'A policy is malformed: {{problems}}.',
      serviceLinked: 'AWS defines the permissions of this service-linked role.',
    },
    rationale:
      'Permissions that are harmless one by one can together give all permissions in the account to anyone who gets hold of the credentials.',
    remediation: {
      text: 'Limit these actions to named users, roles and policies, limit iam:PassRole to named roles and iam:PassedToService, or set a permissions boundary.',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
      impact: 'A permissions boundary denies every call that it does not allow, at once. Test it on a copy first.',
      cli:
        kind === 'group'
          ? showUsedServices
          : `${showUsedServices}\naws iam put-${kind}-permissions-boundary --${kind}-name {{name}} --permissions-boundary BOUNDARY_POLICY_ARN`,
      console: [
        `Open the ${kind} in the IAM console and choose Permissions.`,
        'Edit the policy that the finding names, and limit its actions to named resources.',
        ...(kind === 'group' ? [] : ['Or choose Set permissions boundary, and choose a policy.']),
      ].join('\n'),
      ...inlinePolicyAsCode(kind),
    },
    controls: {},
    related: {
      prowler: ['iam_inline_policy_allows_privilege_escalation'],
      ...(kind === 'user' ? { cloudsploit: ['iamUserUnauthorizedToEdit'] } : {}),
    },
    evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { resource }) => {
      if (isServiceLinked(facts.path)) return notApplicable('serviceLinked');
      const { identity, unreadable } = identityOf(facts);
      if (unreadable.length > 0) return indeterminate('malformed', { problems: unreadable });
      if (isAdministrator(identity)) return notApplicable('administrator');
      const self = ownArnsOf(resource.arn, facts);
      const paths = escalations(identity, { self });
      if (paths.length === 0) return pass('none');
      // Whether a named user or role is an administrator decides only the severity.
      const named = () => escalations(identity, { self, administrators: facts.namedAdministrators });
      const evidence = { ...describeEscalations(paths), administrators: () => reachedAdministrators(named()) };
      return fail('paths', evidence, limitedOnly(paths) && (() => limitedOnly(named())));
    },
  }),
);
