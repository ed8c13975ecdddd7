import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
  type ScalableDimension,
} from '@aws-sdk/client-application-auto-scaling';
import { CreateClusterCommand, DAXClient } from '@aws-sdk/client-dax';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import { CreateVaultCommand, GlacierClient } from '@aws-sdk/client-glacier';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateReceiptRuleCommand, CreateReceiptRuleSetCommand, SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import {
  CreateConfigurationSetCommand,
  CreateEmailIdentityCommand,
  CreateEmailIdentityPolicyCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { CreateQueueCommand, type QueueAttributeName, SQSClient } from '@aws-sdk/client-sqs';
import { dynamodbRules } from '../../rules/dynamodb/index.ts';
import { sesRules } from '../../rules/ses/index.ts';
import { sqsRules } from '../../rules/sqs/index.ts';
import { collectors } from '../../src/collectors/index.ts';
import { vaultCollector } from '../../src/collectors/glacier/vault.ts';
import { planFor } from '../../src/inventory/plan.ts';
import { known } from '../../src/model/fact.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import { collect, type Judged, judge } from '../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { policyText } from '../support/policy.ts';

/** Moto knows no organization, no backup selections, no Mail Manager, and neither event destinations nor the account of SES. */
const unknownToMoto = /-(backup-covered|events-published|archive-customer-key|sending-healthy)$/;
const knownToMoto = (rules: readonly AnyRule[]) => rules.filter(({ id }) => !unknownToMoto.test(id));

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

async function verdicts(rules: readonly AnyRule[]): Promise<readonly Judged[]> {
  const { resources, gaps } = await collect(planFor(knownToMoto(rules), collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
    regions: ['eu-west-1', 'eu-central-1'],
  });
  expect(gaps).toEqual([]);
  return judge(knownToMoto(rules), resources);
}

/** Statuses of the rules for one resource. */
const of = (judged: readonly Judged[], id: string) =>
  Object.fromEntries(judged.filter(({ resourceId }) => resourceId === id).map(({ ruleId, status }) => [ruleId, status]));

describe('DynamoDB', () => {
  const table = {
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
  };
  const arnOf = (name: string) => `arn:aws:dynamodb:eu-west-1:${motoAccountId}:table/${name}`;

  test('tables made with care and without', async () => {
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

    const judged = await verdicts(dynamodbRules);

    expect(of(judged, 'orders')).toEqual({
      'dynamodb-table-capacity-adapts': 'PASS',
      'dynamodb-table-cross-account-access-restricted': 'PASS',
      'dynamodb-table-customer-key-encryption': 'PASS',
      'dynamodb-table-deletion-protection-enabled': 'PASS',
      'dynamodb-table-point-in-time-recovery-enabled': 'PASS',
      'dynamodb-table-replica-region-approved': 'NOT_APPLICABLE',
    });
    expect(of(judged, 'legacy')).toEqual({
      'dynamodb-table-capacity-adapts': 'FAIL',
      'dynamodb-table-cross-account-access-restricted': 'FAIL',
      'dynamodb-table-customer-key-encryption': 'FAIL',
      'dynamodb-table-deletion-protection-enabled': 'FAIL',
      'dynamodb-table-point-in-time-recovery-enabled': 'FAIL',
      'dynamodb-table-replica-region-approved': 'NOT_APPLICABLE',
    });
  });

  test('a table that scales', async () => {
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
    const verdict = async () => (await verdicts(dynamodbRules)).find(({ ruleId }) => ruleId === 'dynamodb-table-capacity-adapts');

    await scale('Read');
    expect(await verdict()).toMatchObject({ status: 'FAIL', evidence: { fixed: ['writes of the table'] } });
    await scale('Write');
    expect(await verdict()).toMatchObject({ status: 'PASS' });
  });

  test('clusters of the accelerator', async () => {
    const client = new DAXClient(moto.client);
    const cluster = { NodeType: 'dax.t3.small', ReplicationFactor: 2, IamRoleArn: `arn:aws:iam::${motoAccountId}:role/dax` };
    await client.send(
      new CreateClusterCommand({
        ...cluster,
        ClusterName: 'careful',
        SSESpecification: { Enabled: true },
        ClusterEndpointEncryptionType: 'TLS',
      }),
    );
    await client.send(new CreateClusterCommand({ ...cluster, ClusterName: 'careless' }));

    const judged = await verdicts(dynamodbRules);

    expect(of(judged, 'careful')).toMatchObject({
      'dynamodb-dax-cluster-encrypted-at-rest': 'PASS',
      'dynamodb-dax-cluster-encrypted-in-transit': 'PASS',
    });
    expect(of(judged, 'careless')).toMatchObject({
      'dynamodb-dax-cluster-encrypted-at-rest': 'FAIL',
      'dynamodb-dax-cluster-encrypted-in-transit': 'FAIL',
    });
  });

  test('a read that is denied is unknown', async () => {
    await new dynamodb.DynamoDBClient(moto.client).send(
      new dynamodb.CreateTableCommand({ ...table, TableName: 'orders', BillingMode: 'PAY_PER_REQUEST' }),
    );
    await moto.setAuth(true);
    const { resources, gaps } = await collect(planFor(knownToMoto(dynamodbRules), collectors), {
      endpoint: moto.url,
      accountId: motoAccountId,
    });
    expect(resources).toEqual([]);
    expect(gaps).toContainEqual(
      expect.objectContaining({
        type: 'AWS::DynamoDB::Table',
        gap: expect.objectContaining({ kind: 'denied', action: 'dynamodb:ListTables' }),
      }),
    );
  });
});

describe('SQS', () => {
  test('queues made with care and without', async () => {
    const client = new SQSClient(moto.client);
    const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:${motoAccountId}:${name}`;
    const make = (QueueName: string, Attributes: Partial<Record<QueueAttributeName, string>>) =>
      client.send(new CreateQueueCommand({ QueueName, Attributes }));
    await make('orders-failed', { MessageRetentionPeriod: '1209600', SqsManagedSseEnabled: 'true' });
    await make('orders', {
      SqsManagedSseEnabled: 'true',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('orders-failed'), maxReceiveCount: 5 }),
      Policy: policyText(
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'sqs:*',
          Resource: arnOf('orders'),
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: arnOf('orders'),
          Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${motoAccountId}:orders` } },
        },
      ),
    });
    await make('open', {
      SqsManagedSseEnabled: 'false',
      Policy: policyText({ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: arnOf('open') }),
    });

    const judged = await verdicts(sqsRules);

    expect(of(judged, 'orders')).toEqual({
      'sqs-queue-cross-account-access-restricted': 'PASS',
      'sqs-queue-dead-letter-configured': 'PASS',
      'sqs-queue-encrypted': 'PASS',
      'sqs-queue-not-public': 'PASS',
      'sqs-queue-retention-adequate': 'NOT_APPLICABLE',
      'sqs-queue-tls-enforced': 'PASS',
    });
    expect(of(judged, 'orders-failed')).toEqual({
      'sqs-queue-cross-account-access-restricted': 'PASS',
      'sqs-queue-dead-letter-configured': 'NOT_APPLICABLE',
      'sqs-queue-encrypted': 'PASS',
      'sqs-queue-not-public': 'PASS',
      'sqs-queue-retention-adequate': 'PASS',
      'sqs-queue-tls-enforced': 'FAIL',
    });
    expect(of(judged, 'open')).toEqual({
      'sqs-queue-cross-account-access-restricted': 'FAIL',
      'sqs-queue-dead-letter-configured': 'FAIL',
      'sqs-queue-encrypted': 'FAIL',
      'sqs-queue-not-public': 'FAIL',
      'sqs-queue-retention-adequate': 'NOT_APPLICABLE',
      'sqs-queue-tls-enforced': 'FAIL',
    });
  });
});

