import { rdsClusterMultiAzEnabled } from '../../../rules/rds/rds-cluster-multi-az-enabled.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

testRuleFamily([rdsClusterMultiAzEnabled], {
  base: { multiAz: true, members: [] },
  pass: [
    { name: 'passes for a Multi-AZ DB cluster' },
    {
      name: 'passes when members are in two Availability Zones',
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
      name: 'fails for a single member',
      facts: { multiAz: false, members: [{ id: 'a', availabilityZone: 'eu-west-1a' }] },
      evidence: { zone: 'eu-west-1a' },
    },
    {
      name: 'fails for two members in the same Availability Zone',
      facts: {
        multiAz: false,
        members: [
          { id: 'a', availabilityZone: 'eu-west-1a' },
          { id: 'b', availabilityZone: 'eu-west-1a' },
        ],
      },
    },
    { name: 'fails for a member that is being created', facts: { multiAz: false, members: [{ id: 'a' }] } },
  ],
  notApplicable: [
    {
      name: 'skips a replica of another cluster',
      facts: { replicaSource: 'arn:aws:rds:eu-central-1:111122223333:cluster:orders', multiAz: false },
      message: 'replica',
    },
    { name: 'skips a cluster without instances', facts: { multiAz: false }, message: 'empty' },
  ],
});
