import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { groupCode, guide, modifyCache } from './shared/snippets.ts';

export const elasticacheReplicationgroupFailoverEnabled = defineRule({
  id: 'elasticache-replicationgroup-failover-enabled',
  title: 'ElastiCache replication groups should have Multi-AZ automatic failover enabled',
  resourceType: 'AWS::ElastiCache::ReplicationGroup',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['failover'],
  params: { requireMultiAz: flag(true, 'Also require nodes in several Availability Zones.') },
  messages: {
    enabled: 'Automatic failover is enabled.',
    disabled: 'Automatic failover is {{state}}.',
    oneZone: 'Multi-AZ is disabled, so the replicas may be in the Availability Zone of the primary node.',
    noReplica: 'The shards {{shards}} do not have a replica that can become the primary node.',
  },
  rationale: 'If the primary node or its Availability Zone fails, writes fail until someone promotes a replica, and data can be lost.',
  remediation: {
    text: 'Give each shard a replica, and enable automatic failover and Multi-AZ.',
    url: `${guide}/AutoFailover.html`,
    impact: 'The change does not interrupt service. Replicas are billed like other nodes.',
    cli: [
      'aws elasticache increase-replica-count --replication-group-id {{id}} --new-replica-count 1 --apply-immediately',
      'aws elasticache modify-replication-group --replication-group-id {{id}} --automatic-failover-enabled --multi-az-enabled --apply-immediately',
    ].join('\n'),
    console: modifyCache('Turn on auto-failover and Multi-AZ.', 'Add a replica to each shard that has none.'),
    ...groupCode({
      terraform: ['automatic_failover_enabled = true', 'multi_az_enabled           = true', 'replicas_per_node_group    = 1'],
      cloudFormation: ['AutomaticFailoverEnabled: true', 'MultiAZEnabled: true', 'ReplicasPerNodeGroup: 1'],
    }),
  },
  controls: {
    securityHub: ['ElastiCache.3'],
    awsConfig: ['elasticache-repl-grp-auto-failover-enabled'],
    prowler: ['elasticache_redis_cluster_automatic_failover_enabled', 'elasticache_redis_cluster_multi_az_enabled'],
    cloudsploit: ['elasticacheRedisMultiAZ'],
  },
  evaluate: ({ failover: { automatic: state, multiAz, nodesByShard } }, { pass, fail }, { params }) => {
    if (state !== 'enabled' && state !== 'enabling') return fail('disabled', { state });
    const shards = Object.keys(nodesByShard).filter((shard) => (nodesByShard[shard] ?? 0) < 2);
    if (shards.length > 0) return fail('noReplica', { shards });
    return params.requireMultiAz && !multiAz ? fail('oneZone') : pass('enabled');
  },
});
