import {
  BackupClient,
  GetBackupVaultAccessPolicyCommand,
  GetBackupVaultNotificationsCommand,
  ListBackupVaultsCommand,
  ListReportPlansCommand,
} from '@aws-sdk/client-backup';
import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { backupVaultCollector } from '../../../src/services/backup/vault.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const backup = mockClient(BackupClient);
const events = mockClient(EventBridgeClient);
const kms = mockClient(KMSClient);
const organizations = mockClient(OrganizationsClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const key = 'arn:aws:kms:eu-west-1:111122223333:key/vault';
const vault = {
  BackupVaultName: 'main',
  BackupVaultArn: 'arn:aws:backup:eu-west-1:111122223333:backup-vault:main',
  VaultType: 'BACKUP_VAULT' as const,
  EncryptionKeyArn: key,
  NumberOfRecoveryPoints: 3,
  Locked: false,
};
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  for (const mock of [backup, events, kms, organizations, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [vault] });
});

/** The value of a fact of the only vault. */
const fact = (name: string) => onlyFact(backupVaultCollector, name);

test('vaults are listed page by page', async () => {
  backup
    .on(ListBackupVaultsCommand, { MaxResults: 1000 })
    .resolves({ BackupVaultList: [vault, { BackupVaultName: 'half' }], NextToken: 'more' })
    .on(ListBackupVaultsCommand, { NextToken: 'more' })
    .resolves({ BackupVaultList: [{ ...vault, BackupVaultName: 'other', BackupVaultArn: `${vault.BackupVaultArn}-2` }] });

  const { resources } = await collect(backupVaultCollector, { facts: [] });

  expect(resources).toMatchObject([
    { type: 'AWS::Backup::BackupVault', id: 'main', arn: vault.BackupVaultArn, name: 'main', tags: {} },
    { id: 'other' },
  ]);
});

test.each([
  ['vaultType', {}, known('BACKUP_VAULT')],
  ['recoveryPoints', {}, known(3)],
  ['lock', {}, absent()],
  ['lock', { Locked: true, MinRetentionDays: 7 }, known({ MinRetentionDays: 7 })],
  ['lock', { Locked: true, LockDate: new Date('2026-12-01') }, known({ LockDate: '2026-12-01T00:00:00.000Z' })],
  ['encryptionKeyArn', {}, known(key)],
  ['encryptionKeyArn', { EncryptionKeyType: 'AWS_OWNED_KMS_KEY' as const }, absent()],
])('%s comes from the listing', async (name, change, value) => {
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ ...vault, ...change }] });
  expect(await fact(name)).toEqual(value);
  expect(backup.calls()).toHaveLength(1);
});

test.each(['vaultType', 'recoveryPoints', 'lock'])('%s is unreadable if the listing lacks it', async (name) => {
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ BackupVaultName: 'main', BackupVaultArn: 'arn' }] });
  expect(await fact(name)).toMatchObject({
    state: 'unreadable',
    collectionError: { kind: 'not-reported', action: 'backup:ListBackupVaults' },
  });
});

test('the manager of a key is read once for all vaults with it', async () => {
  backup.on(ListBackupVaultsCommand).resolves({
    BackupVaultList: [
      vault,
      { ...vault, BackupVaultName: 'b', BackupVaultArn: 'arn:b' },
      { BackupVaultName: 'c', BackupVaultArn: 'arn:c' },
    ],
  });
  kms.on(DescribeKeyCommand, { KeyId: key }).resolves({ KeyMetadata: { KeyId: 'vault', KeyManager: 'CUSTOMER' } });

  const { resources } = await collect(backupVaultCollector, { facts: ['keyManager'] });

  expect(resources.map(({ facts }) => facts)).toEqual([
    { keyManager: known('CUSTOMER') },
    { keyManager: known('CUSTOMER') },
    { keyManager: absent() },
  ]);
  expect(kms.calls()).toHaveLength(1);
});

