import { dynamodbTableReplicaRegionApproved } from '../../../rules/dynamodb/dynamodb-table-replica-region-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const replica = (region: string, witness = false) => ({ region, witness });
const approved = { approvedRegions: ['eu-west-1', 'eu-central-1'] };

testRule(dynamodbTableReplicaRegionApproved, {
  base: { replicas: [replica('eu-central-1')] },
  pass: [{ name: 'in an approved Region', params: approved, message: 'approved', evidence: { regions: ['eu-central-1'] } }],
  fail: [
    {
      name: 'one of two abroad',
      facts: { replicas: [replica('eu-central-1'), replica('us-east-1')] },
      params: approved,
      message: 'abroad',
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'a witness abroad',
      facts: { replicas: [replica('eu-central-1'), replica('eu-west-2', true)] },
      params: approved,
      evidence: { regions: ['eu-west-2 (witness)'] },
    },
  ],
  notApplicable: [
    { name: 'no Region ruled out', message: 'any' },
    { name: 'one Region', facts: { replicas: [] }, params: approved, message: 'none' },
  ],
});
