import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clusterVariant, guide } from './shared/variants.ts';

export const redshiftClusterSnapshotsRetained = defineRule({
  id: 'redshift-cluster-snapshots-retained',
  title: 'Redshift clusters should meet the minimum snapshot retention period',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'backups',
  severity: 'medium',
  tier: 1,
  facts: ['snapshotRetentionDays'],
  params: { minRetentionDays: integer(7, 'Minimum retention of automated snapshots in days.', { min: 1, max: 35 }) },
  messages: {
    retained: 'Automated snapshots are kept for {{days}} days.',
    short: 'Automated snapshots are kept for {{days}} days; at least {{minimum}} days are required.',
    off: 'Automated snapshots are turned off.',
  },
  rationale: 'Wrong changes to data are often noticed only after days. The default retention is one day.',
  remediation: {
    text: 'Extend the retention of automated snapshots.',
    url: `${guide}/managing-snapshots-console.html`,
    impact: 'Storage of snapshots is billed. The change does not interrupt service.',
    cli: `${clusterVariant.modify} --automated-snapshot-retention-period 7`,
    console: clusterVariant.edit('Choose Maintenance and edit the automated snapshots.', 'Set the retention period to 7 days.'),
    ...clusterVariant.code({
      terraform: ['automated_snapshot_retention_period = 7'],
      cloudFormation: ['AutomatedSnapshotRetentionPeriod: 7'],
    }),
  },
  controls: {
    securityHub: ['Redshift.3'],
    awsConfig: ['redshift-backup-enabled'],
    prowler: ['redshift_cluster_automated_snapshot'],
    cloudsploit: ['snapshotRetentionPeriod'],
  },
  evaluate: ({ snapshotRetentionDays: days }, { pass, fail }, { params: { minRetentionDays: minimum } }) => {
    if (days === 0) return fail('off');
    return days >= minimum ? pass('retained', { days }) : fail('short', { days, minimum });
  },
});