test.each([
  ['NotFoundException', absent()],
  [
    'AccessDeniedException',
    expect.objectContaining({ state: 'unreadable', collectionError: expect.objectContaining({ action: 'kms:DescribeKey' }) }),
  ],
])('a key with the error %s', async (code, expected) => {
  kms.on(DescribeKeyCommand).rejects(awsError(code));
  expect(await fact('keyManager')).toEqual(expected);
});

test.each([
  ['accessPolicy', GetBackupVaultAccessPolicyCommand, { Policy: '{}' }, '{}'],
  [
    'notifications',
    GetBackupVaultNotificationsCommand,
    { SNSTopicArn: 'arn:topic', BackupVaultEvents: ['BACKUP_JOB_COMPLETED'] },
    { topic: 'arn:topic', events: ['BACKUP_JOB_COMPLETED'] },
  ],
] as const)('%s is read with its own call, and absent only with its own error code', async (name, Command, answer, value) => {
  backup.on(Command as never, { BackupVaultName: 'main' }).resolves(answer as never);
  expect(await fact(name)).toEqual(known(value));

  backup.on(Command as never).resolves({});
  expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });

  backup.on(Command as never).rejects(awsError('ResourceNotFoundException'));
  expect(await fact(name)).toEqual(absent());

  backup.on(Command as never).rejects(awsError('AccessDeniedException'));
  expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
});

test('event rules are enabled rules that can match AWS Backup and have a target', async () => {
  const pattern = (content: object) => JSON.stringify(content);
  events
    .on(ListRulesCommand, { Limit: 100 })
    .resolves({
      Rules: [
        { Name: 'backup', State: 'ENABLED', EventPattern: pattern({ source: ['aws.ec2', 'aws.backup'] }) },
        { Name: 'off', State: 'DISABLED', EventPattern: pattern({ source: ['aws.backup'] }) },
        { Name: 'aimless', State: 'ENABLED', EventPattern: pattern({ source: ['aws.backup'] }) },
        { Name: 'scheduled', State: 'ENABLED', ScheduleExpression: 'rate(1 day)' },
      ],
      NextToken: 'more',
    })
    .on(ListRulesCommand, { NextToken: 'more' })
    .resolves({
      Rules: [
        { Name: 'ec2', State: 'ENABLED', EventPattern: pattern({ source: ['aws.ec2'] }) },
        { Name: 'all', State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS', EventPattern: pattern({ source: [{ prefix: 'aws.' }] }) },
        { Name: 'account', State: 'ENABLED', EventPattern: pattern({ account: ['111122223333'] }) },
        { Name: 'odd', State: 'ENABLED', EventPattern: 'odd' },
      ],
    });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [{ Id: '1', Arn: 'arn:topic' }] });
  events.on(ListTargetsByRuleCommand, { Rule: 'aimless' }).resolves({ Targets: [] });

  const read = (await fact('eventRules')) as { value: readonly { name: string }[] };

  expect(read.value.map(({ name }) => name)).toEqual(['backup', 'all', 'account', 'odd']);
  expect(read.value[0]).toEqual({ name: 'backup', pattern: pattern({ source: ['aws.ec2', 'aws.backup'] }) });
  expect(events.commandCalls(ListTargetsByRuleCommand)).toHaveLength(5);
});

test('reports are those of configured report plans', async () => {
  const plan = (ReportTemplate: string, DeploymentStatus: string) => ({ ReportSetting: { ReportTemplate }, DeploymentStatus });
  backup.on(ListReportPlansCommand).resolves({
    ReportPlans: [
      plan('BACKUP_JOB_REPORT', 'COMPLETED'),
      plan('BACKUP_JOB_REPORT', 'COMPLETED'),
      plan('COPY_JOB_REPORT', 'DELETE_IN_PROGRESS'),
      {},
    ],
  });
  expect(await fact('reports')).toEqual(known(['BACKUP_JOB_REPORT']));
});

test('organizationId comes from AWS Organizations', async () => {
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-m3r1d1an00' } });
  expect(await fact('organizationId')).toEqual(known('o-m3r1d1an00'));
  organizations.on(DescribeOrganizationCommand).rejects(awsError('AWSOrganizationsNotInUseException'));
  expect(await fact('organizationId')).toEqual(absent());
});
