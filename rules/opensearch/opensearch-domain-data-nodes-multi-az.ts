import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { blueGreen, domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainDataNodesMultiAz = defineRule({
  id: 'opensearch-domain-data-nodes-multi-az',
  title: 'OpenSearch domains should have at least three data nodes in multiple Availability Zones',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['nodes'],
  params: { minDataNodes: integer(3, 'Minimum number of data nodes.', { min: 2, max: 100 }) },
  messages: {
    spread: 'The domain has {{dataNodes}} data nodes in multiple Availability Zones.',
    fewNodes: 'The domain has too few data nodes: {{dataNodes}}.',
    oneZone: 'All data nodes are in the same Availability Zone.',
  },
  rationale: 'If a node or Availability Zone fails, too few nodes cannot keep all copies of the shards, so searches fail or data is lost.',
  remediation: {
    text: 'Turn on zone awareness with at least three data nodes, and give each index at least one replica.',
    url: `${guide}/managedomains-multiaz.html`,
    impact: `More nodes cost more. ${blueGreen}`,
    cli: updateDomain("--cluster-config 'InstanceCount=3,ZoneAwarenessEnabled=true,ZoneAwarenessConfig={AvailabilityZoneCount=3}'"),
    console: editDomain('Choose Cluster configuration, Edit.', 'Choose three Availability Zones and at least three data nodes.'),
    ...domainCode({
      terraform: [
        'cluster_config {',
        '  instance_count         = 3',
        '  zone_awareness_enabled = true',
        '  zone_awareness_config {',
        '    availability_zone_count = 3',
        '  }',
        '}',
      ],
      cloudFormation: [
        'ClusterConfig:',
        '  InstanceCount: 3',
        '  ZoneAwarenessEnabled: true',
        '  ZoneAwarenessConfig: { AvailabilityZoneCount: 3 }',
      ],
    }),
  },
  controls: {
    securityHub: ['Opensearch.6', 'ES.6'],
    awsConfig: ['opensearch-data-node-fault-tolerance'],
    prowler: ['opensearch_service_domains_fault_tolerant_data_nodes'],
    cloudsploit: ['opensearchZoneAwarenessEnabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const { dataNodes, zoneAware } = facts.nodes;
    if (dataNodes < params.minDataNodes) return fail('fewNodes', { dataNodes });
    return zoneAware ? pass('spread', { dataNodes }) : fail('oneZone');
  },
});
