import { logsLoggroupRetained } from '../../../rules/logs/logs-loggroup-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupRetained, {
  base: { retentionDays: 365, logClass: 'STANDARD' },
  pass: [
    { name: 'retained as long as required', message: 'kept' },
    { name: 'retained forever', facts: { retentionDays: undefined }, message: 'forever' },
    { name: 'shorter, if that is allowed', facts: { retentionDays: 14 }, params: { minRetentionDays: 14 } },
  ],
  fail: [{ name: 'shorter', facts: { retentionDays: 14 }, message: 'short', evidence: { days: 14, required: 365 } }],
  notApplicable: [{ name: 'a group that forwards its events', facts: { logClass: 'DELIVERY', retentionDays: 2 }, message: 'delivery' }],
});
