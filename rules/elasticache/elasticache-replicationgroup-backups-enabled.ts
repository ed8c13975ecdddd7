import { firstVerdict, holdsAny } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { clusterCode, groupCode, guide, memberMessage, modifyCache } from './shared/snippets.ts';

/** Node types that do not support backups: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html */
const nodesWithoutBackups: readonly string[] = ['cache.t1.micro'];

export const elasticacheBackupsEnabledRules = defineRuleFamily(
  [
    {
      id: 'elasticache-replicationgroup-backups-enabled',
      resourceType: 'AWS::ElastiCache::ReplicationGroup',
      plural: 'replication groups',
      cli: 'aws elasticache modify-replication-group --replication-group-id {{id}} --snapshot-retention-limit 7 --apply-immediately',
      code: groupCode,
      controls: {
        securityHub: ['ElastiCache.1'],
        awsConfig: ['elasticache-redis-cluster-automatic-backup-check'],
      },
      related: { prowler: ['elasticache_redis_cluster_backup_enabled'] },
    },
    {
      id: 'elasticache-cachecluster-backups-enabled',
      resourceType: 'AWS::ElastiCache::CacheCluster',
      plural: 'Redis clusters',
      cli: 'aws elasticache modify-cache-cluster --cache-cluster-id {{id}} --snapshot-retention-limit 7 --apply-immediately',
      code: clusterCode,
      controls: {
        securityHub: ['ElastiCache.1'],
        awsConfig: ['elasticache-redis-cluster-automatic-backup-check'],
      },
      related: {},
    },
  ] as const,
  ({ id, resourceType, plural, cli, code, controls, related }) =>
    defineRule({
      id,
      title: `ElastiCache ${plural} should have automatic backups enabled`,
      resourceType,
      responsibility: 'backups',
      severity: 'high',
      tier: 1,
      facts: ['replicationGroupId', 'snapshotRetentionDays', 'memberSnapshotRetentionDays', 'engineName', 'nodeType'],
      params: { minRetentionDays: integer(1, 'Minimum number of days for which backups are kept.', { min: 1, max: 35 }) },
      messages: {
        kept: 'Automatic backups are kept for {{days}} days.',
        off: 'Automatic backups are turned off.',
        short: 'Automatic backups are kept for {{days}} days. At least {{minimum}} are required.',
        member: memberMessage,
        memcached: 'Memcached supports backups only for serverless caches.',
        unsupported: 'Nodes of the type {{nodeType}} do not support backups.',
      },
      rationale: 'Without a backup, values that are deleted, overwritten or lost with the nodes cannot be restored.',
      remediation: {
        text: 'Keep automatic backups for at least seven days.',
        url: `${guide}/backups-automatic.html`,
        impact: 'Backups use memory and CPU of a node during the backup window. Their storage is billed.',
        cli,
        console: modifyCache('Under Backup, turn on automatic backups and choose the retention period.'),
        ...code({ terraform: ['snapshot_retention_limit = 7'], cloudFormation: ['SnapshotRetentionLimit: 7'] }),
      },
      controls,
      related,
      evaluate: (facts, { pass, fail, notApplicable }, { params: { minRetentionDays: minimum } }) => {
        const exempt = firstVerdict(
          () => (facts.replicationGroupId === undefined ? undefined : notApplicable('member', { group: facts.replicationGroupId })),
          () => (facts.engineName === 'memcached' ? notApplicable('memcached') : undefined),
          () => (nodesWithoutBackups.includes(facts.nodeType) ? notApplicable('unsupported', { nodeType: facts.nodeType }) : undefined),
        );
        if (exempt !== undefined) return exempt;
        // With cluster mode disabled, the setting may be that of the node that is backed up.
        const longest = () => Math.max(facts.snapshotRetentionDays, facts.memberSnapshotRetentionDays ?? 0);
        const isKept = holdsAny(
          () => facts.snapshotRetentionDays >= minimum,
          () => (facts.memberSnapshotRetentionDays ?? 0) >= minimum,
        );
        if (isKept) return pass('kept', { days: longest });
        return longest() === 0 ? fail('off') : fail('short', { days: longest, minimum });
      },
    }),
);
