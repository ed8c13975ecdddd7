import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
  type ScalableDimension,
} from '@aws-sdk/client-application-auto-scaling';
import { CreateClusterCommand, DAXClient } from '@aws-sdk/client-dax';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { dynamodbRules } from '../../../rules/dynamodb/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { collect } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto does not support backup selections. */
const rules = dynamodbRules.filter(({ id }) => !id.endsWith('-backup-covered'));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: ['eu-west-1', 'eu-central-1'] });

const table = {
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
};
const arnOf = (name: string) => `arn:aws:dynamodb:eu-west-1:${motoAccountId}:table/${name}`;

test('evaluates secure and insecure tables', async () => {
  const client = new dynamodb.DynamoDBClient(moto.client);
  const key = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
  await client.send(
    new dynamodb.CreateTableCommand({
      ...table,
      TableName: 'orders',
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key.KeyMetadata?.Arn },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    }),
  );
  await client.send(
    new dynamodb.UpdateContinuousBackupsCommand({
      TableName: 'orders',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 },
    }),
  );
  await client.send(
    new dynamodb.PutResourcePolicyCommand({
      ResourceArn: arnOf('orders'),
      Policy: policyText({
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${motoAccountId}:role/app` },
        Action: 'dynamodb:GetItem',
        Resource: arnOf('orders'),
      }),
    }),
  );
  await client.send(
    new dynamodb.CreateTableCommand({
      ...table,
      TableName: 'legacy',
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
    }),
  );
  await client.send(
    new dynamodb.PutResourcePolicyCommand({
      ResourceArn: arnOf('legacy'),
      Policy: policyText({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::999900001111:root' },
        Action: 'dynamodb:Scan',
        Resource: arnOf('legacy'),
      }),
    }),
  );

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, 'orders')).toEqual({
    'dynamodb-data-events-logged': 'NOT_APPLICABLE',
    'dynamodb-table-capacity-adapts': 'PASS',
    'dynamodb-table-cross-account-access-restricted': 'PASS',
    'dynamodb-table-customer-key-encryption': 'PASS',
    'dynamodb-table-deletion-protection-enabled': 'PASS',
    'dynamodb-table-point-in-time-recovery-enabled': 'PASS',
    'dynamodb-table-replica-region-approved': 'NOT_APPLICABLE',
  });
  expect(statusesOf(evaluated, 'legacy')).toEqual({
    'dynamodb-data-events-logged': 'NOT_APPLICABLE',
    'dynamodb-table-capacity-adapts': 'FAIL',
    'dynamodb-table-cross-account-access-restricted': 'FAIL',
    'dynamodb-table-customer-key-encryption': 'FAIL',
    'dynamodb-table-deletion-protection-enabled': 'FAIL',
    'dynamodb-table-point-in-time-recovery-enabled': 'FAIL',
    'dynamodb-table-replica-region-approved': 'NOT_APPLICABLE',
  });
});

test('evaluates a table with auto scaling', async () => {
  await new dynamodb.DynamoDBClient(moto.client).send(
    new dynamodb.CreateTableCommand({
      ...table,
      TableName: 'carts',
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
    }),
  );
  const scaling = new ApplicationAutoScalingClient(moto.client);
  const scale = async (what: 'Read' | 'Write') => {
    const target = {
      ServiceNamespace: 'dynamodb' as const,
      ResourceId: 'table/carts',
      ScalableDimension: `dynamodb:table:${what}CapacityUnits` as ScalableDimension,
    };
    await scaling.send(new RegisterScalableTargetCommand({ ...target, MinCapacity: 5, MaxCapacity: 50 }));
    await scaling.send(
      new PutScalingPolicyCommand({
        ...target,
        PolicyName: what,
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 70,
          PredefinedMetricSpecification: { PredefinedMetricType: `DynamoDB${what}CapacityUtilization` },
        },
      }),
    );
  };
  const verdict = async () => (await verdicts()).find(({ ruleId }) => ruleId === 'dynamodb-table-capacity-adapts');

  await scale('Read');
  expect(await verdict()).toMatchObject({ status: 'FAIL', evidence: { fixed: ['writes of the table'] } });
  await scale('Write');
  expect(await verdict()).toMatchObject({ status: 'PASS' });
});

test('evaluates DAX clusters', async () => {
  const client = new DAXClient(moto.client);
  const cluster = { NodeType: 'dax.t3.small', ReplicationFactor: 2, IamRoleArn: `arn:aws:iam::${motoAccountId}:role/dax` };
  await client.send(
    new CreateClusterCommand({
      ...cluster,
      ClusterName: 'secure',
      SSESpecification: { Enabled: true },
      ClusterEndpointEncryptionType: 'TLS',
    }),
  );
  await client.send(new CreateClusterCommand({ ...cluster, ClusterName: 'insecure' }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, 'secure')).toMatchObject({
    'dynamodb-dax-cluster-encrypted-at-rest': 'PASS',
    'dynamodb-dax-cluster-encrypted-in-transit': 'PASS',
  });
  expect(statusesOf(evaluated, 'insecure')).toMatchObject({
    'dynamodb-dax-cluster-encrypted-at-rest': 'FAIL',
    'dynamodb-dax-cluster-encrypted-in-transit': 'FAIL',
  });
});

test('a denied read is UNKNOWN', async () => {
  await new dynamodb.DynamoDBClient(moto.client).send(
    new dynamodb.CreateTableCommand({ ...table, TableName: 'orders', BillingMode: 'PAY_PER_REQUEST' }),
  );
  await moto.setAuth(true);
  const { resources, listingErrors } = await collect(planFor(rules, collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
  });
  expect(resources).toEqual([]);
  expect(listingErrors).toContainEqual(
    expect.objectContaining({
      type: 'AWS::DynamoDB::Table',
      collectionError: expect.objectContaining({ kind: 'denied', action: 'dynamodb:ListTables' }),
    }),
  );
});
