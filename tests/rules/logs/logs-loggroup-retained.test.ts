import { logsLoggroupRetained } from '../../../rules/logs/logs-loggroup-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupRetained, {
  base: { retentionDays: 365, logClass: 'STANDARD' },
  pass: [
    { name: 'as long as asked', message: 'kept' },
    { name: 'for ever', facts: { retentionDays: undefined }, message: 'forever' },
    { name: 'shorter, where that may be', facts: { retentionDays: 14 }, params: { minRetentionDays: 14 } },
  ],
  fail: [{ name: 'shorter', facts: { retentionDays: 14 }, message: 'short', evidence: { days: 14, required: 365 } }],
  notApplicable: [{ name: 'events that are passed on', facts: { logClass: 'DELIVERY', retentionDays: 2 }, message: 'delivery' }],
});
