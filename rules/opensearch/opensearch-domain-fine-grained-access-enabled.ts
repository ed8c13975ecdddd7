import { defineRule } from '../../src/core/rule.ts';
import { blueGreen, domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainFineGrainedAccessEnabled = defineRule({
  id: 'opensearch-domain-fine-grained-access-enabled',
  title: 'OpenSearch domains should use fine-grained access control',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  facts: ['fineGrainedAccess'],
  messages: {
    enabled: 'Fine-grained access control is turned on.',
    disabled: 'Fine-grained access control is turned off.',
    anonymous: 'Fine-grained access control is turned on, but the domain still accepts unauthenticated requests.',
  },
  rationale: 'Without it, everyone whom the access policy allows to reach the domain can use all indexes, documents and dashboards.',
  remediation: {
    text: 'Turn on fine-grained access control with an IAM role as the master user, and map the roles of clients before anonymous access ends.',
    url: `${guide}/fgac.html`,
    impact: `Fine-grained access control cannot be turned off again. Clients without a mapped role lose access. Elasticsearch before 6.7 must be upgraded first. ${blueGreen}`,
    cli: updateDomain(
      "--advanced-security-options 'Enabled=true,InternalUserDatabaseEnabled=false,MasterUserOptions={MasterUserARN=MASTER_ROLE_ARN}'",
    ),
    console: editDomain('Choose Security configuration, Edit.', 'Turn on fine-grained access control and set an IAM role as master user.'),
    ...domainCode({
      terraform: [
        'advanced_security_options {',
        '  enabled                = true',
        '  anonymous_auth_enabled = false',
        '  master_user_options {',
        '    master_user_arn = "MASTER_ROLE_ARN"',
        '  }',
        '}',
      ],
      cloudFormation: [
        'AdvancedSecurityOptions:',
        '  Enabled: true',
        '  AnonymousAuthEnabled: false',
        '  MasterUserOptions: { MasterUserARN: MASTER_ROLE_ARN }',
      ],
    }),
  },
  controls: {
    securityHub: ['Opensearch.7'],
    awsConfig: ['opensearch-access-control-enabled'],
    prowler: ['opensearch_service_domains_access_control_enabled'],
  },
  evaluate: (facts, { pass, fail }) => {
    const { enabled, anonymous } = facts.fineGrainedAccess;
    if (!enabled) return fail('disabled');
    return anonymous ? fail('anonymous') : pass('enabled');
  },
});
