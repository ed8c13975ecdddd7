import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const s3 = mockClient(S3Client);
const s3Control = mockClient(S3ControlClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const kms = mockClient(KMSClient);

const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  s3.reset();
  s3Control.reset();
  tagging.reset();
  kms.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1', CreationDate: new Date('2024-02-03') }] });
});

/** The value of a fact of the only bucket. */
const fact = (name: string) => onlyFact(bucketCollector, name);

describe('facts', () => {
  const grant = { Grantee: { Type: 'CanonicalUser', ID: 'owner' }, Permission: 'FULL_CONTROL' } as const;
  const block = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: false };
  const lifecycle = { ID: 'old', Status: 'Enabled', Filter: {}, Expiration: { Date: new Date('2030-01-01') } } as const;

  test.each([
    ['policy', GetBucketPolicyCommand, { Policy: '{}' }, '{}'],
    ['publicAccessBlock', GetPublicAccessBlockCommand, { PublicAccessBlockConfiguration: block }, block],
    ['acl', GetBucketAclCommand, { Grants: [grant] }, [grant]],
    [
      'objectOwnership',
      GetBucketOwnershipControlsCommand,
      { OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } },
      'ObjectWriter',
    ],
    [
      'encryption',
      GetBucketEncryptionCommand,
      { ServerSideEncryptionConfiguration: { Rules: [{ BucketKeyEnabled: true }] } },
      [{ BucketKeyEnabled: true }],
    ],
    ['versioning', GetBucketVersioningCommand, { Status: 'Suspended' }, 'Suspended'],
    ['mfaDelete', GetBucketVersioningCommand, { MFADelete: 'Enabled' }, 'Enabled'],
    [
      'objectLock',
      GetObjectLockConfigurationCommand,
      { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } },
      { ObjectLockEnabled: 'Enabled' },
    ],
    [
      'lifecycle',
      GetBucketLifecycleConfigurationCommand,
      { Rules: [lifecycle] },
      [{ ...lifecycle, Expiration: { Date: '2030-01-01T00:00:00.000Z' } }],
    ],
    ['loggingTarget', GetBucketLoggingCommand, { LoggingEnabled: { TargetBucket: 'logs' } }, 'logs'],
    ['eventTargets', GetBucketNotificationConfigurationCommand, {}, []],
    [
      'eventTargets',
      GetBucketNotificationConfigurationCommand,
      {
        TopicConfigurations: [{ TopicArn: 'arn:topic', Events: [] }],
        QueueConfigurations: [{ QueueArn: 'arn:queue', Events: [] }],
        LambdaFunctionConfigurations: [{ LambdaFunctionArn: 'arn:function', Events: [] }],
        EventBridgeConfiguration: {},
      },
      ['arn:topic', 'arn:queue', 'arn:function', 'Amazon EventBridge'],
    ],
    ['website', GetBucketWebsiteCommand, { IndexDocument: { Suffix: 'index.html' } }, {}],
    ['website', GetBucketWebsiteCommand, { RedirectAllRequestsTo: { HostName: 'example.com' } }, { redirectsTo: 'example.com' }],
  ] as const)('%s is read with its own call', async (name, Command, answer, value) => {
    s3.onAnyCommand().resolves({});
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
    s3.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled' });
    s3.on(Command as never).resolves(answer as never);
    expect(await fact(name)).toEqual(known(value));
  });

  test('createdAt is in the listing', async () => {
    expect(await fact('createdAt')).toEqual(known('2024-02-03T00:00:00.000Z'));
  });

  test.each([
    ['policy', 'NoSuchBucketPolicy'],
    ['publicAccessBlock', 'NoSuchPublicAccessBlockConfiguration'],
    ['objectOwnership', 'OwnershipControlsNotFoundError'],
    ['encryption', 'ServerSideEncryptionConfigurationNotFoundError'],
    ['objectLock', 'ObjectLockConfigurationNotFoundError'],
    ['lifecycle', 'NoSuchLifecycleConfiguration'],
    ['replication', 'ReplicationConfigurationNotFoundError'],
    ['website', 'NoSuchWebsiteConfiguration'],
  ])('%s is absent only with its own error code', async (name, code) => {
    s3.onAnyCommand().rejects(awsError(code));
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
    expect(await fact(name)).toEqual(absent());

    s3.onAnyCommand().rejects(awsError('NotFound'));
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
    expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'failed' } });
  });

  test('every fact from a single bucket call is unreadable if denied, with the IAM action', async () => {
    s3.onAnyCommand().rejects(awsError('AccessDenied', 403));
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
    s3Control.onAnyCommand().rejects(awsError('AccessDenied', 403));
    kms.onAnyCommand().rejects(awsError('AccessDeniedException', 400));

    const { resources } = await collect(bucketCollector, {
      facts: Object.keys(bucketCollector.facts).filter((name) => name !== 'backup' && name !== 'macie'),
    });
    const facts = resources[0]?.facts as Record<string, { state: string; collectionError?: { kind: string; action: string } }>;

    expect(
      Object.fromEntries(
        Object.entries(facts).map(([name, { collectionError }]) => [
          name,
          collectionError && `${collectionError.kind} ${collectionError.action}`,
        ]),
      ),
    ).toEqual({
      policy: 'denied s3:GetBucketPolicy',
      publicAccessBlock: 'denied s3:GetBucketPublicAccessBlock',
      accountPublicAccessBlock: 'denied s3:GetAccountPublicAccessBlock',
      acl: 'denied s3:GetBucketAcl',
      ownerId: undefined,
      objectOwnership: 'denied s3:GetBucketOwnershipControls',
      encryption: 'denied s3:GetEncryptionConfiguration',
      managedKeyId: 'denied kms:ListAliases',
      versioning: 'denied s3:GetBucketVersioning',
      mfaDelete: 'denied s3:GetBucketVersioning',
      objectLock: 'denied s3:GetBucketObjectLockConfiguration',
      lifecycle: 'denied s3:GetLifecycleConfiguration',
      replication: 'denied s3:GetReplicationConfiguration',
      loggingTarget: 'denied s3:GetBucketLogging',
      eventTargets: 'denied s3:GetBucketNotification',
      website: 'denied s3:GetBucketWebsite',
      createdAt: undefined,
    });
  });

  test.each(['policy', 'publicAccessBlock', 'acl', 'objectOwnership', 'encryption', 'objectLock', 'lifecycle', 'replication', 'website'])(
    '%s is unreadable, not absent, if the response lacks it',
    async (name) => {
      s3.onAnyCommand().resolves({});
      s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
      s3.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled' });
      expect(await fact(name)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
    },
  );

  test.each([
    ['objectLock', undefined, GetObjectLockConfigurationCommand],
    ['objectLock', 'Suspended', GetObjectLockConfigurationCommand],
    ['replication', undefined, GetBucketReplicationCommand],
    ['replication', 'Suspended', GetBucketReplicationCommand],
  ] as const)('%s of a bucket with versioning %s is not requested', async (name, Status, Command) => {
    s3.on(GetBucketVersioningCommand).resolves({ ...(Status === undefined ? {} : { Status }) });
    expect(await fact(name)).toEqual(absent());
    expect(s3.commandCalls(Command as never)).toEqual([]);
  });

  test('an ACL is not read if object ownership disables ACLs', async () => {
    s3.on(GetBucketOwnershipControlsCommand).resolves({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } });
    expect(await fact('acl')).toEqual(known([]));
    expect(s3.commandCalls(GetBucketAclCommand)).toEqual([]);
  });

  test('the owner is in the listing', async () => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }], Owner: { ID: 'canonical' } });
    expect(await fact('ownerId')).toEqual(known('canonical'));
  });

  test('a bucket that is deleted during the audit is left out', async () => {
    s3.on(GetBucketPolicyCommand).rejects(awsError('NoSuchBucket'));
    s3.on(ListBucketsCommand, { Prefix: 'orders', MaxBuckets: 1000 }).resolves({ Buckets: [{ Name: 'orders-archive' }] });
    expect(await collect(bucketCollector, { facts: ['policy'] })).toEqual({ resources: [], listingErrors: [] });
  });

  test('the account-level block public access is read once for all buckets, in the home Region', async () => {
    s3.on(ListBucketsCommand).resolves({
      Buckets: [
        { Name: 'a', BucketRegion: 'eu-west-1' },
        { Name: 'b', BucketRegion: 'us-east-1' },
      ],
    });
    s3Control.on(GetAccountPublicAccessBlockCommand, { AccountId: '111122223333' }).resolves({ PublicAccessBlockConfiguration: block });

    const { resources } = await collect(bucketCollector, { facts: ['accountPublicAccessBlock'], regions: ['eu-west-1', 'us-east-1'] });

    expect(resources.map(({ facts }) => facts)).toEqual([
      { accountPublicAccessBlock: known(block) },
      { accountPublicAccessBlock: known(block) },
    ]);
    expect(s3Control.calls()).toHaveLength(1);
  });

  test('the key aws/s3 is identified by the aliases of the Region', async () => {
    kms.on(ListAliasesCommand).resolves({
      Aliases: [
        { AliasName: 'alias/aws/ebs', TargetKeyId: 'ebs-key' },
        { AliasName: 'alias/aws/s3', TargetKeyId: 's3-key' },
      ],
    });
    expect(await fact('managedKeyId')).toEqual(known('s3-key'));

    kms.on(ListAliasesCommand).resolves({ Aliases: [{ AliasName: 'alias/aws/s3' }] });
    expect(await fact('managedKeyId')).toEqual(absent());
  });

  test('facts from one response cost one call', async () => {
    s3.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled', MFADelete: 'Disabled' });

    const { resources } = await collect(bucketCollector, { facts: ['versioning', 'mfaDelete'] });

    expect(resources[0]?.facts).toEqual({ versioning: known('Enabled'), mfaDelete: known('Disabled') });
    expect(s3.commandCalls(GetBucketVersioningCommand)).toHaveLength(1);
  });

  test('replication has the Regions of own buckets without another call', async () => {
    s3.on(ListBucketsCommand).resolves({
      Buckets: [
        { Name: 'orders', BucketRegion: 'eu-west-1' },
        { Name: 'orders-copy', BucketRegion: 'eu-central-1' },
      ],
    });
    s3.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled' });
    s3.on(GetBucketReplicationCommand).resolves({
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::111122223333:role/replication',
        Rules: [
          { ID: 'own', Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::orders-copy' } },
          { ID: 'named', Status: 'Disabled', Destination: { Bucket: 'arn:aws:s3:::foreign', Account: '444455556666' } },
          { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::unnamed' } },
        ],
      },
    });

    const { resources } = await collect(bucketCollector, { facts: ['replication'] });

    expect(resources).toHaveLength(1);
    expect(resources[0]?.facts).toEqual({
      replication: known([
        { id: 'own', enabled: true, destination: 'orders-copy', region: 'eu-central-1', account: '111122223333' },
        { id: 'named', enabled: false, destination: 'foreign', account: '444455556666' },
        { id: '', enabled: true, destination: 'unnamed' },
      ]),
    });
    expect(s3.calls()).toHaveLength(3);
  });
});
