import { accountManagementNoWorkloads } from '../../../rules/account/account-management-no-workloads.ts';
import { testRule } from '../../support/rule-tester.ts';

const store = (count: number) => ({ count, tags: {} });

testRule(accountManagementNoWorkloads, {
  base: { managesOrganization: true, dataStores: {} },
  pass: [
    { name: 'passes for an empty Region', message: 'empty' },
    {
      name: 'passes for buckets, queues and secrets only',
      facts: { dataStores: { 's3:bucket': store(3), sqs: store(1), 'secretsmanager:secret': store(2) } },
    },
  ],
  fail: [
    {
      name: 'fails for instances and databases',
      facts: { dataStores: { 'ec2:instance': store(2), 'rds:db': store(1), 's3:bucket': store(1) } },
      message: 'workloads',
      severity: 'medium',
      evidence: { found: ['2 ec2:instance', '1 rds:db'] },
    },
    {
      name: 'fails for functions only',
      facts: { dataStores: { 'lambda:function': store(4) } },
      message: 'functions',
      severity: 'low',
      evidence: { count: 4 },
    },
  ],
  notApplicable: [
    { name: 'skips a member account', facts: { managesOrganization: false, dataStores: { 'ec2:instance': store(2) } }, message: 'member' },
  ],
});
