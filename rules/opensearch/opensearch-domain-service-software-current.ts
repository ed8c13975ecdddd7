import { defineRule } from '../../src/core/rule.ts';
import { blueGreen, domainCode, guide } from './shared/snippets.ts';

export const opensearchDomainServiceSoftwareCurrent = defineRule({
  id: 'opensearch-domain-service-software-current',
  title: 'OpenSearch domains should use the latest service software',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'patching',
  facts: ['serviceSoftware'],
  messages: {
    current: 'The domain uses the latest service software.',
    outdated: 'The service software update {{version}} is not installed.',
  },
  rationale: 'Service software updates fix vulnerabilities of the nodes, and AWS never installs optional updates unless you schedule them.',
  remediation: {
    text: 'Install the update, and turn on automatic software updates.',
    url: `${guide}/service-software.html`,
    impact: blueGreen,
    cli: `aws opensearch start-service-software-update --domain-name {{id}}
aws opensearch update-domain-config --domain-name {{id}} --software-update-options AutoSoftwareUpdateEnabled=true`,
    console:
      'Open the Amazon OpenSearch Service console and choose the domain.\nChoose Actions, Update.\nApply the update now or in off-peak hours.',
    ...domainCode({
      terraform: ['software_update_options {', '  auto_software_update_enabled = true', '}'],
      cloudFormation: ['SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true }'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.10'],
    awsConfig: ['opensearch-update-check'],
    prowler: ['opensearch_service_domains_updated_to_the_latest_service_software_version'],
  },
  related: { cloudsploit: ['opensearchUpgradeAvailable'] },
  evaluate: (facts, { pass, fail }) => {
    const { updateAvailable, newVersion } = facts.serviceSoftware;
    return updateAvailable ? fail('outdated', { version: newVersion ?? 'of an unknown version' }) : pass('current');
  },
});
