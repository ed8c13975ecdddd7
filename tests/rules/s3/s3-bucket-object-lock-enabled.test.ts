import { s3BucketObjectLockEnabled } from '../../../rules/s3/s3-bucket-object-lock-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const lock = (DefaultRetention?: { Mode?: 'GOVERNANCE' | 'COMPLIANCE'; Days?: number; Years?: number }) =>
  ({ ObjectLockEnabled: 'Enabled', ...(DefaultRetention === undefined ? {} : { Rule: { DefaultRetention } }) }) as const;

testRule(s3BucketObjectLockEnabled, {
  base: { objectLock: lock({ Mode: 'GOVERNANCE', Days: 30 }) },
  pass: [
    { name: 'a default retention', message: 'locked', evidence: { days: 30, mode: 'GOVERNANCE' } },
    { name: 'no default retention, which S3.15 does not require', facts: { objectLock: lock() }, message: 'enabled' },
    { name: 'a default retention in years', facts: { objectLock: lock({ Mode: 'COMPLIANCE', Years: 7 }) }, evidence: { days: 2555 } },
    { name: 'exactly the required days', params: { minRetentionDays: 30 } },
    { name: 'the required mode', params: { requiredMode: 'GOVERNANCE' } },
  ],
  fail: [
    { name: 'no Object Lock', facts: { objectLock: undefined }, message: 'off', severity: 'medium' },
    { name: 'a response without the state', facts: { objectLock: {} }, message: 'off' },
    {
      name: 'no default retention if days are required',
      facts: { objectLock: lock() },
      params: { minRetentionDays: 1 },
      message: 'noDefault',
    },
    {
      name: 'no default retention if a mode is required',
      facts: { objectLock: lock() },
      params: { requiredMode: 'COMPLIANCE' },
      message: 'noDefault',
    },
    {
      name: 'a default retention without a period',
      facts: { objectLock: lock({ Mode: 'COMPLIANCE' }) },
      params: { minRetentionDays: 1 },
      message: 'noDefault',
    },
    { name: 'one day less than required', params: { minRetentionDays: 31 }, message: 'short', evidence: { days: 30, required: 31 } },
    {
      name: 'GOVERNANCE if COMPLIANCE is required',
      params: { requiredMode: 'COMPLIANCE' },
      message: 'mode',
      evidence: { mode: 'GOVERNANCE' },
    },
  ],
});
