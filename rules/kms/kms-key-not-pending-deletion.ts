import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyNotPendingDeletion = defineRule({
  id: 'kms-key-not-pending-deletion',
  title: 'KMS keys should not be pending deletion or about to become unusable',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'backups',
  severity: 'critical',
  tier: 1,
  facts: ['key', 'keyStores'],
  params: {
    minDaysLeft: integer(30, 'Minimum remaining validity of imported key material in days.', { min: 1, max: 365 }),
  },
  messages: {
    kept: 'The key is not scheduled for deletion, and its key material is available.',
    deletion: 'The key will be deleted on {{date}}.',
    replicaDeletion: 'The key will be deleted {{days}} days after the deletion of its last replica.',
    expiry: 'The imported key material expires on {{date}}.',
    disconnected: 'The custom key store {{store}} is {{state}}, so the key cannot be used.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'Data that is encrypted with a deleted key cannot be recovered, including backups.',
  remediation: {
    text: 'Cancel the deletion unless no data is encrypted with the key. Reimport key material before it expires, and reconnect custom key stores.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-scheduling-key-deletion.html',
    impact: 'After the cancellation the key is disabled; enable it so that data can be decrypted again.',
    cli: 'aws kms cancel-key-deletion --key-id {{id}}\naws kms enable-key --key-id {{id}}',
    console: 'Open the key in the KMS console.\nChoose Key actions, Cancel key deletion, then Key actions, Enable.',
    notAsCode: 'Canceling the deletion of a key is not part of a template.',
  },
  controls: {
    securityHub: ['KMS.3'],
    awsConfig: ['kms-cmk-not-scheduled-for-deletion'],
    nist80053: ['SC-12', 'SC-12(2)'],
    prowler: ['kms_cmk_not_deleted_unintentionally'],
    cloudsploit: ['kmsScheduledDeletion'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    const { KeyManager, KeyState, DeletionDate, PendingDeletionWindowInDays: days, ValidTo, CustomKeyStoreId: store } = facts.key;
    if (KeyManager === 'AWS') return notApplicable('awsManaged');
    if (KeyState === 'PendingDeletion') return fail('deletion', { date: DeletionDate ?? 'an unknown date' });
    if (KeyState === 'PendingReplicaDeletion') return fail('replicaDeletion', { days: days ?? 'some' });
    if (ValidTo !== undefined && -ageInDays(ValidTo, now) < params.minDaysLeft) {
      return fail('expiry', { date: ValidTo }, { severity: 'high', because: 'the key material can be imported again' });
    }
    const state = store === undefined ? undefined : (facts.keyStores[store] ?? 'deleted');
    if (store !== undefined && state !== undefined && state !== 'CONNECTED') {
      return fail('disconnected', { store, state }, { severity: 'high', because: 'the key store can be reconnected' });
    }
    return pass('kept');
  },
});
