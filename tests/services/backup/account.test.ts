import {
  BackupClient,
  DescribeRegionSettingsCommand,
  GetBackupPlanCommand,
  GetBackupSelectionCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListBackupVaultsCommand,
  ListProtectedResourcesCommand,
  ListRestoreJobsCommand,
  ListRestoreTestingPlansCommand,
  ListRestoreTestingSelectionsCommand,
} from '@aws-sdk/client-backup';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeInstancesCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';
import { daysAgo, testNow } from '../../support/rule-tester.ts';

const backup = mockClient(BackupClient);
const dynamoDb = mockClient(DynamoDBClient);
const ec2 = mockClient(EC2Client);
const rds = mockClient(RDSClient);
const s3 = mockClient(S3Client);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

const plan = (id: string) => ({ BackupPlanId: id, BackupPlanArn: `arn:${id}`, BackupPlanName: id });
const selection = { SelectionName: 's', IamRoleArn: 'arn:role' };

beforeEach(() => {
  for (const mock of [backup, dynamoDb, ec2, rds, s3]) mock.reset();
  backup.on(ListBackupPlansCommand).resolves({ BackupPlansList: [plan('daily'), plan('gone')] });
  backup.on(ListBackupVaultsCommand).resolves({ BackupVaultList: [{ BackupVaultName: 'main' }] });
  backup
    .on(GetBackupPlanCommand)
    .resolves({
      BackupPlan: {
        BackupPlanName: 'daily',
        Rules: ['main', 'main', 'lost'].map((TargetBackupVaultName) => ({ RuleName: 'r', TargetBackupVaultName })),
      },
    })
    .on(GetBackupPlanCommand, { BackupPlanId: 'gone' })
    .rejects(awsError('ResourceNotFoundException'));
  backup
    .on(ListBackupSelectionsCommand, { BackupPlanId: 'daily', MaxResults: 1000 })
    .resolves({ BackupSelectionsList: [{ SelectionId: '1' }], NextToken: 'more' })
    .on(ListBackupSelectionsCommand, { BackupPlanId: 'daily', NextToken: 'more' })
    .resolves({ BackupSelectionsList: [{ SelectionId: '2' }, { SelectionId: '3' }, {}] })
    .on(ListBackupSelectionsCommand, { BackupPlanId: 'gone' })
    .rejects(awsError('ResourceNotFoundException'));
  backup
    .on(GetBackupSelectionCommand, { BackupPlanId: 'daily', SelectionId: '1' })
    .resolves({
      BackupSelection: {
        ...selection,
        Resources: ['*'],
        NotResources: ['arn:aws:s3:::logs'],
        ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
        Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/env', ConditionValue: 'prod' }] },
      },
    })
    .on(GetBackupSelectionCommand, { BackupPlanId: 'daily', SelectionId: '2' })
    .resolves({ BackupSelection: { ...selection, Resources: [], NotResources: [], ListOfTags: [] } })
    .on(GetBackupSelectionCommand, { BackupPlanId: 'daily', SelectionId: '3' })
    .rejects(awsError('ResourceNotFoundException'));
});

async function read(...facts: readonly string[]) {
  const { resources, listingErrors } = await collect(regionalAccountCollector, { facts });
  expect(listingErrors).toEqual([]);
  expect(resources).toHaveLength(1);
  return resources[0]?.facts as Record<string, unknown>;
}

test('plans and assignments are read once for all facts, and deleted ones are left out', async () => {
  expect(await read('backupPlans', 'backupSelections')).toEqual({
    backupPlans: known([
      { name: 'daily', selections: 2, vaults: ['main', 'lost'], missingVaults: ['lost'] },
      { name: 'gone', selections: 0, vaults: [], missingVaults: [] },
    ]),
    backupSelections: known([
      {
        plan: 'daily',
        resources: ['*'],
        notResources: ['arn:aws:s3:::logs'],
        anyTag: [{ key: 'backup', value: 'daily' }],
        conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/env', ConditionValue: 'prod' }] },
      },
      { plan: 'daily' },
    ]),
  });
  expect(backup.calls()).toHaveLength(10);
});

test('a response without an assignment is unreadable', async () => {
  backup.on(GetBackupSelectionCommand, { BackupPlanId: 'daily', SelectionId: '1' }).resolves({});
  expect(await read('backupSelections')).toMatchObject({
    backupSelections: { state: 'unreadable', collectionError: { kind: 'failed', action: 'backup:GetBackupSelection' } },
  });
});

test.each([
  [{ ResourceTypeOptInPreference: { EBS: true, S3: false } }, known({ EBS: true, S3: false })],
  [{}, expect.objectContaining({ state: 'unreadable' })],
])('opt-in comes from the settings of the Region', async (answer, expected) => {
  backup.on(DescribeRegionSettingsCommand).resolves(answer);
  expect((await read('backupOptIn'))['backupOptIn']).toEqual(expected);
});

