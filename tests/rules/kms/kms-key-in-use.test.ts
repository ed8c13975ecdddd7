import { kmsKeyInUse } from '../../../rules/kms/kms-key-in-use.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled', CreationDate: daysAgo(1000) } as const;
const disabled = { ...key, KeyState: 'Disabled' } as const;

testRule(kmsKeyInUse, {
  base: { key, lastUse: { at: daysAgo(3), trackedSince: daysAgo(500) } },
  pass: [
    { name: 'used recently', message: 'used', evidence: { date: daysAgo(3) } },
    { name: 'used exactly at the limit', facts: { lastUse: { at: daysAgo(365), trackedSince: daysAgo(500) } } },
    {
      name: 'created recently',
      facts: { key: { ...key, CreationDate: daysAgo(364) }, lastUse: { trackedSince: daysAgo(364) } },
      message: 'young',
    },
    { name: 'not tracked long enough', facts: { lastUse: { trackedSince: daysAgo(300) } }, message: 'untracked' },
    { name: 'scheduled for deletion', facts: { key: { ...key, KeyState: 'PendingDeletion' } }, message: 'leaving' },
    { name: 'scheduled for deletion after its replicas', facts: { key: { ...key, KeyState: 'PendingReplicaDeletion' } } },
    {
      name: 'disabled shortly after use',
      facts: { key: disabled, lastUse: { at: daysAgo(90), trackedSince: daysAgo(500) } },
      message: 'used',
    },
    { name: 'disabled and new', facts: { key: { ...disabled, CreationDate: daysAgo(89) } }, message: 'young', evidence: { days: 90 } },
  ],
  fail: [
    {
      name: 'disabled for a long time',
      facts: { key: disabled, lastUse: { at: daysAgo(91), trackedSince: daysAgo(500) } },
      message: 'disabled',
      evidence: { date: daysAgo(91) },
    },
    { name: 'disabled without recorded use', facts: { key: disabled, lastUse: { trackedSince: daysAgo(200) } }, message: 'disabled' },
    { name: 'unused for a long time', facts: { lastUse: { at: daysAgo(366), trackedSince: daysAgo(500) } }, message: 'unused' },
    { name: 'never used', facts: { lastUse: { trackedSince: daysAgo(366) } }, message: 'unused' },
    {
      name: 'unknown creation date',
      facts: { key: { KeyManager: 'CUSTOMER', KeyState: 'Enabled' }, lastUse: { trackedSince: daysAgo(366) } },
    },
    {
      name: 'imported key material deleted',
      facts: { key: { ...key, KeyState: 'PendingImport' }, lastUse: { trackedSince: daysAgo(400) } },
    },
    { name: 'a stricter limit', params: { maxUnusedDays: 2 } },
  ],
  notApplicable: [{ name: 'an AWS managed key', facts: { key: { ...disabled, KeyManager: 'AWS' } }, message: 'awsManaged' }],
});
