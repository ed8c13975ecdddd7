import { rdsEnhancedMonitoringEnabled } from '../../../rules/rds/rds-enhanced-monitoring-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsEnhancedMonitoringEnabled, {
  base: { monitoringInterval: 60 },
  pass: [{ name: 'passes for an interval of a minute' }, { name: 'passes for an interval of a second', facts: { monitoringInterval: 1 } }],
  fail: [
    { name: 'fails when monitoring is off', facts: { monitoringInterval: 0 }, message: 'off' },
    { name: 'fails for an interval that is too long', facts: { monitoringInterval: 30 }, params: { maxInterval: 15 }, message: 'rare' },
  ],
});
