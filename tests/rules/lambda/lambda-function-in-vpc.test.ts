import { lambdaFunctionInVpc } from '../../../rules/lambda/lambda-function-in-vpc.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lambdaFunctionInVpc, {
  base: { subnetIds: ['subnet-1', 'subnet-2'] },
  resource: { name: 'payments-ledger', tags: { data: 'confidential' } },
  pass: [
    { name: 'in a VPC', message: 'inside' },
    { name: 'in a VPC, as demanded', params: { vpcScope: ['*'] } },
  ],
  fail: [
    { name: 'all must', facts: { subnetIds: [] }, params: { vpcScope: ['*'] }, message: 'outside' },
    { name: 'by its name', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'payments-*'] } },
    { name: 'by a tag', facts: { subnetIds: [] }, params: { vpcScope: ['data=confidential'] } },
  ],
  notApplicable: [
    { name: 'none must', facts: { subnetIds: [] }, message: 'free' },
    { name: 'others must', facts: { subnetIds: [] }, params: { vpcScope: ['orders-*', 'data=secret'] } },
    {
      name: 'by name alone, its tags are not known',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['orders-*'] },
    },
  ],
  undecided: [
    {
      name: 'by a tag, but its tags are not known',
      facts: { subnetIds: [] },
      resource: { tags: null },
      params: { vpcScope: ['data=secret'] },
      message: 'tagsUnknown',
    },
  ],
});
