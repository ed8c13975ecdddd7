import { logsLoggroupRetained } from '../../../rules/logs/logs-loggroup-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logsLoggroupRetained, {
  base: { retentionDays: 365, logClass: 'STANDARD' },
  pass: [
    { name: 'passes when retained as long as required', message: 'kept' },
    { name: 'passes when retained forever', facts: { retentionDays: undefined }, message: 'forever' },
    { name: 'passes when shorter, if that is allowed', facts: { retentionDays: 14 }, params: { minRetentionDays: 14 } },
  ],
  fail: [{ name: 'fails when shorter', facts: { retentionDays: 14 }, message: 'short', evidence: { days: 14, required: 365 } }],
  notApplicable: [
    { name: 'skips a group that forwards its events', facts: { logClass: 'DELIVERY', retentionDays: 2 }, message: 'delivery' },
  ],
});
