import { dynamodbDaxClusterMultiAz } from '../../../rules/dynamodb/dynamodb-dax-cluster-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(dynamodbDaxClusterMultiAz, {
  base: { zones: ['eu-west-1b', 'eu-west-1a', 'eu-west-1a'] },
  pass: [{ name: 'two zones', message: 'several', evidence: { zones: ['eu-west-1a', 'eu-west-1b'] } }],
  fail: [
    {
      name: 'three nodes in one zone',
      facts: { zones: ['eu-west-1a', 'eu-west-1a', 'eu-west-1a'] },
      message: 'one',
      evidence: { zones: ['eu-west-1a'] },
    },
    { name: 'one node', facts: { zones: ['eu-west-1c'] } },
    { name: 'no node yet', facts: { zones: [] } },
  ],
});
