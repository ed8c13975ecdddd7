import { choice } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { guide, memberMessage } from './shared/snippets.ts';

/** Severities of service updates in ascending order. */
const severities: readonly string[] = ['low', 'medium', 'important', 'critical'];

/** States of an update that is not applied. The others are scheduled, in progress, complete, or not needed. */
const openStates: readonly string[] = ['not-applied', 'stopping', 'stopped'];

export const elasticacheServiceUpdatesAppliedRules = defineRuleFamily(
  [
    {
      id: 'elasticache-replicationgroup-service-updates-applied',
      resourceType: 'AWS::ElastiCache::ReplicationGroup',
      plural: 'replication groups',
      option: '--replication-group-ids',
    },
    {
      id: 'elasticache-cachecluster-service-updates-applied',
      resourceType: 'AWS::ElastiCache::CacheCluster',
      plural: 'clusters',
      option: '--cache-cluster-ids',
    },
  ] as const,
  ({ id, resourceType, plural, option }) =>
    defineRule({
      id,
      title: `ElastiCache ${plural} should apply service updates by the recommended date`,
      resourceType,
      responsibility: 'platform-and-application-management',
      severity: 'medium',
      tier: 3,
      facts: ['replicationGroupId', 'updates'],
      params: { minSeverity: choice('important', severities, 'Lowest severity of the updates that must be applied.') },
      messages: {
        applied: 'No service update is overdue.',
        overdue: 'Service updates are overdue: {{overdue}}.',
        member: memberMessage,
      },
      rationale: 'Service updates fix vulnerabilities of the engine and the operating system of the nodes.',
      remediation: {
        text: 'Apply the updates that the finding names.',
        url: `${guide}/Self-Service-Updates.html`,
        impact: 'Nodes are replaced one after the other. Connections are interrupted briefly, and Memcached nodes lose their data.',
        cli: `aws elasticache batch-apply-update-action ${option} {{id}} --service-update-name {{update}}`,
        console: [
          'Open the Amazon ElastiCache console and choose Service updates.',
          'Choose the update, select the cache, and choose Apply now.',
        ].join('\n'),
        notAsCode: 'Service updates are applied once and are not managed as code.',
      },
      controls: {},
      evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
        if (facts.replicationGroupId !== undefined) return notApplicable('member', { group: facts.replicationGroupId });
        const overdue = facts.updates.filter(
          ({ severity, status, recommendedBy }) =>
            openStates.includes(status) &&
            recommendedBy !== undefined &&
            Date.parse(recommendedBy) < now &&
            isAtLeast(severity, params.minSeverity),
        );
        if (overdue.length === 0) return pass('applied');
        return fail('overdue', {
          overdue: overdue.map(({ name, severity, recommendedBy }) => `${name} (${severity}, by ${recommendedBy?.slice(0, 10)})`),
          update: overdue[0]?.name,
        });
      },
    }),
);

/** Whether an update is severe enough; one of an unknown severity is. */
const isAtLeast = (severity: string, minimum: string): boolean =>
  !severities.includes(severity) || severities.indexOf(severity) >= severities.indexOf(minimum);
