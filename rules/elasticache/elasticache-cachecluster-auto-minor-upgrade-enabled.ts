import { defineRule } from '../../src/core/rule.ts';
import { isAfter } from '../shared/versions.ts';
import { clusterCode, guide, modifyCache } from './shared/snippets.ts';

export const elasticacheCacheclusterAutoMinorUpgradeEnabled = defineRule({
  id: 'elasticache-cachecluster-auto-minor-upgrade-enabled',
  title: 'ElastiCache clusters should apply minor version upgrades automatically',
  resourceType: 'AWS::ElastiCache::CacheCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'supported-versions',
  facts: ['engine', 'autoMinorVersionUpgrade'],
  messages: {
    automatic: 'Minor versions are applied automatically.',
    manual: 'Minor versions are not applied automatically.',
    memcached: 'AWS does not upgrade Memcached automatically.',
    noEffect: 'AWS does not upgrade {{engine}} {{version}} automatically, although the setting is turned on.',
  },
  rationale: 'Minor versions fix vulnerabilities of the engine. Manual upgrades are often late or forgotten.',
  remediation: {
    text: 'Turn on automatic minor version upgrades. For a node of a replication group, change the replication group.',
    url: `${guide}/VersionManagement.html`,
    impact: 'AWS upgrades the nodes during the maintenance window, which interrupts connections briefly.',
    cli: [
      'aws elasticache modify-replication-group --replication-group-id REPLICATION_GROUP --auto-minor-version-upgrade --apply-immediately',
      'aws elasticache modify-cache-cluster --cache-cluster-id {{id}} --auto-minor-version-upgrade --apply-immediately',
    ].join('\n'),
    console: modifyCache('Under Maintenance, turn on auto upgrade minor versions.'),
    ...clusterCode({ terraform: ['auto_minor_version_upgrade = true'], cloudFormation: ['AutoMinorVersionUpgrade: true'] }),
  },
  controls: {
    securityHub: ['ElastiCache.2'],
    awsConfig: ['elasticache-auto-minor-version-upgrade-check'],
    prowler: ['elasticache_redis_cluster_auto_minor_version_upgrades'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const { name: engine, version } = facts.engine;
    if (engine === 'memcached') return notApplicable('memcached');
    if (!facts.autoMinorVersionUpgrade) return fail('manual');
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheCluster.html
    const isTooOld = engine === 'redis' && isAfter([6], version.split('.').map(Number));
    return isTooOld ? notApplicable('noEffect', { engine, version }) : pass('automatic');
  },
});
