import { dynamodbDaxClusterMultiAz } from '../../../rules/dynamodb/dynamodb-dax-cluster-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterMultiAz, {
  base: { zones: ['eu-west-1b', 'eu-west-1a', 'eu-west-1a'] },
  pass: [{ name: 'passes with nodes in two Availability Zones', message: 'several', evidence: { zones: ['eu-west-1a', 'eu-west-1b'] } }],
  fail: [
    {
      name: 'fails with three nodes in one Availability Zone',
      facts: { zones: ['eu-west-1a', 'eu-west-1a', 'eu-west-1a'] },
      message: 'one',
      evidence: { zones: ['eu-west-1a'] },
    },
    { name: 'fails with one node', facts: { zones: ['eu-west-1c'] } },
    { name: 'fails without nodes', facts: { zones: [] } },
  ],
});
