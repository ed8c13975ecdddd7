import { rdsEnhancedMonitoringEnabled } from '../../../rules/rds/rds-enhanced-monitoring-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsEnhancedMonitoringEnabled, {
  base: { monitoringInterval: 60 },
  pass: [{ name: 'every minute' }, { name: 'every second', facts: { monitoringInterval: 1 } }],
  fail: [
    { name: 'off', facts: { monitoringInterval: 0 }, message: 'off' },
    { name: 'not often enough', facts: { monitoringInterval: 30 }, params: { maxInterval: 15 }, message: 'rare' },
  ],
});
