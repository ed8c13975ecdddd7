import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { clusterCode, groupCode, guide, memberMessage, modifyCache } from './shared/snippets.ts';

export const elasticacheTlsRequiredRules = defineRuleFamily(
  [
    {
      id: 'elasticache-replicationgroup-tls-required',
      resourceType: 'AWS::ElastiCache::ReplicationGroup',
      plural: 'replication groups',
      tier: 1,
      text: 'Change the mode to preferred, let all clients connect with TLS, then change it to required.',
      page: 'in-transit-encryption.html',
      impact: 'Clients without TLS can no longer connect. Versions before Redis OSS 7 need a new replication group.',
      cli: [
        'aws elasticache modify-replication-group --replication-group-id {{id}} --transit-encryption-enabled --transit-encryption-mode preferred --apply-immediately',
        'aws elasticache modify-replication-group --replication-group-id {{id}} --transit-encryption-mode required --apply-immediately',
      ].join('\n'),
      console: modifyCache(
        'Turn on encryption in transit with the mode Preferred.',
        'Change all clients to TLS, then set the mode to Required.',
      ),
      code: groupCode({
        terraform: ['transit_encryption_enabled = true', 'transit_encryption_mode    = "required"'],
        cloudFormation: ['TransitEncryptionEnabled: true', 'TransitEncryptionMode: required'],
      }),
      controls: {
        securityHub: ['ElastiCache.5'],
        awsConfig: ['elasticache-repl-grp-encrypted-in-transit'],
        prowler: ['elasticache_redis_cluster_in_transit_encryption_enabled'],
        cloudsploit: ['redisClusterEncryptionInTransit'],
      },
    },
    {
      id: 'elasticache-cachecluster-tls-required',
      resourceType: 'AWS::ElastiCache::CacheCluster',
      plural: 'clusters',
      tier: 2,
      text: 'Replace the cluster with one that uses encryption in transit: Memcached 1.6.12 or later, or a replication group of Valkey.',
      page: 'in-transit-encryption-mc.html',
      impact: 'A cluster without TLS cannot be changed. Clients need TLS and the endpoint of the new cluster, which starts without data.',
      cli: 'aws elasticache create-cache-cluster --cache-cluster-id NEW_CLUSTER --engine memcached --engine-version ENGINE_VERSION --cache-node-type NODE_TYPE --num-cache-nodes 2 --cache-subnet-group-name SUBNET_GROUP --transit-encryption-enabled',
      console: [
        'Open the Amazon ElastiCache console and choose Create cache.',
        'Turn on encryption in transit, and choose the other settings as in the existing cluster.',
        'Change the clients to the new cluster, and delete the old one.',
      ].join('\n'),
      code: clusterCode({
        terraform: ['transit_encryption_enabled = true'],
        cloudFormation: ['TransitEncryptionEnabled: true'],
      }),
      controls: {},
    },
  ] as const,
  ({ id, resourceType, plural, tier, text, page, impact, cli, console, code, controls }) =>
    defineRule({
      id,
      title: `ElastiCache ${plural} should require encryption in transit`,
      resourceType,
      responsibility: 'network-traffic-protection',
      severity: 'medium',
      tier,
      facts: ['replicationGroupId', 'transitEncryption'],
      messages: {
        required: 'Connections require TLS.',
        off: 'Connections are not encrypted.',
        optional: 'The TLS mode preferred also accepts connections without TLS.',
        unknown: 'Onus does not know the TLS mode {{mode}}.',
        member: memberMessage,
      },
      rationale: 'Values, passwords and tokens can be read and changed in transit between clients and nodes.',
      remediation: { text, url: `${guide}/${page}`, impact, cli, console, ...code },
      controls,
      evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
        if (facts.replicationGroupId !== undefined) return notApplicable('member', { group: facts.replicationGroupId });
        const { enabled, mode, pendingMode } = facts.transitEncryption;
        if (!enabled) return fail('off', { pendingMode });
        if (mode === undefined || mode === 'required') return pass('required');
        return mode === 'preferred' ? fail('optional', { pendingMode }) : indeterminate('unknown', { mode });
      },
    }),
);
