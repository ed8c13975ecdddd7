import { BackupClient, GetBackupPlanCommand, ListBackupPlansCommand, ListBackupVaultsCommand } from '@aws-sdk/client-backup';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { backupPlanCollector } from '../../../src/services/backup/plan.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const backup = mockClient(BackupClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (id: string) => `arn:aws:backup:eu-west-1:111122223333:backup-plan:${id}`;
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const rule = { RuleName: 'daily', TargetBackupVaultName: 'main', ScheduleExpression: 'cron(0 5 ? * * *)' };

beforeEach(() => {
  backup.reset();
  tagging.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
  backup
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [{ BackupPlanId: 'a', BackupPlanArn: arnOf('a'), BackupPlanName: 'daily' }] });
});

test('plans are listed page by page, with their tags', async () => {
  backup
    .on(ListBackupPlansCommand, { MaxResults: 1000 })
    .resolves({ BackupPlansList: [{ BackupPlanId: 'a', BackupPlanArn: arnOf('a'), BackupPlanName: 'daily' }, {}], NextToken: 'more' })
    .on(ListBackupPlansCommand, { NextToken: 'more' })
    .resolves({ BackupPlansList: [{ BackupPlanId: 'b', BackupPlanArn: arnOf('b') }] });
  tagging.on(GetResourcesCommand).resolves({
    ResourceTagMappingList: [{ ResourceARN: arnOf('a'), Tags: [{ Key: 'team', Value: 'web' }] }],
  });

  const { resources, listingErrors } = await collect(backupPlanCollector, { facts: [] });

  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      type: 'AWS::Backup::BackupPlan',
      service: 'backup',
      id: 'a',
      arn: arnOf('a'),
      name: 'daily',
      region: 'eu-west-1',
      tags: { team: 'web' },
    },
    { id: 'b', name: 'b', tags: {} },
  ]);
  expect(backup.calls()).toHaveLength(2);
});

test('a listing that is denied is a collection error', async () => {
  backup.on(ListBackupPlansCommand).rejects(awsError('AccessDeniedException'));
  const { listingErrors } = await collect(backupPlanCollector, { facts: ['rules'] });
  expect(listingErrors).toMatchObject([
    { type: 'AWS::Backup::BackupPlan', collectionError: { kind: 'denied', action: 'backup:ListBackupPlans' } },
  ]);
});

test('rules keep the members that rules evaluate', async () => {
  const copy = { DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:main', Lifecycle: { DeleteAfterDays: 90 } };
  backup.on(GetBackupPlanCommand, { BackupPlanId: 'a' }).resolves({
    BackupPlan: {
      BackupPlanName: 'daily',
      Rules: [{ ...rule, RuleId: 'x', StartWindowMinutes: 60, Lifecycle: { DeleteAfterDays: 35 }, CopyActions: [copy] }],
    },
  });

  const { resources } = await collect(backupPlanCollector, { facts: ['rules'] });

  expect(resources[0]?.facts).toEqual({ rules: known([{ ...rule, Lifecycle: { DeleteAfterDays: 35 }, CopyActions: [copy] }]) });
});

test.each([
  ['the plan was deleted', () => backup.on(GetBackupPlanCommand).rejects(awsError('ResourceNotFoundException')), 'not-reported'],
  ['the response is empty', () => backup.on(GetBackupPlanCommand).resolves({}), 'not-reported'],
  ['it is denied', () => backup.on(GetBackupPlanCommand).rejects(awsError('AccessDeniedException')), 'denied'],
])('rules are unreadable if %s', async (_, given, kind) => {
  given();
  const { resources } = await collect(backupPlanCollector, { facts: ['rules'] });
  expect(resources[0]?.facts).toMatchObject({ rules: { state: 'unreadable', collectionError: { kind } } });
});

test('air-gapped vaults are recognized by their type', async () => {
  backup.on(ListBackupVaultsCommand).resolves({
    BackupVaultList: [
      { BackupVaultArn: 'arn:plain', VaultType: 'BACKUP_VAULT' },
      { BackupVaultArn: 'arn:isolated', VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' },
    ],
  });
  const { resources } = await collect(backupPlanCollector, { facts: ['airGappedVaults'] });
  expect(resources[0]?.facts).toEqual({ airGappedVaults: known(['arn:isolated']) });
});
