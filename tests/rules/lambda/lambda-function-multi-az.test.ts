import { lambdaFunctionMultiAz } from '../../../rules/lambda/lambda-function-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionMultiAz, {
  base: { subnetIds: ['subnet-1', 'subnet-2'], zones: { 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1b' } },
  pass: [
    { name: 'two zones', message: 'spread', evidence: { zones: ['eu-west-1a', 'eu-west-1b'] } },
    { name: 'one zone, as required', facts: { subnetIds: ['subnet-1'], zones: { 'subnet-1': 'eu-west-1a' } }, params: { minZones: 1 } },
  ],
  fail: [
    { name: 'two subnets in one zone', facts: { zones: { 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1a' } }, message: 'narrow' },
    { name: 'fewer zones than required', params: { minZones: 3 } },
  ],
  notApplicable: [{ name: 'not in a VPC', facts: { subnetIds: [], zones: {} }, message: 'outside' }],
});
