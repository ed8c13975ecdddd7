import { defineRule } from '../../src/core/rule.ts';

export const iamSupportRoleExists = defineRule({
  id: 'iam-support-role-exists',
  title: 'A role should be able to manage support cases',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,

  facts: ['supportAccess'],

  messages: {
    role: 'The policy AWSSupportAccess is attached to the roles {{roles}}.',
    noRole: 'The policy AWSSupportAccess is not attached to a role.',
  },
  rationale: 'Without such a role, only administrators or the root user can ask AWS Support for help during an incident.',
  remediation: {
    text: 'Attach AWSSupportAccess to a role that incident responders can assume.',
    url: 'https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html',
    cli: 'aws iam attach-role-policy --role-name ROLE_NAME --policy-arn arn:{{partition}}:iam::aws:policy/AWSSupportAccess',
  },
  controls: {
    securityHub: ['IAM.18'],
    awsConfig: ['iam-policy-in-use'],
    cis: ['3.0:1.17', '5.0:1.16', '6.0:2.16', '7.0:2.15'],
    prowler: ['iam_support_role_created'],
    cloudsploit: ['iamSupportPolicy'],
  },
  related: { prowler: ['iam_securityaudit_role_created'] },
  evaluate: ({ supportAccess: { roles, users, groups } }, { pass, fail }) =>
    roles.length > 0 ? pass('role', { roles }) : fail('noRole', { users, groups }),
});
