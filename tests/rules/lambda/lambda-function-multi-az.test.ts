import { lambdaFunctionMultiAz } from '../../../rules/lambda/lambda-function-multi-az.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionMultiAz, {
  base: { subnetIds: ['subnet-1', 'subnet-2'], zones: { 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1b' } },
  pass: [
    { name: 'passes for two zones', message: 'spread', evidence: { zones: ['eu-west-1a', 'eu-west-1b'] } },
    {
      name: 'passes with one zone, as required',
      facts: { subnetIds: ['subnet-1'], zones: { 'subnet-1': 'eu-west-1a' } },
      params: { minZones: 1 },
    },
  ],
  fail: [
    {
      name: 'fails for two subnets in one zone',
      facts: { zones: { 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1a' } },
      message: 'narrow',
    },
    { name: 'fails with fewer zones than required', params: { minZones: 3 } },
  ],
  notApplicable: [{ name: 'skips when not in a VPC', facts: { subnetIds: [], zones: {} }, message: 'outside' }],
});
