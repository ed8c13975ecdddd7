import { accountLogGroupsRetainedAndPrivate } from '../../../rules/account/account-log-groups-retained-and-private.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(accountLogGroupsRetainedAndPrivate, {
  base: { retentionDays: 365, logClass: 'STANDARD' },
  pass: [
    { name: 'as long as asked', message: 'kept' },
    { name: 'for ever', facts: { retentionDays: undefined }, message: 'forever' },
    { name: 'with a key', facts: { kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' }, params: { requireKms: true } },
    { name: 'shorter, where that may be', facts: { retentionDays: 14 }, params: { minRetentionDays: 14 } },
  ],
  fail: [
    { name: 'shorter', facts: { retentionDays: 14 }, message: 'short', evidence: { days: 14, required: 365 } },
    { name: 'without a key', params: { requireKms: true }, message: 'noKey' },
  ],
  notApplicable: [{ name: 'events that are passed on', facts: { logClass: 'DELIVERY', retentionDays: 2 }, message: 'delivery' }],
});
