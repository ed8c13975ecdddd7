import { defineRule } from '../../src/core/rule.ts';

export const iamRootCentrallyManaged = defineRule({
  id: 'iam-root-centrally-managed',
  title: 'Root access of member accounts should be managed centrally',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'root-user',

  facts: ['rootManagement'],

  messages: {
    managed: 'Root credentials and privileged root tasks are managed centrally.',
    notManaged: 'Not switched on for the organization: {{missing}}.',
    member: 'The account manages no organization.',
  },
  rationale:
    'Each member account has a root user with a password of its own to guard, and no policy limits it, unless the organization removes these credentials.',
  remediation: {
    text: 'Switch on centralized root access with both features, then delete the root credentials of member accounts.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    cli: 'aws iam enable-organizations-root-credentials-management && aws iam enable-organizations-root-sessions',
  },
  controls: {
    cis: ['7.0:2.1.1'],
    prowler: ['iam_root_credentials_management_enabled'],
  },
  evaluate: ({ rootManagement }, { pass, fail, notApplicable }) => {
    if (rootManagement === undefined) return notApplicable('member');
    const missing = ['RootCredentialsManagement', 'RootSessions'].filter((feature) => !rootManagement.includes(feature));
    return missing.length === 0 ? pass('managed') : fail('notManaged', { missing });
  },
});