test('candidates are the resources of the Region, without members of clusters', async () => {
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          { InstanceId: 'i-1', State: { Name: 'running' } },
          { InstanceId: 'i-2', State: { Name: 'terminated' } },
        ],
      },
    ],
  });
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{ VolumeId: 'vol-1' }, { VolumeId: 'vol-2' }] });
  dynamoDb.on(ListTablesCommand).resolves({ TableNames: ['carts', 'orders'] });
  rds.on(DescribeDBInstancesCommand).resolves({
    DBInstances: [
      { DBInstanceArn: 'arn:db:1', Engine: 'postgres' },
      { DBInstanceArn: 'arn:db:2', Engine: 'aurora-mysql', DBClusterIdentifier: 'c' },
    ],
  });
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      { DBClusterArn: 'arn:cluster:1', Engine: 'aurora-mysql' },
      { DBClusterArn: 'arn:cluster:2', Engine: 'postgres' },
      { DBClusterArn: 'arn:cluster:3', Engine: 'neptune' },
    ],
  });
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      { Name: 'near', BucketRegion: 'eu-west-1' },
      { Name: 'far', BucketRegion: 'us-east-1' },
    ],
  });
  expect(await read('backupCandidates')).toEqual({
    backupCandidates: known({ EC2: 1, EBS: 2, RDS: 2, Aurora: 1, Neptune: 1, DynamoDB: 2, S3: 1 }),
  });
});

test('an empty Region has no candidates', async () => {
  dynamoDb.onAnyCommand().resolves({});
  ec2.onAnyCommand().resolves({});
  rds.onAnyCommand().resolves({});
  s3.onAnyCommand().resolves({});
  expect(await read('backupCandidates')).toEqual({ backupCandidates: known({}) });
});

test.each([
  ['backupPlans', 'backup:ListBackupPlans'],
  ['backupSelections', 'backup:ListBackupPlans'],
  ['backupOptIn', 'backup:DescribeRegionSettings'],
])('%s is unreadable if denied', async (fact, action) => {
  backup.onAnyCommand().rejects(awsError('AccessDeniedException'));
  backup.on(ListBackupPlansCommand).rejects(awsError('AccessDeniedException'));
  expect((await read(fact))[fact]).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied', action } });
});

test('restores are testing plans with their selections, and the last completed restore', async () => {
  const day = (days: number) => ({ CompletionDate: new Date(daysAgo(days)) });
  const plan = (RestoreTestingPlanName: string) => ({
    RestoreTestingPlanName,
    RestoreTestingPlanArn: `arn:${RestoreTestingPlanName}`,
    CreationTime: new Date(),
    ScheduleExpression: 'cron(0 5 ? * SUN *)',
  });
  backup
    .on(ListRestoreTestingPlansCommand, { MaxResults: 1000 })
    .resolves({ RestoreTestingPlans: [plan('weekly')], NextToken: 'more' })
    .on(ListRestoreTestingPlansCommand, { NextToken: 'more' })
    .resolves({ RestoreTestingPlans: [plan('empty')] });
  backup
    .on(ListRestoreTestingSelectionsCommand)
    .resolves({ RestoreTestingSelections: [] })
    .on(ListRestoreTestingSelectionsCommand, { RestoreTestingPlanName: 'weekly' })
    .resolves({ RestoreTestingSelections: [{} as never] });
  backup
    .on(ListRestoreJobsCommand, { ByStatus: 'COMPLETED', ByCreatedAfter: new Date(testNow - 365 * 86_400_000), MaxResults: 1000 })
    .resolves({ RestoreJobs: [day(40), {}], NextToken: 'more' })
    .on(ListRestoreJobsCommand, { NextToken: 'more' })
    .resolves({ RestoreJobs: [day(20), day(30)] });
  backup.on(ListProtectedResourcesCommand).resolves({ Results: [{ ResourceArn: 'arn:1' }, { ResourceArn: 'arn:2' }] });

  expect(await read('restoreTestingPlans', 'lastRestoreAt', 'protectedResources')).toEqual({
    restoreTestingPlans: known([
      { name: 'weekly', selections: 1 },
      { name: 'empty', selections: 0 },
    ]),
    lastRestoreAt: known(daysAgo(20)),
    protectedResources: known(2),
  });
});

test('restores are empty without plans and jobs', async () => {
  backup.on(ListRestoreTestingPlansCommand).resolves({ RestoreTestingPlans: [] });
  backup.on(ListRestoreJobsCommand).resolves({});
  expect(await read('restoreTestingPlans', 'lastRestoreAt')).toEqual({
    restoreTestingPlans: known([]),
    lastRestoreAt: { state: 'absent' },
  });
});
