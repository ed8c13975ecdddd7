import { s3BucketObjectLockEnabled } from '../../../rules/s3/s3-bucket-object-lock-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const lock = (DefaultRetention?: { Mode?: 'GOVERNANCE' | 'COMPLIANCE'; Days?: number; Years?: number }) =>
  ({ ObjectLockEnabled: 'Enabled', ...(DefaultRetention === undefined ? {} : { Rule: { DefaultRetention } }) }) as const;

testRule(s3BucketObjectLockEnabled, {
  base: { objectLock: lock({ Mode: 'GOVERNANCE', Days: 30 }) },
  pass: [
    { name: 'locked by default', message: 'locked', evidence: { days: 30, mode: 'GOVERNANCE' } },
    { name: 'for years', facts: { objectLock: lock({ Mode: 'COMPLIANCE', Years: 7 }) }, evidence: { days: 2555 } },
    { name: 'exactly as long as demanded', params: { minRetentionDays: 30 } },
    { name: 'in the mode demanded', params: { requiredMode: 'GOVERNANCE' } },
  ],
  fail: [
    { name: 'no Object Lock', facts: { objectLock: undefined }, message: 'off', severity: 'medium' },
    { name: 'an answer that does not say enabled', facts: { objectLock: {} }, message: 'off' },
    { name: 'no default retention', facts: { objectLock: lock() }, message: 'noDefault', severity: 'low' },
    { name: 'a default without a time', facts: { objectLock: lock({ Mode: 'COMPLIANCE' }) }, message: 'noDefault' },
    { name: 'too short', params: { minRetentionDays: 31 }, message: 'short', evidence: { days: 30, required: 31 } },
    { name: 'too weak', params: { requiredMode: 'COMPLIANCE' }, message: 'mode', evidence: { mode: 'GOVERNANCE' } },
  ],
});
