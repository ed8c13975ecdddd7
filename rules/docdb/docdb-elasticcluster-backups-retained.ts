import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { clusterVariant } from './shared/variants.ts';

export const docdbElasticclusterBackupsRetained = defineRule({
  id: 'docdb-elasticcluster-backups-retained',
  title: 'DocumentDB elastic clusters should keep automated backups for long enough',
  resourceType: 'AWS::DocDBElastic::Cluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 3,
  fix: 'backup-plans',
  facts: ['backupRetentionDays', 'authType'],
  messages: {
    kept: 'Automatic snapshots are kept for {{days}} days (administrator authentication: {{authType}}).',
    short:
      'Automatic snapshots are kept for {{days}} days; at least {{expected}} are required (administrator authentication: {{authType}}).',
  },
  params: { minRetentionDays: integer(7, 'Minimum number of days to keep automatic snapshots.', { min: 1, max: 35 }) },
  rationale: 'Without recent backups, data that is deleted, overwritten or encrypted by an attacker cannot be restored.',
  remediation: {
    text: 'Set a backup retention period of at least seven days.',
    url: `${clusterVariant.guide}/elastic-managing.html`,
    impact: 'Backups are billed by size. The change does not interrupt service.',
    cli: 'aws docdb-elastic update-cluster --cluster-arn {{arn}} --backup-retention-period 7',
    console: [
      'Open the Amazon DocumentDB console and choose Clusters.',
      'Select the elastic cluster, choose Actions, then Modify.',
      'Under Backup, set the backup retention period to 7 days or more, and confirm.',
    ].join('\n'),
    terraform: terraformResource('aws_docdbelastic_cluster', 'backup_retention_period = 7'),
    cloudFormation: cloudFormationResource('AWS::DocDBElastic::Cluster', 'BackupRetentionPeriod: 7'),
  },
  controls: {},
  evaluate: (facts, { pass, fail }, { params }) => {
    const evidence = { days: facts.backupRetentionDays, authType: () => facts.authType };
    return facts.backupRetentionDays >= params.minRetentionDays
      ? pass('kept', evidence)
      : fail('short', { ...evidence, expected: params.minRetentionDays });
  },
});
