import { lambdaFunctionInVpc } from '../../../rules/lambda/lambda-function-in-vpc.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionInVpc, {
  base: { subnetIds: ['subnet-1', 'subnet-2'] },
  resource: { name: 'payments-ledger', tags: { data: 'confidential' } },
  pass: [
    { name: 'in a VPC', message: 'inside' },
    { name: 'in a VPC, as required', params: { vpcScope: ['*'] } },
  ],
  fail: [
    { name: 'required for all functions', facts: { subnetIds: [] }, params: { vpcScope: ['*'] }, message: 'outside' },
    { name: 'required by name', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'payments-*'] } },
    { name: 'required by tag', facts: { subnetIds: [] }, params: { vpcScope: ['data=confidential'] } },
  ],
  notApplicable: [
    { name: 'not required', facts: { subnetIds: [] }, message: 'free' },
    { name: 'required only for others', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'data=secret'] } },
    {
      name: 'required by name, with unknown tags',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['orders-*'] },
    },
  ],
  undecided: [
    {
      name: 'required by tag, with unknown tags',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['data=secret'] },
      message: 'tagsUnknown',
    },
  ],
});
