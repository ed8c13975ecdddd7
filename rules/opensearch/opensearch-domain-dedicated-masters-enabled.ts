import { defineRule } from '../../src/core/rule.ts';
import { blueGreen, domainCode, editDomain, guide, updateDomain } from './shared/snippets.ts';

export const opensearchDomainDedicatedMastersEnabled = defineRule({
  id: 'opensearch-domain-dedicated-masters-enabled',
  title: 'OpenSearch domains should have at least three dedicated master nodes',
  resourceType: 'AWS::OpenSearch::Domain',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['nodes'],
  messages: {
    enough: 'The domain has {{masters}} dedicated master nodes.',
    none: 'The domain does not have dedicated master nodes.',
    few: 'The domain has too few dedicated master nodes to elect a new master: {{masters}}.',
  },
  rationale: 'Data nodes under load can fail to manage the cluster, and fewer than three master nodes cannot elect a new master.',
  remediation: {
    text: 'Turn on dedicated master nodes, and choose three of them.',
    url: `${guide}/managedomains-dedicatedmasternodes.html`,
    impact: `Three more nodes cost more. ${blueGreen}`,
    cli: updateDomain("--cluster-config 'DedicatedMasterEnabled=true,DedicatedMasterCount=3,DedicatedMasterType=INSTANCE_TYPE'"),
    console: editDomain('Choose Cluster configuration, Edit.', 'Turn on dedicated master nodes and choose three nodes.'),
    ...domainCode({
      terraform: [
        'cluster_config {',
        '  dedicated_master_enabled = true',
        '  dedicated_master_count   = 3',
        '  dedicated_master_type    = "INSTANCE_TYPE"',
        '}',
      ],
      cloudFormation: [
        'ClusterConfig:',
        '  DedicatedMasterEnabled: true',
        '  DedicatedMasterCount: 3',
        '  DedicatedMasterType: INSTANCE_TYPE',
      ],
    }),
  },
  controls: {
    securityHub: ['Opensearch.11', 'ES.7'],
    awsConfig: ['opensearch-primary-node-fault-tolerance'],
    prowler: ['opensearch_service_domains_fault_tolerant_master_nodes'],
    cloudsploit: ['opensearchDedicatedMasterEnabled'],
  },
  evaluate: (facts, { pass, fail }) => {
    const { dedicatedMasters: masters } = facts.nodes;
    if (masters === 0) return fail('none');
    return masters < 3 ? fail('few', { masters }) : pass('enough', { masters });
  },
});
