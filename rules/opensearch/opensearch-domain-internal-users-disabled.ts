import { defineRule } from '../../src/core/rule.ts';
import { domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainInternalUsersDisabled = defineRule({
  id: 'opensearch-domain-internal-users-disabled',
  title: 'OpenSearch domains should use federated authentication instead of internal users',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['fineGrainedAccess'],
  messages: {
    federated: 'The internal user database is turned off.',
    internal: 'The internal user database is turned on.',
    noUsers: 'Fine-grained access control is turned off, so the domain does not have users of its own.',
  },
  rationale: 'Internal users sign in with passwords, without MFA and without an event in CloudTrail, and keep access after they leave.',
  remediation: {
    text: 'Let users sign in through SAML, IAM Identity Center or Amazon Cognito, and use IAM roles for applications.',
    url: `${guide}/fgac.html`,
    impact: 'Internal users, including the master user, can no longer sign in. Map roles of IAM or of the identity provider first.',
    cli: updateDomain(
      "--advanced-security-options 'Enabled=true,InternalUserDatabaseEnabled=false,MasterUserOptions={MasterUserARN=MASTER_ROLE_ARN}'",
    ),
    console: editDomain('Choose Security configuration, Edit.', 'Under Fine-grained access control, choose Set IAM ARN as master user.'),
    ...domainCode({
      terraform: [
        'advanced_security_options {',
        '  enabled                        = true',
        '  internal_user_database_enabled = false',
        '  master_user_options {',
        '    master_user_arn = "MASTER_ROLE_ARN"',
        '  }',
        '}',
      ],
      cloudFormation: [
        'AdvancedSecurityOptions:',
        '  Enabled: true',
        '  InternalUserDatabaseEnabled: false',
        '  MasterUserOptions: { MasterUserARN: MASTER_ROLE_ARN }',
      ],
    }),
  },
  controls: { prowler: ['opensearch_service_domains_internal_user_database_enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { enabled, internalUsers } = facts.fineGrainedAccess;
    if (!enabled) return notApplicable('noUsers');
    return internalUsers ? fail('internal') : pass('federated');
  },
});
