import { configHistoryRetained } from '../../../rules/config/config-history-retained.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(configHistoryRetained, {
  base: { configRecorder: {}, configRetentionDays: 365 },
  pass: [
    { name: 'passes when retained for the minimum', message: 'kept', evidence: { days: 365 } },
    { name: 'passes for the default retention', facts: { configRetentionDays: undefined }, message: 'default' },
  ],
  fail: [
    {
      name: 'fails when retained for less than the minimum',
      facts: { configRetentionDays: 90 },
      message: 'short',
      evidence: { days: 90, required: 365 },
    },
  ],
  notApplicable: [{ name: 'skips with no recorder', facts: { configRecorder: undefined }, message: 'off' }],
});
