import { defineRule } from '../../src/core/rule.ts';

export const iamSupportRoleExists = defineRule({
  id: 'iam-support-role-exists',
  title: 'Someone should be able to open support cases without root',
  resourceType: 'AWS::::Account',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,

  facts: ['supportAccess'],

  messages: {
    role: '{{roles}} may open support cases.',
    noRole: 'No role has the policy AWSSupportAccess.',
  },
  rationale: 'When something is on fire, only the root user could ask AWS for help, and its use is what you want to avoid.',
  remediation: {
    text: 'Attach AWSSupportAccess to a role that those who handle incidents can assume.',
    url: 'https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html',
    cli: 'aws iam attach-role-policy --role-name ROLE --policy-arn arn:PARTITION:iam::aws:policy/AWSSupportAccess',
  },
  controls: {
    securityHub: ['IAM.18'],
    awsConfig: ['iam-policy-in-use'],
    cis: ['3.0:1.17', '5.0:1.16', '6.0:2.16', '7.0:2.15'],
    prowler: ['iam_support_role_created', 'iam_securityaudit_role_created'],
    cloudsploit: ['iamSupportPolicy'],
  },
  evaluate: ({ supportAccess: { roles, users, groups } }, { pass, fail }) =>
    roles.length > 0 ? pass('role', { roles }) : fail('noRole', { users, groups }),
});
