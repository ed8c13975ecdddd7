import { neptuneInstanceAutoMinorUpgradeEnabled } from '../../../rules/neptune/neptune-instance-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneInstanceAutoMinorUpgradeEnabled, {
  base: { autoMinorVersionUpgrade: true },
  pass: [{ name: 'passes when upgrades are automatic', message: 'on' }],
  fail: [{ name: 'fails when upgrades are not automatic', facts: { autoMinorVersionUpgrade: false }, message: 'off' }],
});
