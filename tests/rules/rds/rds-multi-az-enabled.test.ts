import { rdsMultiAzEnabled } from '../../../rules/rds/rds-multi-az-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsMultiAzEnabled, {
  base: { multiAz: true },
  pass: [{ name: 'passes for a Multi-AZ instance' }],
  fail: [
    { name: 'fails for a Single-AZ instance', facts: { multiAz: false }, severity: 'medium' },
    { name: 'fails at low severity for a Single-AZ read replica', facts: { replicaSource: 'orders', multiAz: false }, severity: 'low' },
  ],
  notApplicable: [{ name: 'skips a member of a cluster', facts: { clusterId: 'orders', multiAz: false }, message: 'member' }],
});
