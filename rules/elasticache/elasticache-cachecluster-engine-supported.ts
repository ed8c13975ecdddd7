import { defineRule } from '../../src/core/rule.ts';
import { supportState } from '../shared/support-dates.ts';
import { clusterCode, guide, modifyCache } from './shared/snippets.ts';
import { standardSupportEnds } from './shared/support-dates.ts';

export const elasticacheCacheclusterEngineSupported = defineRule({
  id: 'elasticache-cachecluster-engine-supported',
  title: 'ElastiCache clusters should use an engine version in standard support',
  resourceType: 'AWS::ElastiCache::CacheCluster',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  fix: 'supported-versions',
  facts: ['engine', 'versionOffered'],
  messages: {
    supported: '{{engine}} {{version}} is in standard support.',
    ended: 'Standard support of {{engine}} {{version}} ended on {{end}}.',
    withdrawn: 'AWS no longer offers {{engine}} {{version}}.',
  },
  rationale:
    'After standard support, a version gets only critical fixes with paid Extended Support, and AWS upgrades it at a time that you do not choose.',
  remediation: {
    text: 'Upgrade to Valkey or a supported version. For a node of a replication group, upgrade the replication group.',
    url: `${guide}/VersionManagement.HowTo.html`,
    impact: 'A major version can change the behavior of commands and cannot be undone. Test the upgrade on a restored backup first.',
    cli: [
      'aws elasticache modify-replication-group --replication-group-id REPLICATION_GROUP --engine valkey --engine-version SUPPORTED_VERSION --apply-immediately',
      'aws elasticache modify-cache-cluster --cache-cluster-id {{id}} --engine-version SUPPORTED_VERSION --apply-immediately',
    ].join('\n'),
    console: modifyCache('Choose an engine version in standard support.'),
    ...clusterCode({ terraform: ['engine_version = "SUPPORTED_VERSION"'], cloudFormation: ['EngineVersion: SUPPORTED_VERSION'] }),
  },
  controls: {},
  related: { cloudsploit: ['redisEngineVersions'] },
  evaluate: (facts, { pass, fail }, { now }) => {
    const { name: engine, version } = facts.engine;
    const end = standardSupportEnds.entries[engine]?.[Number.parseInt(version, 10)];
    if (end !== undefined && supportState(end, 0, now) === 'ended') return fail('ended', { engine, version, end });
    return facts.versionOffered ? pass('supported', { engine, version }) : fail('withdrawn', { engine, version });
  },
});
