import { elasticacheMemorydbAutoMinorUpgradeEnabled } from '../../../rules/elasticache/elasticache-memorydb-auto-minor-upgrade-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheMemorydbAutoMinorUpgradeEnabled, {
  base: { autoMinorVersionUpgrade: true },
  pass: [{ name: 'passes when upgrades are automatic', message: 'automatic' }],
  fail: [{ name: 'fails when upgrades are manual', facts: { autoMinorVersionUpgrade: false }, message: 'manual' }],
});
