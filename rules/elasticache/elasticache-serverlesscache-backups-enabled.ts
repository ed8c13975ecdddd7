import { integer } from '../../src/core/parameters.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { guide, memoryDbCode, memoryDbGuide, modifyCache, modifyMemoryDb, serverlessCode } from './shared/snippets.ts';

export const elasticacheSnapshotsRetainedRules = defineRuleFamily(
  [
    {
      id: 'elasticache-serverlesscache-backups-enabled',
      title: 'ElastiCache serverless caches should have automatic backups enabled',
      resourceType: 'AWS::ElastiCache::ServerlessCache',
      tier: 3,
      minimum: 1,
      url: `${guide}/backups-automatic.html`,
      cli: 'aws elasticache modify-serverless-cache --serverless-cache-name {{id}} --snapshot-retention-limit 7',
      console: modifyCache('Under Backup, turn on automatic backups and choose the retention period.'),
      code: serverlessCode,
    },
    {
      id: 'elasticache-memorydb-snapshots-retained',
      title: 'MemoryDB clusters should meet the minimum snapshot retention period',
      resourceType: 'AWS::MemoryDB::Cluster',
      tier: 2,
      minimum: 7,
      url: `${memoryDbGuide}/snapshots-automatic.html`,
      cli: 'aws memorydb update-cluster --cluster-name {{id}} --snapshot-retention-limit 7',
      console: modifyMemoryDb('Under Snapshot, turn on automatic snapshots and choose the retention period.'),
      code: memoryDbCode,
    },
  ] as const,
  ({ id, title, resourceType, tier, minimum: byDefault, url, cli, console, code }) =>
    defineRule({
      id,
      title,
      resourceType,
      responsibility: 'backups',
      severity: 'medium',
      tier,
      facts: ['snapshotRetentionDays'],
      params: { minRetentionDays: integer(byDefault, 'Minimum number of days for which snapshots are kept.', { min: 1, max: 35 }) },
      messages: {
        kept: 'Automatic snapshots are kept for {{days}} days.',
        off: 'Automatic snapshots are turned off.',
        short: 'Automatic snapshots are kept for {{days}} days. At least {{minimum}} are required.',
      },
      rationale: 'Replicas and the transaction log repeat a deletion. Only a snapshot restores values that were deleted or overwritten.',
      remediation: {
        text: 'Keep automatic snapshots for at least seven days.',
        url,
        impact: 'The change does not interrupt service. The storage of snapshots is billed.',
        cli,
        console,
        ...code({ terraform: ['snapshot_retention_limit = 7'], cloudFormation: ['SnapshotRetentionLimit: 7'] }),
      },
      controls: {},
      evaluate: ({ snapshotRetentionDays: days }, { pass, fail }, { params: { minRetentionDays: minimum } }) => {
        if (days >= minimum) return pass('kept', { days });
        return days === 0 ? fail('off') : fail('short', { days, minimum });
      },
    }),
);
