import { defineRule } from '../../src/core/rule.ts';
import { blueGreen, domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainNodeToNodeEncrypted = defineRule({
  id: 'opensearch-domain-node-to-node-encrypted',
  title: 'OpenSearch domains should encrypt traffic between nodes',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['nodeToNodeEncrypted'],
  messages: {
    encrypted: 'Traffic between nodes is encrypted.',
    plain: 'Traffic between nodes is not encrypted.',
  },
  rationale: 'Nodes exchange documents when they index, replicate and search them.',
  remediation: {
    text: 'Turn on node-to-node encryption.',
    url: `${guide}/ntn.html`,
    impact: `Encryption cannot be turned off again. It requires Elasticsearch 6.0 or later. ${blueGreen}`,
    cli: updateDomain('--node-to-node-encryption-options Enabled=true'),
    console: editDomain('Choose Security configuration, Edit.', 'Under Encryption, turn on node-to-node encryption.'),
    ...domainCode({
      terraform: ['node_to_node_encryption {', '  enabled = true', '}'],
      cloudFormation: ['NodeToNodeEncryptionOptions: { Enabled: true }'],
    }),
  },
  controls: {
    securityHub: ['Opensearch.3', 'ES.3'],
    awsConfig: ['opensearch-node-to-node-encryption-check', 'elasticsearch-node-to-node-encryption-check'],
    prowler: ['opensearch_service_domains_node_to_node_encryption_enabled'],
    cloudsploit: ['opensearchNodeToNodeEncryption'],
  },
  evaluate: (facts, { pass, fail }) => (facts.nodeToNodeEncrypted ? pass('encrypted') : fail('plain')),
});
