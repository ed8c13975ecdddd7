import { BackupClient, ListBackupJobsCommand, ListProtectedResourcesCommand } from '@aws-sdk/client-backup';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeInstancesCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { protectedResourceCollector } from '../../../src/services/backup/protected-resource.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';
import { daysAgo, testNow } from '../../support/rule-tester.ts';

const backup = mockClient(BackupClient);
const dynamoDb = mockClient(DynamoDBClient);
const ec2 = mockClient(EC2Client);
const rds = mockClient(RDSClient);
const s3 = mockClient(S3Client);

const volume = (id: string) => `arn:aws:ec2:eu-west-1:111122223333:volume/${id}`;
const files = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';

beforeEach(() => {
  for (const mock of [backup, dynamoDb, ec2, rds, s3]) mock.reset();
  dynamoDb.on(ListTablesCommand).resolves({});
  ec2.on(DescribeInstancesCommand).resolves({});
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{ VolumeId: 'vol-1' }] });
  rds.on(DescribeDBInstancesCommand).resolves({});
  rds.on(DescribeDBClustersCommand).resolves({});
  s3.on(ListBucketsCommand).resolves({});
  backup
    .on(ListProtectedResourcesCommand, { MaxResults: 1000 })
    .resolves({
      Results: [{ ResourceArn: volume('vol-1'), ResourceType: 'EBS', LastBackupTime: new Date(daysAgo(1)), ResourceName: 'data' }, {}],
      NextToken: 'more',
    })
    .on(ListProtectedResourcesCommand, { NextToken: 'more' })
    .resolves({
      Results: [
        { ResourceArn: volume('vol-2'), ResourceType: 'EBS' },
        { ResourceArn: files, ResourceType: 'EFS' },
      ],
    });
});

test('resources are listed page by page, and exist if the listing of their type contains them', async () => {
  const { resources, listingErrors } = await collect(protectedResourceCollector, { facts: ['lastBackupAt', 'exists'] });

  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { type: 'AWS::Backup::ProtectedResource', service: 'backup', id: volume('vol-1'), arn: volume('vol-1'), name: 'data' },
    { name: 'volume/vol-2' },
    { id: files, name: 'file-system/fs-1' },
  ]);
  expect(resources.map(({ facts }) => facts)).toEqual([
    { lastBackupAt: known(daysAgo(1)), exists: known(true) },
    { lastBackupAt: absent(), exists: known(false) },
    { lastBackupAt: absent(), exists: absent() },
  ]);
  expect(backup.calls()).toHaveLength(2);
});

test('the last completed job of a week counts', async () => {
  const job = (State: 'FAILED' | 'COMPLETED' | 'RUNNING', days: number, StatusMessage?: string) => ({
    ResourceArn: volume('vol-1'),
    State,
    CreationDate: new Date(daysAgo(days)),
    ...(StatusMessage === undefined ? {} : { StatusMessage }),
  });
  backup
    .on(ListBackupJobsCommand, { ByCreatedAfter: new Date(testNow - 7 * 86_400_000), MaxResults: 1000 })
    .resolves({ BackupJobs: [job('RUNNING', 0), job('FAILED', 1, 'access denied'), job('COMPLETED', 2)], NextToken: 'more' })
    .on(ListBackupJobsCommand, { NextToken: 'more' })
    .resolves({ BackupJobs: [job('COMPLETED', 3), { State: 'COMPLETED' }] });

  const { resources } = await collect(protectedResourceCollector, { facts: ['lastJob'] });

  expect(resources.map(({ facts }) => facts)).toEqual([
    { lastJob: known({ state: 'FAILED', startedAt: daysAgo(1), message: 'access denied' }) },
    { lastJob: absent() },
    { lastJob: absent() },
  ]);
});
