import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeInstancesCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const dynamoDb = mockClient(DynamoDBClient);
const ec2 = mockClient(EC2Client);
const lambda = mockClient(LambdaClient);
const rds = mockClient(RDSClient);
const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const denied = Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });

beforeEach(() => {
  for (const mock of [dynamoDb, ec2, lambda, rds, s3, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [] });
  dynamoDb.on(ListTablesCommand).resolves({ TableNames: [] });
  lambda.on(ListFunctionsCommand).resolves({ Functions: [] });
  ec2.on(DescribeInstancesCommand).resolves({});
  ec2.on(DescribeVolumesCommand).resolves({});
  rds.on(DescribeDBInstancesCommand).resolves({});
  rds.on(DescribeDBClustersCommand).resolves({});
});

const facts = async (...names: string[]) => (await collect(regionalAccountCollector, { facts: names })).resources[0]?.facts;
const tagged = (ResourceARN: string, ...keys: string[]) => ({ ResourceARN, Tags: keys.map((Key) => ({ Key, Value: 'x' })) });

test('an empty Region has no data stores', async () => {
  expect(await facts('dataStores', 'bucketCount', 'instanceCount', 'functionCount')).toEqual({
    dataStores: known({}),
    bucketCount: known(0),
    instanceCount: known(0),
    functionCount: known(0),
  });
});

test('lists tagged resources by type, and resources of collected types with or without tags', async () => {
  tagging.on(GetResourcesCommand).resolves({
    ResourceTagMappingList: [
      tagged('arn:aws:s3:::ledger', 'team', 'class'),
      tagged('arn:aws:dynamodb:eu-west-1:111122223333:table/carts', 'team'),
      tagged('arn:aws:rds:eu-west-1:111122223333:db:orders'),
    ],
    PaginationToken: 'more',
  });
  tagging.on(GetResourcesCommand, { PaginationToken: 'more' }).resolves({
    ResourceTagMappingList: [
      tagged('arn:aws:dynamodb:eu-west-1:111122223333:table/stock', 'team'),
      tagged('arn:aws:sqs:eu-west-1:111122223333:orders', 'team'),
    ],
    PaginationToken: '',
  });
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      { Name: 'ledger', BucketRegion: 'eu-west-1' },
      { Name: 'scratch', BucketRegion: 'eu-west-1' },
      { Name: 'elsewhere', BucketRegion: 'us-east-1' },
    ],
  });
  ec2
    .on(DescribeInstancesCommand)
    .resolves({ Reservations: [{ Instances: [{ State: { Name: 'running' } }, { State: { Name: 'terminated' } }] }] });
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{}, {}] });
  lambda.on(ListFunctionsCommand).resolves({ Functions: [{ FunctionName: 'thumbnails' }] });
  dynamoDb.on(ListTablesCommand).resolves({ TableNames: ['carts', 'sessions', 'stock'] });

  expect(await facts('dataStores', 'bucketCount', 'instanceCount', 'functionCount')).toEqual({
    dataStores: known({
      'dynamodb:table': { count: 3, tags: { team: 2 } },
      'ec2:instance': { count: 1, tags: {} },
      'ec2:volume': { count: 2, tags: {} },
      'lambda:function': { count: 1, tags: {} },
      'rds:db': { count: 1, tags: {} },
      's3:bucket': { count: 2, tags: { team: 1, class: 1 } },
      sqs: { count: 1, tags: { team: 1 } },
    }),
    bucketCount: known(2),
    instanceCount: known(1),
    functionCount: known(1),
  });
  expect(ec2.commandCalls(DescribeInstancesCommand)).toHaveLength(1);
});

test('unreadable types do not hide the found resources', async () => {
  tagging.on(GetResourcesCommand).rejects(denied);
  rds.on(DescribeDBInstancesCommand).rejects(denied);
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{}] });

  expect(await facts('dataStores')).toEqual({ dataStores: known({ 'ec2:volume': { count: 1, tags: {} } }) });
});

test('an empty result is unreadable if a type could not be read', async () => {
  rds.on(DescribeDBClustersCommand).rejects(denied);

  expect(await facts('dataStores')).toMatchObject({
    dataStores: { state: 'unreadable', collectionError: { kind: 'denied', action: 'rds:DescribeDBClusters' } },
  });
});
