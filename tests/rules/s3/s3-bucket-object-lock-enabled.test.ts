import { s3BucketObjectLockEnabled } from '../../../rules/s3/s3-bucket-object-lock-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const lock = (DefaultRetention?: { Mode?: 'GOVERNANCE' | 'COMPLIANCE'; Days?: number; Years?: number }) =>
  ({ ObjectLockEnabled: 'Enabled', ...(DefaultRetention === undefined ? {} : { Rule: { DefaultRetention } }) }) as const;

testRule(s3BucketObjectLockEnabled, {
  base: { objectLock: lock({ Mode: 'GOVERNANCE', Days: 30 }) },
  pass: [
    { name: 'passes for a default retention', message: 'locked', evidence: { days: 30, mode: 'GOVERNANCE' } },
    { name: 'passes with no default retention, which S3.15 does not require', facts: { objectLock: lock() }, message: 'enabled' },
    {
      name: 'passes for a default retention in years',
      facts: { objectLock: lock({ Mode: 'COMPLIANCE', Years: 7 }) },
      evidence: { days: 2555 },
    },
    { name: 'passes exactly the required days', params: { minRetentionDays: 30 } },
    { name: 'passes for the required mode', params: { requiredMode: 'GOVERNANCE' } },
  ],
  fail: [
    { name: 'fails with no Object Lock', facts: { objectLock: undefined }, message: 'off', severity: 'medium' },
    { name: 'fails for a response without the state', facts: { objectLock: {} }, message: 'off' },
    {
      name: 'fails with no default retention if days are required',
      facts: { objectLock: lock() },
      params: { minRetentionDays: 1 },
      message: 'noDefault',
    },
    {
      name: 'fails with no default retention if a mode is required',
      facts: { objectLock: lock() },
      params: { requiredMode: 'COMPLIANCE' },
      message: 'noDefault',
    },
    {
      name: 'fails for a default retention without a period',
      facts: { objectLock: lock({ Mode: 'COMPLIANCE' }) },
      params: { minRetentionDays: 1 },
      message: 'noDefault',
    },
    {
      name: 'fails for one day less than required',
      params: { minRetentionDays: 31 },
      message: 'short',
      evidence: { days: 30, required: 31 },
    },
    {
      name: 'fails for GOVERNANCE if COMPLIANCE is required',
      params: { requiredMode: 'COMPLIANCE' },
      message: 'mode',
      evidence: { mode: 'GOVERNANCE' },
    },
  ],
});
