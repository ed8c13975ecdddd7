import { defineRule } from '../../src/core/rule.ts';

export const dynamodbDaxClusterMultiAz = defineRule({
  id: 'dynamodb-dax-cluster-multi-az',
  title: 'DAX clusters should have nodes in several Availability Zones',
  resourceType: 'AWS::DAX::Cluster',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 2,
  fix: 'zones',
  facts: ['zones'],
  messages: {
    several: 'The nodes are in the Availability Zones {{zones}}.',
    one: 'All nodes are in one Availability Zone: {{zones}}.',
  },
  rationale: 'If the only Availability Zone of a cluster fails, all reads go to the table, which may not have the capacity for them.',
  remediation: {
    text: 'Add nodes in other Availability Zones. AWS recommends at least three nodes for production.',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html',
    impact: 'Each node is billed. The change does not interrupt service.',
    cli: 'aws dax increase-replication-factor --cluster-name {{id}} --new-replication-factor 3 --availability-zones AVAILABILITY_ZONE_A AVAILABILITY_ZONE_B',
    console:
      'Open the DynamoDB console and choose Clusters under DAX.\nSelect the cluster and open Nodes.\nChoose Add nodes, choose other Availability Zones, and add the nodes.',
    terraform: 'resource "aws_dax_cluster" "example" {\n  replication_factor = 3\n}',
  },
  controls: { prowler: ['dynamodb_accelerator_cluster_multi_az'] },
  evaluate: (facts, { pass, fail }) => {
    const zones = [...new Set(facts.zones)].sort();
    return zones.length > 1 ? pass('several', { zones }) : fail('one', { zones });
  },
});
