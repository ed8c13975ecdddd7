import { approvedRegions } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { guide } from './shared/variants.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const redshiftClusterSnapshotCopyRegionApproved = defineRule({
  id: 'redshift-cluster-snapshot-copy-region-approved',
  title: 'Redshift cluster snapshots should be copied only to approved Regions',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'region-choice',
  severity: 'medium',
  tier: 3,
  facts: ['snapshotCopyRegion'],
  params: { approvedRegions },
  messages: {
    none: 'Snapshots are not copied to another Region.',
    approved: 'Snapshots are copied to {{region}}.',
    unapproved: 'Snapshots are copied to {{region}}, which is not an approved Region.',
    any: 'No approved Regions are configured.',
  },
  rationale: 'A copy in another Region is subject to the laws of that Region, which can violate agreements with the owner of the data.',
  remediation: {
    text: 'Stop the copy and delete the copies, or approve the Region.',
    url: `${guide}/cross-region-snapshot-copy.html`,
    impact: 'Snapshots are no longer available if the Region of the cluster fails.',
    cli: 'aws redshift disable-snapshot-copy --cluster-identifier {{id}}',
    console: [
      'Open the Amazon Redshift console, choose Clusters, and choose the cluster.',
      'Choose Actions, Configure cross-region snapshot.',
      'Choose No for copying snapshots, and save the changes.',
    ].join('\n'),
    terraform: terraformResource('aws_redshift_snapshot_copy', 'cluster_identifier = "{{id}}"', 'destination_region = "APPROVED_REGION"'),
    cloudFormation: cloudFormationResource('AWS::Redshift::Cluster', "ClusterIdentifier: '{{id}}'", 'DestinationRegion: APPROVED_REGION'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (params.approvedRegions.length === 0) return notApplicable('any');
    const region = facts.snapshotCopyRegion;
    if (region === undefined) return notApplicable('none');
    return params.approvedRegions.includes(region) ? pass('approved', { region }) : fail('unapproved', { region });
  },
});
