import { BackupClient, ListBackupVaultsCommand, ListRecoveryPointsByBackupVaultCommand } from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { recoveryPointCollector } from '../../../src/services/backup/recovery-point.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const backup = mockClient(BackupClient);
beforeEach(() => backup.reset());

const snapshot = 'arn:aws:ec2:eu-west-1::snapshot/snap-1';
const continuous = 'arn:aws:backup:eu-west-1:111122223333:recovery-point:continuous:orders-1';

test('recovery points come from all pages of all vaults that contain any', async () => {
  backup.on(ListBackupVaultsCommand).resolves({
    BackupVaultList: [
      { BackupVaultName: 'main', NumberOfRecoveryPoints: 2 },
      { BackupVaultName: 'empty', NumberOfRecoveryPoints: 0 },
      {},
      { BackupVaultName: 'other' },
    ],
  });
  backup
    .on(ListRecoveryPointsByBackupVaultCommand, { BackupVaultName: 'main', MaxResults: 1000 })
    .resolves({
      RecoveryPoints: [{ RecoveryPointArn: snapshot, IsEncrypted: false, Status: 'COMPLETED', ResourceName: 'web' }, {}],
      NextToken: 'more',
    })
    .on(ListRecoveryPointsByBackupVaultCommand, { BackupVaultName: 'main', NextToken: 'more' })
    .resolves({ RecoveryPoints: [{ RecoveryPointArn: continuous, IsEncrypted: true, Status: 'AVAILABLE' }] })
    .on(ListRecoveryPointsByBackupVaultCommand, { BackupVaultName: 'other' })
    .resolves({});

  const { resources, listingErrors } = await collect(recoveryPointCollector);

  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      type: 'AWS::Backup::RecoveryPoint',
      id: 'recovery-point:continuous:orders-1',
      arn: continuous,
      name: 'recovery-point:continuous:orders-1',
    },
    { id: 'snapshot/snap-1', arn: snapshot, name: 'web', region: 'eu-west-1' },
  ]);
  expect(resources.map(({ facts }) => facts)).toEqual([
    { encrypted: known(true), status: known('AVAILABLE') },
    { encrypted: known(false), status: known('COMPLETED') },
  ]);
  expect(backup.calls()).toHaveLength(4);
});

test('members missing from the listing are unreadable', async () => {
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ BackupVaultName: 'main' }] });
  backup.on(ListRecoveryPointsByBackupVaultCommand).resolves({ RecoveryPoints: [{ RecoveryPointArn: snapshot }] });
  const { resources } = await collect(recoveryPointCollector);
  expect(resources[0]?.facts).toMatchObject({ encrypted: { state: 'unreadable' }, status: { state: 'unreadable' } });
});

test('a vault that is deleted during the audit does not hide the others', async () => {
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ BackupVaultName: 'gone' }, { BackupVaultName: 'main' }] });
  backup
    .on(ListRecoveryPointsByBackupVaultCommand, { BackupVaultName: 'gone' })
    .rejects(Object.assign(new Error('gone'), { name: 'ResourceNotFoundException' }))
    .on(ListRecoveryPointsByBackupVaultCommand, { BackupVaultName: 'main' })
    .resolves({ RecoveryPoints: [{ RecoveryPointArn: snapshot, IsEncrypted: true, Status: 'COMPLETED' }] });
  const { resources, listingErrors } = await collect(recoveryPointCollector);
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([{ id: 'snapshot/snap-1' }]);
});

test('a denied vault is a collection error', async () => {
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ BackupVaultName: 'main' }] });
  const error = Object.assign(new Error('denied'), { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } });
  backup.on(ListRecoveryPointsByBackupVaultCommand).rejects(error);
  const { listingErrors } = await collect(recoveryPointCollector);
  expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'backup:ListRecoveryPointsByBackupVault' } }]);
});