describe('SES', () => {
  test('identities, configuration sets and receipt rules', async () => {
    const client = new SESv2Client(moto.client);
    const arnOf = (name: string) => `arn:aws:ses:eu-west-1:${motoAccountId}:identity/${name}`;
    const allow = (name: string, Effect: string, Principal: unknown) =>
      policyText({ Effect, Principal, Action: 'ses:SendEmail', Resource: arnOf(name) });
    await client.send(new CreateConfigurationSetCommand({ ConfigurationSetName: 'strict', DeliveryOptions: { TlsPolicy: 'REQUIRE' } }));
    await client.send(new CreateConfigurationSetCommand({ ConfigurationSetName: 'loose' }));
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: 'shop.example', ConfigurationSetName: 'strict' }));
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: 'old.example' }));
    await client.send(
      new CreateEmailIdentityPolicyCommand({
        EmailIdentity: 'old.example',
        PolicyName: 'own',
        Policy: allow('old.example', 'Allow', { AWS: motoAccountId }),
      }),
    );
    await client.send(
      new CreateEmailIdentityPolicyCommand({
        EmailIdentity: 'old.example',
        PolicyName: 'open',
        Policy: allow('old.example', 'Allow', '*'),
      }),
    );
    const v1 = new SESClient(moto.client);
    await v1.send(new CreateReceiptRuleSetCommand({ RuleSetName: 'inbound' }));
    await v1.send(
      new CreateReceiptRuleCommand({
        RuleSetName: 'inbound',
        Rule: {
          Name: 'support',
          Enabled: true,
          TlsPolicy: 'Require',
          ScanEnabled: true,
          Actions: [{ S3Action: { BucketName: 'mail', KmsKeyArn: `arn:aws:kms:eu-west-1:${motoAccountId}:key/mail` } }],
        },
      }),
    );
    await v1.send(
      new CreateReceiptRuleCommand({
        RuleSetName: 'inbound',
        Rule: { Name: 'returns', Enabled: true, TlsPolicy: 'Optional', Actions: [{ S3Action: { BucketName: 'mail' } }] },
      }),
    );
    await v1.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: 'inbound' }));

    const judged = await verdicts(sesRules);

    expect(of(judged, 'shop.example')).toEqual({
      'ses-identity-default-configuration-set': 'PASS',
      'ses-identity-dkim-enabled': 'FAIL',
      'ses-identity-mail-from-aligned': 'FAIL',
      'ses-identity-policy-restricted': 'PASS',
    });
    expect(of(judged, 'old.example')).toEqual({
      'ses-identity-default-configuration-set': 'FAIL',
      'ses-identity-dkim-enabled': 'FAIL',
      'ses-identity-mail-from-aligned': 'FAIL',
      'ses-identity-policy-restricted': 'FAIL',
    });
    expect(of(judged, 'strict')).toEqual({ 'ses-configuration-set-tls-required': 'PASS' });
    expect(of(judged, 'loose')).toEqual({ 'ses-configuration-set-tls-required': 'FAIL' });
    expect(of(judged, 'support')).toEqual({ 'ses-receipt-rule-messages-encrypted': 'PASS', 'ses-receipt-rule-tls-required': 'PASS' });
    expect(of(judged, 'returns')).toEqual({ 'ses-receipt-rule-messages-encrypted': 'FAIL', 'ses-receipt-rule-tls-required': 'FAIL' });
  });
});

test('vaults of Glacier are listed; moto knows nothing else of them', async () => {
  const client = new GlacierClient(moto.client);
  await client.send(new CreateVaultCommand({ accountId: '-', vaultName: 'ledger' }));
  const { resources, gaps } = await collect(vaultCollector, { endpoint: moto.url, accountId: motoAccountId, facts: ['archives'] });
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'ledger', arn: `arn:aws:glacier:eu-west-1:${motoAccountId}:vaults/ledger`, facts: { archives: known(0) } },
  ]);
});
