import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterMultiAz = defineRule({
  id: 'dynamodb-dax-cluster-multi-az',
  title: 'DAX clusters should span several Availability Zones',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  fix: 'zones',
  facts: ['zones'],
  messages: {
    several: 'The nodes are spread over {{zones}}.',
    one: 'All nodes are in one zone: {{zones}}.',
  },
  rationale: 'When the only zone of a cluster fails, every read goes to the table at once, which may not have the capacity for it.',
  remediation: {
    text: 'Add nodes in other zones; AWS advises at least three nodes for production.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
    cli: 'aws dax increase-replication-factor --cluster-name NAME --new-replication-factor 3 --availability-zones ZONE…',
  },
  controls: { prowler: ['dynamodb_accelerator_cluster_multi_az'] },
  evaluate: (facts, { pass, fail }) => {
    const zones = [...new Set(facts.zones)].sort();
    return zones.length > 1 ? pass('several', { zones }) : fail('one', { zones });
  },
});
