import { rdsAutoMinorUpgradeEnabled } from '../../../rules/rds/rds-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsAutoMinorUpgradeEnabled, {
  base: { engine: 'mysql', autoMinorVersionUpgrade: true },
  pass: [{ name: 'passes when automatic upgrades are on' }],
  fail: [{ name: 'fails when automatic upgrades are off', facts: { autoMinorVersionUpgrade: false } }],
  notApplicable: [
    { name: 'skips a member of a cluster', facts: { clusterId: 'orders', autoMinorVersionUpgrade: false }, message: 'member' },
    { name: 'skips RDS Custom', facts: { engine: 'custom-oracle-ee', autoMinorVersionUpgrade: false }, message: 'custom' },
  ],
});
