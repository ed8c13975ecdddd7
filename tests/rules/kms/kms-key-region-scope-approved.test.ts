import { kmsKeyRegionScopeApproved } from '../../../rules/kms/kms-key-region-scope-approved.ts';
import { testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled' } as const;
const multi = {
  ...key,
  MultiRegion: true,
  MultiRegionConfiguration: {
    MultiRegionKeyType: 'PRIMARY' as const,
    PrimaryKey: { Arn: 'arn', Region: 'eu-west-1' },
    ReplicaKeys: [{ Arn: 'arn', Region: 'us-east-1' }, {}],
  },
};
const approved = { approvedRegions: ['eu-west-1', 'us-east-1'] };

testRule(kmsKeyRegionScopeApproved, {
  base: { key },
  pass: [
    {
      name: 'passes for all replicas in approved Regions',
      facts: { key: multi },
      params: approved,
      message: 'approved',
      evidence: { regions: ['eu-west-1', 'us-east-1'] },
    },
  ],
  fail: [
    {
      name: 'fails for a replica in another Region',
      facts: { key: multi },
      params: { approvedRegions: ['eu-west-1'] },
      message: 'outside',
      evidence: { regions: ['us-east-1'] },
    },
    {
      name: 'fails for the primary key in another Region',
      facts: { key: multi },
      resource: { region: 'us-east-1' },
      params: { approvedRegions: ['us-east-1'] },
      evidence: { regions: ['eu-west-1'] },
    },
    {
      name: 'fails for a single-Region key in another Region',
      params: { approvedRegions: ['us-east-1'] },
      evidence: { regions: ['eu-west-1'] },
    },
    {
      name: 'fails for a multi-Region key if those are not allowed',
      facts: { key: multi },
      params: { ...approved, forbidMultiRegion: true },
      message: 'multiRegion',
    },
  ],
  notApplicable: [
    { name: 'skips a single-Region key without approved Regions', message: 'single' },
    { name: 'skips a single-Region key in an approved Region', params: approved },
    { name: 'skips a single-Region key if multi-Region keys are not allowed', params: { forbidMultiRegion: true } },
    { name: 'skips a multi-Region key without approved Regions', facts: { key: multi }, message: 'anywhere' },
    {
      name: 'skips an AWS managed key',
      facts: { key: { ...key, KeyManager: 'AWS' } },
      params: { approvedRegions: ['us-east-1'] },
      message: 'awsManaged',
    },
  ],
});
