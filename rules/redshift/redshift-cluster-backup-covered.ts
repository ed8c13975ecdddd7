import { defineRule } from '../../src/core/rule.ts';
import { backupCoverage } from '../shared/backup-coverage.ts';

export const redshiftClusterBackupCovered = defineRule({
  id: 'redshift-cluster-backup-covered',
  title: 'Redshift clusters should be covered by a backup plan',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  fix: 'backup-plans',
  facts: ['backup'],
  messages: {
    covered: '{{plans}} back up the cluster.',
    uncovered: 'No backup plan selects the cluster.',
    optedOut: '{{plans}} select the cluster, but service opt-in of AWS Backup is off for Redshift in this Region.',
    unknown: 'Whether {{plans}} select the cluster depends on its tags, which could not be read.',
  },
  rationale: 'Automated snapshots are kept for at most 35 days and are deleted with the cluster.',
  remediation: {
    text: 'Add the tag that a backup plan selects, or assign the cluster to a plan, and opt in to Redshift.',
    url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    impact: 'AWS Backup charges for the storage of backups. Backups do not interrupt service.',
    cli: 'aws redshift create-tags --resource-name {{arn}} --tags Key=TAG_KEY,Value=TAG_VALUE\naws backup update-region-settings --resource-type-opt-in-preference Redshift=true',
  },
  controls: {},
  evaluate: ({ backup }, { pass, fail, indeterminate }, { resource }) => {
    const { state, plans } = backupCoverage(backup, resource);
    if (state === 'covered') return pass('covered', { plans });
    if (state === 'unknown') return indeterminate('unknown', { plans });
    return state === 'opted-out' ? fail('optedOut', { plans }) : fail('uncovered');
  },
});
