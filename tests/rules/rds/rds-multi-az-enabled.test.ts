import { rdsMultiAzEnabled } from '../../../rules/rds/rds-multi-az-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsMultiAzEnabled, {
  base: { multiAz: true },
  pass: [{ name: 'passes for a Multi-AZ instance' }],
  fail: [{ name: 'fails for a Single-AZ instance', facts: { multiAz: false } }],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', multiAz: false }, message: 'member' },
    { name: 'skips a read replica', facts: { replicaSource: 'orders', multiAz: false }, message: 'replica' },
  ],
});
