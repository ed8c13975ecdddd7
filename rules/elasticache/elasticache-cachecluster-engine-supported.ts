import { defineRule } from '../../src/core/rule.ts';
import { engineSupportParams, evaluateEngineSupport } from '../shared/databases/support.ts';
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
    ending: 'Standard support of {{engine}} {{version}} ends on {{end}}.',
    ended: 'Standard support of {{engine}} {{version}} ended on {{end}}.',
    withdrawn: 'AWS no longer offers {{engine}} {{version}}.',
  },
  params: engineSupportParams,
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
  evaluate: (facts, verdicts, { params, now }) => {
    const { name: engine, version } = facts.engine;
    return evaluateEngineSupport(
      {
        end: () => standardSupportEnds.entries[engine]?.[Number.parseInt(version, 10)],
        isOffered: () => facts.versionOffered,
        evidence: { engine, version },
      },
      verdicts,
      { now, warnDays: params.warnDays },
    );
  },
});
