import { logsAlarmReceivesData } from '../../../rules/logs/logs-alarm-receives-data.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const blind = (days: number, more: object = {}) => ({
  state: { value: 'INSUFFICIENT_DATA', since: daysAgo(days), missingData: 'missing', ...more },
});

testRule(logsAlarmReceivesData, {
  base: { state: { value: 'OK', since: daysAgo(400), missingData: 'missing' } },
  pass: [
    { name: 'passes for the state OK', message: 'evaluated', evidence: { state: 'OK' } },
    { name: 'passes for the state ALARM', facts: { state: { value: 'ALARM' } }, message: 'evaluated' },
    { name: 'passes on the last day without data', facts: blind(30), message: 'recent' },
    { name: 'passes during temporary problems of CloudWatch', facts: { state: { value: 'OK', evaluation: 'EVALUATION_FAILURE' } } },
    { name: 'passes for partial data', facts: { state: { value: 'OK', evaluation: 'PARTIAL_DATA' } } },
  ],
  fail: [
    { name: 'fails without data for 31 days', facts: blind(31), message: 'missing', evidence: { days: 30 } },
    { name: 'fails for a composite alarm without data', facts: { state: { value: 'INSUFFICIENT_DATA', since: daysAgo(90) } } },
    { name: 'fails on the second day if the parameter says so', facts: blind(2), params: { maxDays: 1 }, message: 'missing' },
    { name: 'fails for a configuration error', facts: { state: { value: 'OK', evaluation: 'EVALUATION_ERROR' } }, message: 'error' },
    {
      name: 'fails for a configuration error if missing data is good',
      facts: blind(1, { missingData: 'notBreaching', evaluation: 'EVALUATION_ERROR' }),
      message: 'error',
    },
  ],
  undecided: [{ name: 'does not decide without a date', facts: { state: { value: 'INSUFFICIENT_DATA' } }, message: 'undated' }],
  notApplicable: [
    { name: 'skips an alarm that treats missing data as good', facts: blind(90, { missingData: 'notBreaching' }), message: 'notBreaching' },
  ],
});
