import { rdsClusterMultiAzEnabled } from '../../../rules/rds/rds-cluster-multi-az-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsClusterMultiAzEnabled, {
  base: { multiAz: true, members: [] },
  pass: [
    { name: 'Multi-AZ DB cluster' },
    {
      name: 'members in two zones',
      facts: {
        multiAz: false,
        members: [
          { id: 'a', availabilityZone: 'eu-west-1a' },
          { id: 'b', availabilityZone: 'eu-west-1b' },
        ],
      },
    },
  ],
  fail: [
    {
      name: 'a single member',
      facts: { multiAz: false, members: [{ id: 'a', availabilityZone: 'eu-west-1a' }] },
      evidence: { zone: 'eu-west-1a' },
    },
    {
      name: 'two members in the same zone',
      facts: {
        multiAz: false,
        members: [
          { id: 'a', availabilityZone: 'eu-west-1a' },
          { id: 'b', availabilityZone: 'eu-west-1a' },
        ],
      },
    },
    { name: 'a member without a zone yet', facts: { multiAz: false, members: [{ id: 'a' }] } },
  ],
  notApplicable: [
    {
      name: 'replica of another cluster',
      facts: { replicaSource: 'arn:aws:rds:eu-central-1:111122223333:cluster:orders', multiAz: false },
      message: 'replica',
    },
    { name: 'no members', facts: { multiAz: false }, message: 'empty' },
  ],
});
