import { dynamodbTableReplicaRegionApproved } from '../../../rules/dynamodb/dynamodb-table-replica-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const replica = (region: string, witness = false) => ({ region, witness });
const approved = { approvedRegions: ['eu-west-1', 'eu-central-1'] };

testRule(dynamodbTableReplicaRegionApproved, {
  base: { replicas: [replica('eu-central-1')] },
  pass: [
    {
      name: 'passes when replicas are in approved Regions',
      params: approved,
      message: 'approved',
      evidence: { regions: ['eu-central-1'] },
    },
  ],
  fail: [
    {
      name: 'fails when one of two replicas is in another Region',
      facts: { replicas: [replica('eu-central-1'), replica('us-east-1')] },
      params: approved,
      message: 'unapproved',
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails when a witness is in another Region',
      facts: { replicas: [replica('eu-central-1'), replica('eu-west-2', true)] },
      params: approved,
      evidence: { regions: ['eu-west-2 (witness)'] },
    },
  ],
  notApplicable: [
    { name: 'skips when no approved Regions are configured', message: 'any' },
    { name: 'skips a table in one Region', facts: { replicas: [] }, params: approved, message: 'none' },
  ],
});
