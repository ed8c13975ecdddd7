import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const kmsKeyNotPendingDeletion = defineRule({
  id: 'kms-key-not-pending-deletion',
  title: 'Keys should not be lost by deletion or expiry',
  resourceType: 'AWS::KMS::Key',
  responsibility: 'backups',
  severity: 'critical',
  tier: 1,
  facts: ['key', 'keyStores'],
  params: {
    minDaysLeft: integer(30, 'Days that imported key material must still be valid.', { min: 1, max: 365 }),
  },
  messages: {
    kept: 'The key is not going to be lost.',
    deletion: 'The key will be deleted on {{date}}.',
    replicaDeletion: 'The key will be deleted {{days}} days after its last replica is.',
    expiry: 'The imported key material expires on {{date}}.',
    disconnected: 'The custom key store {{store}} is {{state}}, so the key cannot be used.',
    awsManaged: 'AWS manages the key.',
  },
  rationale: 'Data that only a lost key can decrypt is lost with it, backups included.',
  remediation: {
    text: 'Cancel the deletion unless it is certain that nothing is encrypted with the key, import key material again before it expires, and reconnect custom key stores.',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-scheduling-key-deletion.html',
    cli: 'aws kms cancel-key-deletion --key-id KEY && aws kms enable-key --key-id KEY',
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
    const state = store === undefined ? undefined : (facts.keyStores[store] ?? 'not there any more');
    if (store !== undefined && state !== undefined && state !== 'CONNECTED') {
      return fail('disconnected', { store, state }, { severity: 'high', because: 'the key store can be connected again' });
    }
    return pass('kept');
  },
});
