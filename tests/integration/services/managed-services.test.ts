import { CreateAccessPointCommand, CreateFileSystemCommand, EFSClient, PutFileSystemPolicyCommand } from '@aws-sdk/client-efs';
import { CreateVaultCommand, GlacierClient } from '@aws-sdk/client-glacier';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateReceiptRuleCommand, CreateReceiptRuleSetCommand, SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import { CreateQueueCommand, type QueueAttributeName, SQSClient } from '@aws-sdk/client-sqs';
import { efsRules } from '../../../rules/efs/index.ts';
import { sesRules } from '../../../rules/ses/index.ts';
import { sqsRules } from '../../../rules/sqs/index.ts';
import { vaultCollector } from '../../../src/services/glacier/vault.ts';
import { known } from '../../../src/core/fact.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { collect } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** For EFS, moto supports everything except replication and the opt-in of AWS Backup. */
const supportedOfEfs = [
  'efs-accesspoint-root-directory-enforced',
  'efs-accesspoint-user-identity-enforced',
  'efs-filesystem-encrypted-at-rest',
  'efs-filesystem-iam-authorization-required',
  'efs-filesystem-policy-not-public',
  'efs-filesystem-tls-required',
];
/** For SES, moto supports neither listings of API v2 with a page size nor Mail Manager. */
const rules = [
  ...sqsRules,
  ...sesRules.filter(({ id }) => id.startsWith('ses-receipt-rule-')),
  ...efsRules.filter(({ id }) => supportedOfEfs.includes(id)),
];

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: ['eu-west-1', 'eu-central-1'] });

describe('SQS', () => {
  test('evaluates secure and insecure queues', async () => {
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

    const evaluated = await verdicts();

    expect(statusesOf(evaluated, 'orders')).toEqual({
      'sqs-queue-cross-account-access-restricted': 'PASS',
      'sqs-queue-dead-letter-configured': 'PASS',
      'sqs-queue-encrypted': 'PASS',
      'sqs-queue-not-public': 'PASS',
      'sqs-queue-retention-adequate': 'NOT_APPLICABLE',
      'sqs-queue-tls-enforced': 'PASS',
    });
    expect(statusesOf(evaluated, 'orders-failed')).toEqual({
      'sqs-queue-cross-account-access-restricted': 'PASS',
      'sqs-queue-dead-letter-configured': 'NOT_APPLICABLE',
      'sqs-queue-encrypted': 'PASS',
      'sqs-queue-not-public': 'PASS',
      'sqs-queue-retention-adequate': 'PASS',
      'sqs-queue-tls-enforced': 'FAIL',
    });
    expect(statusesOf(evaluated, 'open')).toEqual({
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
  test('evaluates receipt rules of the active rule set', async () => {
    await new S3Client({ ...moto.client, forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: 'mail', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
    );
    const { KeyMetadata: key } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
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
          Actions: [{ S3Action: { BucketName: 'mail', KmsKeyArn: key?.Arn } }],
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

    const evaluated = await verdicts();

    expect(statusesOf(evaluated, 'support')).toEqual({
      'ses-receipt-rule-messages-encrypted': 'PASS',
      'ses-receipt-rule-tls-required': 'PASS',
    });
    expect(statusesOf(evaluated, 'returns')).toEqual({
      'ses-receipt-rule-messages-encrypted': 'FAIL',
      'ses-receipt-rule-tls-required': 'FAIL',
    });
  });
});

describe('EFS', () => {
  test('evaluates an encrypted file system with a policy, and an unencrypted one without', async () => {
    const client = new EFSClient(moto.client);
    const { KeyMetadata: key } = await new KMSClient(moto.client).send(new CreateKeyCommand({}));
    const secure = await client.send(new CreateFileSystemCommand({ CreationToken: 'secure', Encrypted: true, KmsKeyId: key?.Arn }));
    const open = await client.send(new CreateFileSystemCommand({ CreationToken: 'open' }));
    await client.send(
      new PutFileSystemPolicyCommand({
        FileSystemId: secure.FileSystemId,
        Policy: policyText(
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${motoAccountId}:role/app` },
            Action: 'elasticfilesystem:ClientMount',
          },
          { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        ),
      }),
    );
    const limited = await client.send(
      new CreateAccessPointCommand({
        ClientToken: 'limited',
        FileSystemId: secure.FileSystemId,
        PosixUser: { Uid: 1000, Gid: 1000 },
        RootDirectory: { Path: '/app' },
      }),
    );

    const evaluated = await verdicts();

    expect(statusesOf(evaluated, secure.FileSystemId)).toEqual({
      'efs-filesystem-encrypted-at-rest': 'PASS',
      'efs-filesystem-iam-authorization-required': 'PASS',
      'efs-filesystem-policy-not-public': 'PASS',
      'efs-filesystem-tls-required': 'PASS',
    });
    expect(statusesOf(evaluated, open.FileSystemId)).toEqual({
      'efs-filesystem-encrypted-at-rest': 'FAIL',
      'efs-filesystem-iam-authorization-required': 'FAIL',
      'efs-filesystem-policy-not-public': 'PASS',
      'efs-filesystem-tls-required': 'FAIL',
    });
    expect(statusesOf(evaluated, limited.AccessPointId)).toEqual({
      'efs-accesspoint-root-directory-enforced': 'PASS',
      'efs-accesspoint-user-identity-enforced': 'PASS',
    });
  });
});

test('lists Glacier vaults, without settings that moto does not support', async () => {
  const client = new GlacierClient(moto.client);
  await client.send(new CreateVaultCommand({ accountId: '-', vaultName: 'ledger' }));
  const { resources, listingErrors } = await collect(vaultCollector, { endpoint: moto.url, accountId: motoAccountId, facts: ['archives'] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'ledger', arn: `arn:aws:glacier:eu-west-1:${motoAccountId}:vaults/ledger`, facts: { archives: known(0) } },
  ]);
});
