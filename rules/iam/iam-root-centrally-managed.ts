import { notAsCode } from '../shared/code-snippets.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { noRootUser } from './shared/root-user.ts';

export const iamRootCentrallyManaged = defineRule({
  id: 'iam-root-centrally-managed',
  title: 'Root access of member accounts should be managed centrally',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'root-user',

  facts: ['rootUserPresent', 'rootManagement'],

  messages: {
    managed: 'Root credentials and privileged root tasks of member accounts are managed centrally.',
    notManaged: 'Central root access features that are not turned on for the organization: {{missing}}.',
    member: 'The account does not manage an organization.',
    noRootUser,
  },
  rationale:
    'Each member account has a root user with its own credentials, which must be protected one by one unless the organization removes them.',
  remediation: {
    text: 'Turn on trusted access for IAM and both features of centralized root access, then remove the root credentials of member accounts.',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    impact: 'Turning on the features changes no credentials. Removing root credentials ends sign-in as the root user of a member account.',
    cli: [
      'aws organizations enable-aws-service-access --service-principal iam.amazonaws.com',
      'aws iam enable-organizations-root-credentials-management',
      'aws iam enable-organizations-root-sessions',
    ].join('\n'),
    console: 'Sign in to the management account.\nOpen IAM, Root access management, and choose Enable.\nSelect both features.',
    terraform: 'resource "aws_iam_organizations_features" "root" {\n  enabled_features = ["RootCredentialsManagement", "RootSessions"]\n}',
    consolePage: 'iam/home#/organization-root-access',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    cis: ['7.0:2.1.1'],
    prowler: ['iam_root_credentials_management_enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const none = firstVerdict(
      () => (facts.rootUserPresent ? undefined : notApplicable('noRootUser')),
      () => (facts.rootManagement === undefined ? notApplicable('member') : undefined),
    );
    if (none !== undefined) return none;
    const missing = ['RootCredentialsManagement', 'RootSessions'].filter((feature) => !facts.rootManagement?.includes(feature));
    return missing.length === 0 ? pass('managed') : fail('notManaged', { missing });
  },
});
