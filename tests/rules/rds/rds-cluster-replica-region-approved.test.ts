import { rdsClusterReplicaRegionApproved } from '../../../rules/rds/rds-cluster-replica-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterReplicaRegionApproved, {
  base: { copyRegions: ['eu-central-1'] },
  pass: [
    { name: 'only approved Regions', params: { approvedRegions: ['eu-west-1', 'eu-central-1'] }, message: 'approved' },
    { name: 'no copy', facts: { copyRegions: [] }, params: { approvedRegions: ['eu-west-1'] }, message: 'none' },
    {
      name: 'global database in approved Regions',
      facts: { copyRegions: [], globalRegions: ['us-east-1'] },
      params: { approvedRegions: ['us-east-1'] },
    },
  ],
  fail: [
    { name: 'outside', params: { approvedRegions: ['eu-west-1'] }, evidence: { regions: ['eu-central-1'] } },
    {
      name: 'one outside, one inside',
      facts: { copyRegions: ['eu-central-1', 'us-east-1'] },
      params: { approvedRegions: ['eu-central-1'] },
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'global database outside',
      facts: { copyRegions: [], globalRegions: ['us-east-1'] },
      params: { approvedRegions: ['eu-west-1'] },
      evidence: { regions: ['us-east-1'] },
    },
  ],
  notApplicable: [{ name: 'no Regions ruled out' }],
});
