import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
  type ScalableTarget,
  type ScalingPolicy,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  ListTablesCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { tableCollector } from '../../../src/services/dynamodb/table.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const dynamoDb = mockClient(DynamoDBClient);
const scaling = mockClient(ApplicationAutoScalingClient);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:dynamodb:eu-west-1:111122223333:table/${name}`;
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const notReported = { state: 'unreadable', collectionError: { kind: 'not-reported' } };

beforeEach(() => {
  for (const mock of [dynamoDb, scaling, kms, tagging]) mock.reset();
  dynamoDb.on(ListTablesCommand).resolves({ TableNames: ['orders'] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

/** A fact of the only table. */
const fact = (name: string) => onlyFact(tableCollector, name);

describe('listing', () => {
  test('follows pages by the name of the last table, and reads tags with one listing', async () => {
    dynamoDb
      .on(ListTablesCommand)
      .resolvesOnce({ TableNames: ['carts'], LastEvaluatedTableName: 'carts' })
      .on(ListTablesCommand, { ExclusiveStartTableName: 'carts' })
      .resolves({ TableNames: ['orders'] });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: arnOf('orders'), Tags: [{ Key: 'team', Value: 'orders' }] }],
    });

    const { resources, listingErrors } = await collect(tableCollector, { facts: [] });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { type: 'AWS::DynamoDB::Table', service: 'dynamodb', id: 'carts', arn: arnOf('carts'), region: 'eu-west-1', tags: {} },
      { id: 'orders', tags: { team: 'orders' } },
    ]);
    expect(tagging.calls()).toHaveLength(1);
  });

  test('is a collection error if denied', async () => {
    dynamoDb.on(ListTablesCommand).rejects(awsError('AccessDeniedException'));
    const { resources, listingErrors } = await collect(tableCollector, { facts: ['status'] });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([
      { type: 'AWS::DynamoDB::Table', collectionError: { kind: 'denied', action: 'dynamodb:ListTables' } },
    ]);
  });
});

describe('facts from the description', () => {
  const described = (Table: TableDescription) => dynamoDb.on(DescribeTableCommand, { TableName: 'orders' }).resolves({ Table });
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/orders';

  test.each<[string, TableDescription, unknown]>([
    ['status', { TableStatus: 'ACTIVE' }, known('ACTIVE')],
    ['deletionProtection', { DeletionProtectionEnabled: false }, known(false)],
    ['encryption', {}, absent()],
    [
      'encryption',
      {
        SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: key, InaccessibleEncryptionDateTime: new Date('2026-11-01') },
      },
      known({ Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: key, InaccessibleEncryptionDateTime: '2026-11-01T00:00:00.000Z' }),
    ],
    ['capacity', { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } }, known({ mode: 'PAY_PER_REQUEST', indexes: [] })],
    [
      'capacity',
      { ProvisionedThroughput: { ReadCapacityUnits: 5 }, GlobalSecondaryIndexes: [{ IndexName: 'b' }, { IndexName: 'a' }, {}] },
      known({ mode: 'PROVISIONED', indexes: ['a', 'b'] }),
    ],
    ['replicas', {}, known([])],
    [
      'replicas',
      { Replicas: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }, {}], GlobalTableWitnesses: [{ RegionName: 'eu-west-2' }] },
      known([
        { region: 'us-east-1', witness: false },
        { region: 'eu-west-2', witness: true },
      ]),
    ],
  ])('%s of %j', async (name, table, expected) => {
    described(table);
    expect(await fact(name)).toEqual(expected);
  });

  test.each<[string, TableDescription]>([
    ['status', {}],
    ['deletionProtection', {}],
    ['capacity', {}],
    ['encryption', { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' } }],
  ])('%s is unreadable if %j lacks it', async (name, table) => {
    described(table);
    expect(await fact(name)).toMatchObject(notReported);
  });

  test('costs one call for any number of facts', async () => {
    described({ TableStatus: 'ACTIVE', DeletionProtectionEnabled: true, LatestStreamArn: `${arnOf('orders')}/stream/1` });
    dynamoDb.on(GetResourcePolicyCommand).rejects(awsError('PolicyNotFoundException'));
    await collect(tableCollector, { facts: ['status', 'deletionProtection', 'encryption', 'capacity', 'replicas', 'streamPolicy'] });
    expect(dynamoDb.commandCalls(DescribeTableCommand)).toHaveLength(1);
  });

  test('is unreadable if the response has none', async () => {
    dynamoDb.on(DescribeTableCommand).resolves({});
    for (const name of ['status', 'encryption', 'replicas', 'streamPolicy']) expect(await fact(name)).toMatchObject(notReported);
  });

  test('is left out with its table if the table is deleted during the audit', async () => {
    dynamoDb.on(DescribeTableCommand).rejects(awsError('ResourceNotFoundException'));
    expect(await collect(tableCollector, { facts: ['status'] })).toEqual({ resources: [], listingErrors: [] });
  });
});

describe('point-in-time recovery', () => {
  test('is read with its own call', async () => {
    dynamoDb.on(DescribeContinuousBackupsCommand, { TableName: 'orders' }).resolves({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: 'ENABLED',
          RecoveryPeriodInDays: 14,
          LatestRestorableDateTime: new Date(),
        },
      },
    });
    expect(await fact('pointInTimeRecovery')).toEqual(known({ PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: 14 }));
  });

  test('is unreadable if the response lacks it or is denied', async () => {
    dynamoDb.on(DescribeContinuousBackupsCommand).resolves({ ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED' } });
    expect(await fact('pointInTimeRecovery')).toMatchObject(notReported);
    dynamoDb.on(DescribeContinuousBackupsCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact('pointInTimeRecovery')).toMatchObject({
      state: 'unreadable',
      collectionError: { kind: 'denied', action: 'dynamodb:DescribeContinuousBackups' },
    });
  });

  test('is left out with its table if the table is deleted during the audit', async () => {
    dynamoDb.on(DescribeContinuousBackupsCommand).rejects(awsError('TableNotFoundException'));
    dynamoDb.on(DescribeTableCommand).rejects(awsError('ResourceNotFoundException'));
    expect(await collect(tableCollector, { facts: ['pointInTimeRecovery'] })).toEqual({ resources: [], listingErrors: [] });
  });
});

describe('policies', () => {
  const stream = `${arnOf('orders')}/stream/2026-01-01T00:00:00.000`;

  test('are those of the table and of its latest stream', async () => {
    dynamoDb.on(DescribeTableCommand).resolves({ Table: { LatestStreamArn: stream } });
    dynamoDb.on(GetResourcePolicyCommand, { ResourceArn: arnOf('orders') }).resolves({ Policy: '{"table":1}' });
    dynamoDb.on(GetResourcePolicyCommand, { ResourceArn: stream }).resolves({ Policy: '{"stream":1}' });
    expect(await fact('policy')).toEqual(known('{"table":1}'));
    expect(await fact('streamPolicy')).toEqual(known('{"stream":1}'));
  });

  test('are absent with their own error code', async () => {
    dynamoDb.on(DescribeTableCommand).resolves({ Table: { LatestStreamArn: stream } });
    dynamoDb.on(GetResourcePolicyCommand).rejects(awsError('PolicyNotFoundException'));
    expect(await fact('policy')).toEqual(absent());
    expect(await fact('streamPolicy')).toEqual(absent());
  });

  test('are not read for the stream of a table without one', async () => {
    dynamoDb.on(DescribeTableCommand).resolves({ Table: {} });
    expect(await fact('streamPolicy')).toEqual(absent());
    expect(dynamoDb.commandCalls(GetResourcePolicyCommand)).toEqual([]);
  });

  test('are absent for a deleted stream, and the table is kept', async () => {
    dynamoDb.on(DescribeTableCommand).resolves({ Table: { LatestStreamArn: stream } });
    dynamoDb.on(GetResourcePolicyCommand).rejects(awsError('ResourceNotFoundException'));
    expect(await fact('streamPolicy')).toEqual(absent());
  });

  test.each(['policy', 'streamPolicy'])('%s is unreadable if denied or empty', async (name) => {
    dynamoDb.on(DescribeTableCommand).resolves({ Table: { LatestStreamArn: stream } });
    dynamoDb.on(GetResourcePolicyCommand).rejects(awsError('AccessDeniedException'));
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'denied' } });
    dynamoDb.on(GetResourcePolicyCommand).resolves({});
    expect(await fact(name)).toMatchObject(notReported);
  });
});

describe('scaling', () => {
  const target = (ResourceId: string, dimension: string, more: Partial<ScalableTarget> = {}) =>
    ({ ResourceId, ScalableDimension: `dynamodb:${dimension}CapacityUnits`, ServiceNamespace: 'dynamodb', ...more }) as ScalableTarget;
  const policy = (ResourceId: string, dimension: string) => target(ResourceId, dimension) as unknown as ScalingPolicy;

  test('joins targets and their policies, page by page', async () => {
    scaling
      .on(DescribeScalableTargetsCommand, { ServiceNamespace: 'dynamodb' })
      .resolvesOnce({ ScalableTargets: [target('table/orders', 'table:Read')], NextToken: 'more' })
      .on(DescribeScalableTargetsCommand, { NextToken: 'more' })
      .resolves({
        ScalableTargets: [
          target('table/orders', 'table:Write'),
          target('table/orders/index/by-date', 'index:Read'),
          target('table/other', 'table:Read'),
        ],
      });
    scaling.on(DescribeScalingPoliciesCommand, { ServiceNamespace: 'dynamodb' }).resolves({
      ScalingPolicies: [
        policy('table/orders', 'table:Read'),
        policy('table/orders', 'table:Write'),
        policy('table/orders/index/by-date', 'index:Read'),
        policy('table/other', 'table:Read'),
      ],
    });
    expect(await fact('scaling')).toEqual(
      known([
        { reads: true, writes: true },
        { index: 'by-date', reads: true, writes: false },
      ]),
    );
  });

  test.each([
    ['without a policy', {}, []],
    ['in a suspended state', { SuspendedState: { DynamicScalingOutSuspended: true } }, [policy('table/orders', 'table:Read')]],
  ])('leaves out a target %s', async (_name, more, ScalingPolicies) => {
    scaling.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('table/orders', 'table:Read', more)] });
    scaling.on(DescribeScalingPoliciesCommand).resolves({ ScalingPolicies });
    expect(await fact('scaling')).toEqual(known([]));
  });

  test.each([DescribeScalableTargetsCommand, DescribeScalingPoliciesCommand])('is unreadable if denied', async (Command) => {
    scaling.onAnyCommand().resolves({});
    scaling.on(Command as never).rejects(awsError('AccessDeniedException'));
    expect(await fact('scaling')).toMatchObject({
      state: 'unreadable',
      collectionError: { kind: 'denied', action: `application-autoscaling:${Command.name.replace('Command', '')}` },
    });
  });
});

test('the AWS managed key is identified by its alias', async () => {
  kms.on(ListAliasesCommand).resolves({
    Aliases: [
      { AliasName: 'alias/aws/s3', TargetKeyId: 'of-s3' },
      { AliasName: 'alias/aws/dynamodb', TargetKeyId: 'of-dynamodb' },
    ],
  });
  expect(await fact('managedKeyId')).toEqual(known('of-dynamodb'));
  kms.on(ListAliasesCommand).resolves({ Aliases: [] });
  expect(await fact('managedKeyId')).toEqual(absent());
});
