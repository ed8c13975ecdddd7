import { lambdaFunctionInVpc } from '../../../rules/lambda/lambda-function-in-vpc.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionInVpc, {
  base: { subnetIds: ['subnet-1', 'subnet-2'] },
  resource: { name: 'payments-ledger', tags: { data: 'confidential' } },
  pass: [
    { name: 'passes in a VPC', message: 'inside' },
    { name: 'passes in a VPC, as required', params: { vpcScope: ['*'] } },
  ],
  fail: [
    { name: 'fails when required for all functions', facts: { subnetIds: [] }, params: { vpcScope: ['*'] }, message: 'outside' },
    { name: 'fails when required by name', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'payments-*'] } },
    { name: 'fails when required by tag', facts: { subnetIds: [] }, params: { vpcScope: ['data=confidential'] } },
  ],
  notApplicable: [
    { name: 'skips when not required', facts: { subnetIds: [] }, message: 'free' },
    { name: 'skips when required only for others', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'data=secret'] } },
    {
      name: 'skips when required by name, with unknown tags',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['orders-*'] },
    },
  ],
  undecided: [
    {
      name: 'is unknown when required by tag, with unknown tags',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['data=secret'] },
      message: 'tagsUnknown',
    },
  ],
});
