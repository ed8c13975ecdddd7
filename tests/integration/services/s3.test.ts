import * as s3 from '@aws-sdk/client-s3';
import {
  CreateAccessPointCommand,
  PutAccessPointPolicyCommand,
  PutPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { s3Rules } from '../../../rules/s3/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { collect, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto supports neither Multi-Region Access Points nor the resources that AWS Backup protects. */
const rules = s3Rules.filter(
  ({ id, resourceType }) =>
    resourceType !== 'AWS::S3::MultiRegionAccessPoint' && !id.endsWith('-backup-covered') && id !== 's3-bucket-macie-monitored',
);
const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const on = (bucket: string) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const clientIn = (region: string) => new s3.S3Client({ ...moto.client, region, forcePathStyle: true });

async function makeBucket(Bucket: string, region: s3.BucketLocationConstraint, ObjectLockEnabledForBucket = false): Promise<s3.S3Client> {
  const client = clientIn(region);
  await client.send(
    new s3.CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket, CreateBucketConfiguration: { LocationConstraint: region } }),
  );
  return client;
}

const verdicts = () => auditMoto(moto, rules, { regions: ['eu-west-1', 'eu-central-1'] });

test('evaluates a securely configured bucket with its replication and log targets', async () => {
  await makeBucket('ledger-copy', 'eu-central-1').then((client) =>
    client.send(new s3.PutBucketVersioningCommand({ Bucket: 'ledger-copy', VersioningConfiguration: { Status: 'Enabled' } })),
  );
  const logs = await makeBucket('logs', 'eu-west-1');
  await logs.send(
    new s3.PutBucketPolicyCommand({
      Bucket: 'logs',
      Policy: policyText({
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::logs/*',
        Condition: { StringEquals: { 'aws:SourceAccount': motoAccountId } },
      }),
    }),
  );
  const client = await makeBucket('ledger', 'eu-west-1', true);
  const Bucket = 'ledger';
  await client.send(new s3.PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: all }));
  await client.send(
    new s3.PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }),
  );
  await client.send(
    new s3.PutBucketPolicyCommand({
      Bucket,
      Policy: policyText(
        { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: on(Bucket), Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: on(Bucket),
          Condition: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } },
        },
      ),
    }),
  );
  await client.send(
    new s3.PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
    }),
  );
  await client.send(new s3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  await client.send(
    new s3.PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
    }),
  );
  await client.send(
    new s3.PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'old',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            Expiration: { Days: 365 },
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          },
        ],
      },
    }),
  );
  await client.send(
    new s3.PutBucketReplicationCommand({
      Bucket,
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${motoAccountId}:role/replication`,
        Rules: [
          { ID: 'copy', Priority: 1, Status: 'Enabled', Filter: { Prefix: '' }, Destination: { Bucket: 'arn:aws:s3:::ledger-copy' } },
        ],
      },
    }),
  );
  await client.send(
    new s3.PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'ledger/' } } }),
  );
  // Moto does not return the EventBridge configuration.
  const LambdaFunctionArn = `arn:aws:lambda:eu-west-1:${motoAccountId}:function:audit`;
  await client.send(
    new s3.PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { LambdaFunctionConfigurations: [{ LambdaFunctionArn, Events: ['s3:ObjectCreated:*'] }] },
    }),
  );

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, 'ledger')).toEqual({
    's3-bucket-access-logging-enabled': 'PASS',
    's3-bucket-acls-disabled': 'PASS',
    's3-bucket-cross-account-access-restricted': 'PASS',
    's3-bucket-customer-provided-keys-blocked': 'PASS',
    's3-bucket-default-encryption-present': 'PASS',
    's3-bucket-event-notifications-enabled': 'PASS',
    's3-bucket-kms-encryption': 'PASS',
    's3-bucket-lifecycle-configured': 'PASS',
    's3-bucket-mfa-delete-enabled': 'NOT_APPLICABLE',
    's3-bucket-no-public-read': 'PASS',
    's3-bucket-no-public-write': 'PASS',
    's3-bucket-object-lock-enabled': 'PASS',
    's3-bucket-public-access-blocked': 'PASS',
    's3-bucket-replication-destination-approved': 'NOT_APPLICABLE',
    's3-bucket-replication-enabled': 'PASS',
    's3-bucket-tls-enforced': 'PASS',
    's3-bucket-versioning-enabled': 'PASS',
    's3-bucket-website-disabled': 'PASS',
  });
  expect(statusesOf(evaluated, 'logs')).toMatchObject({
    's3-bucket-access-logging-enabled': 'NOT_APPLICABLE',
    's3-bucket-kms-encryption': 'NOT_APPLICABLE',
  });
});

test('evaluates a public bucket', async () => {
  const client = await makeBucket('dropbox', 'eu-central-1');
  const Bucket = 'dropbox';
  await client.send(new s3.PutBucketAclCommand({ Bucket, GrantWrite: 'uri="http://acs.amazonaws.com/groups/global/AllUsers"' }));
  await client.send(
    new s3.PutBucketPolicyCommand({
      Bucket,
      Policy: policyText(
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
        { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::999900001111:root' }, Action: 's3:*', Resource: on(Bucket) },
      ),
    }),
  );
  await client.send(new s3.PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } } }));

  const evaluated = await verdicts();

  expect(evaluated.filter(({ resourceId }) => resourceId === Bucket).map(({ region }) => region)).toContain('eu-central-1');
  expect(statusesOf(evaluated, Bucket)).toEqual({
    's3-bucket-access-logging-enabled': 'FAIL',
    's3-bucket-acls-disabled': 'FAIL',
    's3-bucket-cross-account-access-restricted': 'FAIL',
    's3-bucket-customer-provided-keys-blocked': 'FAIL',
    's3-bucket-default-encryption-present': 'PASS',
    's3-bucket-event-notifications-enabled': 'FAIL',
    's3-bucket-kms-encryption': 'FAIL',
    's3-bucket-lifecycle-configured': 'FAIL',
    's3-bucket-mfa-delete-enabled': 'FAIL',
    's3-bucket-no-public-read': 'FAIL',
    's3-bucket-no-public-write': 'FAIL',
    's3-bucket-object-lock-enabled': 'FAIL',
    's3-bucket-public-access-blocked': 'FAIL',
    's3-bucket-replication-destination-approved': 'NOT_APPLICABLE',
    's3-bucket-replication-enabled': 'FAIL',
    's3-bucket-tls-enforced': 'FAIL',
    's3-bucket-versioning-enabled': 'FAIL',
    's3-bucket-website-disabled': 'FAIL',
  });
});

test('evaluates an access point with a public policy and without block public access', async () => {
  await makeBucket('exchange', 'eu-west-1');
  const control = new S3ControlClient(moto.client);
  const none = { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false };
  const { AccessPointArn } = await control.send(
    new CreateAccessPointCommand({ AccountId: motoAccountId, Name: 'open', Bucket: 'exchange', PublicAccessBlockConfiguration: none }),
  );
  const Policy = policyText({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${AccessPointArn}/object/*` });
  await control.send(new PutAccessPointPolicyCommand({ AccountId: motoAccountId, Name: 'open', Policy }));

  expect(statusesOf(await verdicts(), 'open')).toMatchObject({
    's3-access-point-policy-not-public': 'FAIL',
    's3-access-point-public-access-blocked': 'FAIL',
  });
});

test('applies the account block to buckets, but access points have their own', async () => {
  const client = await makeBucket('dropbox', 'eu-west-1');
  await client.send(new s3.PutBucketAclCommand({ Bucket: 'dropbox', ACL: 'public-read' }));
  expect(statusesOf(await verdicts(), motoAccountId)).toMatchObject({ 's3-account-public-access-blocked': 'FAIL' });

  const control = new S3ControlClient(moto.client);
  await control.send(new PutPublicAccessBlockCommand({ AccountId: motoAccountId, PublicAccessBlockConfiguration: all }));
  await control.send(
    new CreateAccessPointCommand({
      AccountId: motoAccountId,
      Name: 'loose',
      Bucket: 'dropbox',
      PublicAccessBlockConfiguration: { ...all, BlockPublicPolicy: false },
    }),
  );
  const evaluated = await verdicts();

  expect(statusesOf(evaluated, motoAccountId)).toEqual({
    's3-account-public-access-blocked': 'PASS',
    's3-bucket-name-not-squattable': 'PASS',
  });
  expect(statusesOf(evaluated, 'dropbox')).toMatchObject({ 's3-bucket-no-public-read': 'PASS', 's3-bucket-public-access-blocked': 'PASS' });
  expect(statusesOf(evaluated, 'loose')).toEqual({
    's3-access-point-policy-not-public': 'PASS',
    's3-access-point-public-access-blocked': 'FAIL',
  });
});

test('reports a denied read as a collection error with its action', async () => {
  await makeBucket('dropbox', 'eu-west-1');
  await moto.setAuth(true);

  const { resources, listingErrors } = await collect(planFor(rules, collectors), { endpoint: moto.url, accountId: motoAccountId });

  expect(evaluateAll(rules, resources)).toMatchObject([
    {
      ruleId: 's3-account-public-access-blocked',
      status: 'UNKNOWN',
      collectionError: { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' },
    },
    { ruleId: 's3-bucket-name-not-squattable', status: 'UNKNOWN', collectionError: { kind: 'denied', action: 's3:ListAllMyBuckets' } },
  ]);
  expect(listingErrors.map(({ type, collectionError }) => `${type} ${collectionError.kind} ${collectionError.action}`).sort()).toEqual([
    'AWS::S3::AccessPoint denied s3:ListAccessPoints',
    'AWS::S3::Bucket denied s3:ListAllMyBuckets',
    'AWS::S3Express::DirectoryBucket denied s3express:ListAllMyDirectoryBuckets',
  ]);
});
