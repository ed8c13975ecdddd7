import { sesArchiveCustomerKey } from '../../../rules/ses/ses-archive-customer-key.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(sesArchiveCustomerKey, {
  base: { state: 'ACTIVE', kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/mail', retention: 'TWO_YEARS' },
  pass: [
    { name: 'passes for a customer managed key', message: 'kept', evidence: { retention: 'TWO_YEARS' } },
    { name: 'passes when retained forever without a maximum', facts: { retention: 'PERMANENT' }, params: { minMonths: 120 } },
    { name: 'passes when retained exactly for the minimum and maximum', params: { minMonths: 24, maxMonths: 24 } },
  ],
  fail: [
    { name: 'fails for a key that AWS owns', facts: { kmsKeyArn: undefined }, message: 'owned' },
    { name: 'fails when too short', params: { minMonths: 25 }, message: 'short' },
    { name: 'fails when too long', params: { maxMonths: 23 }, message: 'long' },
    { name: 'fails when retained forever', facts: { retention: 'PERMANENT' }, params: { maxMonths: 120 }, message: 'long' },
  ],
  notApplicable: [{ name: 'skips while being deleted', facts: { state: 'PENDING_DELETION', kmsKeyArn: undefined }, message: 'leaving' }],
  undecided: [{ name: 'is unknown for an unknown retention', facts: { retention: 'ELEVEN_YEARS' }, message: 'unknown' }],
});
