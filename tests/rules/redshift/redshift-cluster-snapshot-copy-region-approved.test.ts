import { redshiftClusterSnapshotCopyRegionApproved } from '../../../rules/redshift/redshift-cluster-snapshot-copy-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const approvedRegions = ['eu-west-1', 'eu-central-1'];

testRule(redshiftClusterSnapshotCopyRegionApproved, {
  base: { snapshotCopyRegion: 'eu-central-1' },
  pass: [{ name: 'passes with an approved Region', params: { approvedRegions }, message: 'approved' }],
  fail: [
    { name: 'fails with another Region', facts: { snapshotCopyRegion: 'us-east-1' }, params: { approvedRegions }, message: 'unapproved' },
  ],
  notApplicable: [
    { name: 'does not apply without a copy', facts: { snapshotCopyRegion: undefined }, params: { approvedRegions }, message: 'none' },
    { name: 'does not apply without approved Regions', message: 'any' },
  ],
});
