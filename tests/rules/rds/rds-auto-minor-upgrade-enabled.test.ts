import { rdsAutoMinorUpgradeEnabled } from '../../../rules/rds/rds-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsAutoMinorUpgradeEnabled, {
  base: { engine: 'mysql', autoMinorVersionUpgrade: true },
  pass: [{ name: 'on' }],
  fail: [{ name: 'off', facts: { autoMinorVersionUpgrade: false } }],
  notApplicable: [
    { name: 'member of a cluster', facts: { clusterId: 'orders', autoMinorVersionUpgrade: false }, message: 'member' },
    { name: 'RDS Custom', facts: { engine: 'custom-oracle-ee', autoMinorVersionUpgrade: false }, message: 'custom' },
  ],
});
