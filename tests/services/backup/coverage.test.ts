import {
  BackupClient,
  DescribeRegionSettingsCommand,
  GetBackupSelectionCommand,
  ListBackupPlansCommand,
  ListBackupSelectionsCommand,
  ListProtectedResourcesCommand,
} from '@aws-sdk/client-backup';
import { DescribeInstancesCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { volumeCollector } from '../../../src/services/ebs/volume.ts';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { dbClusterCollector } from '../../../src/services/rds/db-cluster.ts';
import { dbInstanceCollector } from '../../../src/services/rds/db-instance.ts';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';
import { daysAgo } from '../../support/rule-tester.ts';

const backup = mockClient(BackupClient);
const ec2 = mockClient(EC2Client);
const rds = mockClient(RDSClient);
const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const ec2Arn = (id: string) => `arn:aws:ec2:eu-west-1:111122223333:${id}`;
const tag = { plan: 'daily', anyTag: [{ key: 'backup', value: 'yes' }] };
const all = { plan: 'daily', resources: ['*'], notResources: ['arn:aws:s3:::logs-*'] };

beforeEach(() => {
  for (const mock of [backup, ec2, rds, s3, tagging]) mock.reset();
  backup.on(ListBackupPlansCommand).resolves({ BackupPlansList: [{ BackupPlanId: 'p', BackupPlanArn: 'arn:p', BackupPlanName: 'daily' }] });
  backup.on(DescribeRegionSettingsCommand).resolves({ ResourceTypeOptInPreference: { EC2: true, EBS: false, RDS: false, Aurora: true } });
  backup
    .on(ListBackupSelectionsCommand)
    .resolves({ BackupSelectionsList: ['tag', 'all', 'named'].map((SelectionId) => ({ SelectionId })) });
  const selection = { SelectionName: 's', IamRoleArn: 'arn:role' };
  backup
    .on(GetBackupSelectionCommand, { SelectionId: 'tag' })
    .resolves({
      BackupSelection: { ...selection, ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'yes' }] },
    })
    .on(GetBackupSelectionCommand, { SelectionId: 'all' })
    .resolves({ BackupSelection: { ...selection, Resources: ['*'], NotResources: ['arn:aws:s3:::logs-*', 'arn:aws:s3:::scratch'] } })
    .on(GetBackupSelectionCommand, { SelectionId: 'named' })
    .resolves({ BackupSelection: { ...selection, Resources: [ec2Arn('volume/vol-1'), 'arn:aws:s3:::scratch'] } });
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-1',
            Tags: [{ Key: 'team', Value: 'web' }],
            BlockDeviceMappings: [{ Ebs: { VolumeId: 'vol-1' } }, { Ebs: { VolumeId: 'vol-9' } }, {}],
          },
          { InstanceId: 'i-2' },
        ],
      },
    ],
  });
  ec2.on(DescribeVolumesCommand).resolves({
    Volumes: [
      { VolumeId: 'vol-1', Tags: [{ Key: 'backup', Value: 'yes' }], Attachments: [{ InstanceId: 'i-1' }, {}] },
      { VolumeId: 'vol-2' },
    ],
  });
});

test('volumes have their own assignments and those of their instances, and ARNs of other resources are left out', async () => {
  const { resources } = await collect(volumeCollector, { facts: ['backup', 'instanceBackups'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    {
      backup: known({ optedIn: false, selections: [tag, all, { plan: 'daily', resources: [ec2Arn('volume/vol-1')] }] }),
      instanceBackups: known([{ optedIn: true, selections: [tag, all], arn: ec2Arn('instance/i-1'), tags: { team: 'web' } }]),
    },
    { backup: known({ optedIn: false, selections: [tag, all] }), instanceBackups: known([]) },
  ]);
  expect(backup.calls()).toHaveLength(6);
});

test('instances have their own assignments, those of their volumes, and their last backup', async () => {
  backup.on(ListProtectedResourcesCommand).resolves({
    Results: [{ ResourceArn: ec2Arn('instance/i-1'), ResourceType: 'EC2', LastBackupTime: new Date(daysAgo(2)) }],
  });
  const { resources } = await collect(instanceCollector, { facts: ['backup', 'volumeBackups', 'lastBackupAt'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    {
      backup: known({ optedIn: true, selections: [tag, all] }),
      volumeBackups: known([
        {
          optedIn: false,
          selections: [tag, all, { plan: 'daily', resources: [ec2Arn('volume/vol-1')] }],
          arn: ec2Arn('volume/vol-1'),
          tags: { backup: 'yes' },
        },
        { optedIn: false, selections: [tag, all], arn: ec2Arn('volume/vol-9'), tags: {} },
      ]),
      lastBackupAt: known(daysAgo(2)),
    },
    { backup: known({ optedIn: true, selections: [tag, all] }), volumeBackups: known([]), lastBackupAt: absent() },
  ]);
});

test('databases use the opt-in of the resource type in AWS Backup', async () => {
  rds
    .on(DescribeDBInstancesCommand)
    .resolves({ DBInstances: [{ DBInstanceIdentifier: 'a', DBInstanceArn: 'arn:aws:rds:eu-west-1:1:db:a', Engine: 'mysql' }] });
  rds.on(DescribeDBClustersCommand).resolves({
    DBClusters: [
      { DBClusterIdentifier: 'c', DBClusterArn: 'arn:aws:rds:eu-west-1:1:cluster:c', Engine: 'aurora-mysql' },
      { DBClusterIdentifier: 'd', DBClusterArn: 'arn:aws:rds:eu-west-1:1:cluster:d', Engine: 'postgres' },
    ],
  });
  const facts = ['backup'];
  expect((await collect(dbInstanceCollector, { facts })).resources).toMatchObject([{ facts: { backup: known({ optedIn: false }) } }]);
  expect((await collect(dbClusterCollector, { facts })).resources).toMatchObject([
    { id: 'c', facts: { backup: known({ optedIn: true }) } },
    { id: 'd', facts: { backup: known({ optedIn: false }) } },
  ]);
});

test('buckets use the opt-in of their Region, and a type that is not listed is not opted in', async () => {
  tagging.on(GetResourcesCommand).resolves({});
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'scratch', BucketRegion: 'us-east-1' }] });
  const { resources } = await collect(bucketCollector, { facts: ['backup'], regions: ['eu-west-1', 'us-east-1'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    {
      backup: known({
        optedIn: false,
        selections: [
          tag,
          { ...all, notResources: ['arn:aws:s3:::logs-*', 'arn:aws:s3:::scratch'] },
          { plan: 'daily', resources: ['arn:aws:s3:::scratch'] },
        ],
      }),
    },
  ]);
  const [{ thisValue: client } = {}] = backup.commandCalls(ListBackupPlansCommand);
  expect(await (client as BackupClient).config.region()).toBe('us-east-1');
});

test('coverage is unreadable if the opt-in is unreadable', async () => {
  backup.on(DescribeRegionSettingsCommand).resolves({});
  const { resources } = await collect(volumeCollector, { facts: ['backup', 'instanceBackups'] });
  expect(resources[0]?.facts).toMatchObject({
    backup: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
    instanceBackups: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
  });
});
