import { kmsKeyInUse } from '../../../rules/kms/kms-key-in-use.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled', CreationDate: daysAgo(1000) } as const;
const disabled = { ...key, KeyState: 'Disabled' } as const;

testRule(kmsKeyInUse, {
  base: { key, lastUse: { at: daysAgo(3), trackedSince: daysAgo(500) } },
  pass: [
    { name: 'passes when used recently', message: 'used', evidence: { date: daysAgo(3) } },
    { name: 'passes when used exactly at the limit', facts: { lastUse: { at: daysAgo(365), trackedSince: daysAgo(500) } } },
    {
      name: 'passes when created recently',
      facts: { key: { ...key, CreationDate: daysAgo(364) }, lastUse: { trackedSince: daysAgo(364) } },
      message: 'young',
    },
    { name: 'passes when not tracked long enough', facts: { lastUse: { trackedSince: daysAgo(300) } }, message: 'untracked' },
    { name: 'passes when scheduled for deletion', facts: { key: { ...key, KeyState: 'PendingDeletion' } }, message: 'leaving' },
    { name: 'passes when scheduled for deletion after its replicas', facts: { key: { ...key, KeyState: 'PendingReplicaDeletion' } } },
    {
      name: 'passes for disabled shortly after use',
      facts: { key: disabled, lastUse: { at: daysAgo(90), trackedSince: daysAgo(500) } },
      message: 'used',
    },
    {
      name: 'passes when disabled and new',
      facts: { key: { ...disabled, CreationDate: daysAgo(89) } },
      message: 'young',
      evidence: { days: 90 },
    },
  ],
  fail: [
    {
      name: 'fails when disabled for a long time',
      facts: { key: disabled, lastUse: { at: daysAgo(91), trackedSince: daysAgo(500) } },
      message: 'disabled',
      evidence: { date: daysAgo(91) },
    },
    {
      name: 'fails when disabled without recorded use',
      facts: { key: disabled, lastUse: { trackedSince: daysAgo(200) } },
      message: 'disabled',
    },
    { name: 'fails when unused for a long time', facts: { lastUse: { at: daysAgo(366), trackedSince: daysAgo(500) } }, message: 'unused' },
    { name: 'fails when never used', facts: { lastUse: { trackedSince: daysAgo(366) } }, message: 'unused' },
    {
      name: 'fails for an unknown creation date',
      facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled' }, lastUse: { trackedSince: daysAgo(366) } },
    },
    {
      name: 'fails when imported key material is deleted',
      facts: { key: { ...key, KeyState: 'PendingImport' }, lastUse: { trackedSince: daysAgo(400) } },
    },
    { name: 'fails for a stricter limit', params: { maxUnusedDays: 2 } },
  ],
  notApplicable: [{ name: 'skips an AWS managed key', facts: { key: { ...disabled, KeyManager: 'AWS' } }, message: 'awsManaged' }],
});
