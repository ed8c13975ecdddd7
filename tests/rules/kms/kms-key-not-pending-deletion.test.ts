import { kmsKeyNotPendingDeletion } from '../../../rules/kms/kms-key-not-pending-deletion.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const key = { KeyManager: 'CUSTOMER', KeyState: 'Enabled', Origin: 'AWS_KMS' } as const;
const inStore = { ...key, Origin: 'AWS_CLOUDHSM', CustomKeyStoreId: 'cks-1' } as const;

testRule(kmsKeyNotPendingDeletion, {
  base: { key, keyStores: {} },
  pass: [
    { name: 'passes when enabled', message: 'kept' },
    { name: 'passes when disabled', facts: { key: { ...key, KeyState: 'Disabled' } } },
    { name: 'passes when imported without expiration', facts: { key: { ...key, Origin: 'EXTERNAL' } } },
    { name: 'passes when imported and valid long enough', facts: { key: { ...key, Origin: 'EXTERNAL', ValidTo: daysAgo(-30) } } },
    { name: 'passes in a connected key store', facts: { key: inStore, keyStores: { 'cks-1': 'CONNECTED' } } },
  ],
  fail: [
    {
      name: 'fails while pending deletion',
      facts: { key: { ...key, KeyState: 'PendingDeletion', DeletionDate: daysAgo(-7) } },
      message: 'deletion',
      severity: 'critical',
      evidence: { date: daysAgo(-7) },
    },
    { name: 'fails while pending deletion on an unknown date', facts: { key: { ...key, KeyState: 'PendingDeletion' } } },
    {
      name: 'fails while pending deletion after its replicas',
      facts: { key: { ...key, KeyState: 'PendingReplicaDeletion', PendingDeletionWindowInDays: 7 } },
      message: 'replicaDeletion',
      evidence: { days: 7 },
    },
    {
      name: 'fails while pending deletion after its replicas with an unknown window',
      facts: { key: { ...key, KeyState: 'PendingReplicaDeletion' } },
    },
    {
      name: 'fails when imported and about to expire',
      facts: { key: { ...key, Origin: 'EXTERNAL', ValidTo: daysAgo(-29) } },
      message: 'expiry',
      severity: 'high',
    },
    {
      name: 'fails when imported and expired',
      facts: { key: { ...key, KeyState: 'PendingImport', Origin: 'EXTERNAL', ValidTo: daysAgo(3) } },
      message: 'expiry',
    },
    {
      name: 'fails when its key store is disconnected',
      facts: { key: { ...inStore, KeyState: 'Unavailable' }, keyStores: { 'cks-1': 'DISCONNECTED', 'cks-2': 'CONNECTED' } },
      message: 'disconnected',
      severity: 'high',
      evidence: { store: 'cks-1', state: 'DISCONNECTED' },
    },
    { name: 'fails when its key store failed', facts: { key: inStore, keyStores: { 'cks-1': 'FAILED' } } },
    { name: 'fails when the key store is deleted', facts: { key: inStore }, evidence: { state: 'deleted' } },
  ],
  notApplicable: [
    { name: 'skips an AWS managed key', facts: { key: { ...key, KeyManager: 'AWS', KeyState: 'PendingDeletion' } }, message: 'awsManaged' },
  ],
});
