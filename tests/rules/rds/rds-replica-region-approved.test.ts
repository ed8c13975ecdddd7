import { rdsReplicaRegionApprovedRules } from '../../../rules/rds/rds-replica-region-approved.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily(rdsReplicaRegionApprovedRules, {
  base: { copyRegions: ['eu-central-1'] },
  pass: [
    {
      name: 'passes when replicas are in approved Regions',
      params: { approvedRegions: ['eu-west-1', 'eu-central-1'] },
      message: 'approved',
    },
    { name: 'passes without copies', facts: { copyRegions: [] }, params: { approvedRegions: ['eu-west-1'] }, message: 'none' },
    {
      name: 'passes when the global database is in approved Regions',
      facts: { copyRegions: [], globalRegions: ['us-east-1'] },
      params: { approvedRegions: ['us-east-1'] },
      evidence: { regions: ['us-east-1'] },
    },
  ],
  fail: [
    {
      name: 'fails when a replica is in another Region',
      params: { approvedRegions: ['eu-west-1'] },
      message: 'unapproved',
      evidence: { regions: ['eu-central-1'] },
    },
    {
      name: 'fails when one of two replicas is in another Region',
      facts: { copyRegions: ['eu-central-1', 'us-east-1'] },
      params: { approvedRegions: ['eu-central-1'] },
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails when the global database is in another Region',
      facts: { copyRegions: [], globalRegions: ['us-east-1'] },
      params: { approvedRegions: ['eu-west-1'] },
      message: 'unapprovedGlobal',
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails when one of two clusters of the global database is in another Region',
      facts: { copyRegions: [], globalRegions: ['us-east-1', 'ap-south-1'] },
      params: { approvedRegions: ['us-east-1'] },
      evidence: { regions: ['ap-south-1'] },
    },
    {
      name: 'fails when a replica and the global database are in other Regions',
      facts: { globalRegions: ['us-east-1'] },
      params: { approvedRegions: ['eu-west-1'] },
      evidence: { regions: ['eu-central-1'], globalRegions: ['us-east-1'] },
    },
  ],
  notApplicable: [{ name: 'skips when no approved Regions are configured' }],
});
