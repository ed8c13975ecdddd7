import { rdsMultiAzEnabled } from '../../../rules/rds/rds-multi-az-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsMultiAzEnabled, {
  base: { multiAz: true },
  pass: [{ name: 'Multi-AZ' }],
  fail: [{ name: 'one zone', facts: { multiAz: false } }],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', multiAz: false }, message: 'member' },
    { name: 'read replica', facts: { replicaSource: 'orders', multiAz: false }, message: 'replica' },
  ],
});
