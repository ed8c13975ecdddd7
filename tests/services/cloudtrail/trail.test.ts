import { CloudTrailClient, DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  GetBucketAclCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand as GetAccountBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { mockClient } from 'aws-sdk-client-mock';
import { trailCollector } from '../../../src/services/cloudtrail/trail.ts';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const cloudTrail = mockClient(CloudTrailClient);
const s3 = mockClient(S3Client);
const s3Control = mockClient(S3ControlClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

const arnOf = (name: string, region = 'eu-west-1', account = '111122223333') => `arn:aws:cloudtrail:${region}:${account}:trail/${name}`;
const trail = (name: string, change: object = {}) => ({
  Name: name,
  TrailARN: arnOf(name),
  HomeRegion: 'eu-west-1',
  S3BucketName: 'trail-logs',
  LogFileValidationEnabled: true,
  IsMultiRegionTrail: true,
  ...change,
});

beforeEach(() => {
  for (const mock of [cloudTrail, s3, s3Control, tagging]) mock.reset();
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [trail('main')] });
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true, LatestDeliveryTime: new Date('2026-11-15T11:00:00Z') });
  tagging
    .on(GetResourcesCommand)
    .resolves({ ResourceTagMappingList: [{ ResourceARN: arnOf('main'), Tags: [{ Key: 'team', Value: 'security' }] }] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'trail-logs', BucketRegion: 'eu-central-1' }] });
  s3.on(GetBucketLocationCommand).rejects(awsError('AccessDenied', 403));
  s3.on(GetBucketPolicyCommand).rejects(awsError('NoSuchBucketPolicy', 404));
  s3.on(GetPublicAccessBlockCommand).rejects(awsError('NoSuchPublicAccessBlockConfiguration', 404));
  s3.on(GetBucketOwnershipControlsCommand).rejects(awsError('OwnershipControlsNotFoundError', 404));
  s3.on(GetBucketAclCommand).resolves({ Grants: [] });
  s3.on(GetBucketLoggingCommand).resolves({ LoggingEnabled: { TargetBucket: 'access-logs', TargetPrefix: '' } });
  s3.on(GetObjectLockConfigurationCommand).rejects(awsError('ObjectLockConfigurationNotFoundError', 404));
  s3.on(GetBucketVersioningCommand).resolves({});
  s3.on(GetBucketLifecycleConfigurationCommand).rejects(awsError('NoSuchLifecycleConfiguration', 404));
  s3Control.on(GetAccountBlockCommand).rejects(awsError('NoSuchPublicAccessBlockConfiguration', 404));
});

async function facts(names: readonly string[]) {
  const { resources, listingErrors } = await collect(trailCollector, { facts: names });
  expect(listingErrors).toEqual([]);
  return resources[0]?.facts;
}

test('trails of the account are listed in their home Region', async () => {
  cloudTrail.on(DescribeTrailsCommand).resolves({
    trailList: [
      trail('main'),
      trail('shadow', { TrailARN: arnOf('shadow', 'us-east-1'), HomeRegion: 'us-east-1' }),
      trail('organization', { TrailARN: arnOf('organization', 'eu-west-1', '444455556666'), IsOrganizationTrail: true }),
      { Name: 'half' },
    ],
  });

  const { resources } = await collect(trailCollector, { facts: [] });

  expect(resources).toMatchObject([{ id: 'main', arn: arnOf('main'), region: 'eu-west-1', tags: { team: 'security' } }]);
});

test('facts come from the listing and the status', async () => {
  cloudTrail
    .on(DescribeTrailsCommand)
    .resolves({ trailList: [trail('main', { KmsKeyId: 'arn:key', CloudWatchLogsLogGroupArn: 'arn:group', S3KeyPrefix: 'org' })] });

  expect(await facts(['status', 'kmsKeyId', 'logFileValidation', 'logGroup', 'bucket', 'prefix', 'bucketIsOwn'])).toEqual({
    status: known({ IsLogging: true, LatestDeliveryTime: '2026-11-15T11:00:00.000Z' }),
    kmsKeyId: known('arn:key'),
    logFileValidation: known(true),
    logGroup: known('arn:group'),
    bucket: known('trail-logs'),
    prefix: known('org'),
    bucketIsOwn: known(true),
  });
  expect(cloudTrail.commandCalls(GetTrailStatusCommand).map(({ args }) => args[0].input)).toEqual([{ Name: arnOf('main') }]);
});

test('missing settings are absent, and missing members unreadable', async () => {
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [trail('main', { LogFileValidationEnabled: undefined })] });

  expect(await facts(['kmsKeyId', 'logFileValidation', 'logGroup', 'prefix'])).toMatchObject({
    kmsKeyId: absent(),
    logFileValidation: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'cloudtrail:DescribeTrails' } },
    logGroup: absent(),
    prefix: absent(),
  });
});

test('a trail that was deleted during the audit is left out', async () => {
  cloudTrail.on(GetTrailStatusCommand).rejects(awsError('TrailNotFoundException'));
  cloudTrail.on(DescribeTrailsCommand, { trailNameList: [arnOf('main')] }).resolves({ trailList: [] });

  expect(await facts(['status'])).toBeUndefined();
});

describe('the bucket of a trail', () => {
  const about = ['bucketExposure', 'bucketLoggingTarget', 'bucketRetention'];

  test('has no optional configuration', async () => {
    expect(await facts(about)).toEqual({
      bucketExposure: known({ bucket: 'trail-logs', acl: [] }),
      bucketLoggingTarget: known('access-logs'),
      bucketRetention: known({}),
    });
    const regions = await Promise.all(s3.commandCalls(GetBucketAclCommand).map(({ thisValue }) => (thisValue as S3Client).config.region()));
    expect(regions).toEqual(['eu-central-1']);
  });

  test('has all settings', async () => {
    const block = { BlockPublicAcls: true };
    s3.on(GetBucketPolicyCommand).resolves({ Policy: '{}' });
    s3.on(GetPublicAccessBlockCommand).resolves({ PublicAccessBlockConfiguration: block });
    s3.on(GetBucketOwnershipControlsCommand).resolves({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } });
    s3Control.on(GetAccountBlockCommand).resolves({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } });
    s3.on(GetBucketLoggingCommand).resolves({});
    s3.on(GetObjectLockConfigurationCommand).resolves({ ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } });
    s3.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled', MFADelete: 'Enabled' });
    s3.on(GetBucketLifecycleConfigurationCommand).resolves({ Rules: [{ Status: 'Enabled', Expiration: { Days: 3 } }] });

    expect(await facts(about)).toEqual({
      bucketExposure: known({
        bucket: 'trail-logs',
        acl: [],
        policy: '{}',
        publicAccessBlock: block,
        accountPublicAccessBlock: { RestrictPublicBuckets: true },
      }),
      bucketLoggingTarget: absent(),
      bucketRetention: known({
        objectLock: { ObjectLockEnabled: 'Enabled' },
        mfaDelete: 'Enabled',
        lifecycle: [{ Status: 'Enabled', Expiration: { Days: 3 } }],
      }),
    });
  });

  test('belongs to another account, or does not exist', async () => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [] });

    expect(await facts([...about, 'bucketIsOwn'])).toEqual({
      bucketIsOwn: known(false),
      bucketExposure: absent(),
      bucketLoggingTarget: absent(),
      bucketRetention: absent(),
    });
    expect(s3.calls()).toHaveLength(1);
  });

  test('has unreadable settings, not absent ones, if denied', async () => {
    s3.on(GetBucketPolicyCommand).rejects(awsError('AccessDenied', 403));
    s3.on(GetBucketLifecycleConfigurationCommand).rejects(awsError('AccessDenied', 403));

    expect(await facts(about)).toMatchObject({
      bucketExposure: { state: 'unreadable', collectionError: { kind: 'denied', action: 's3:GetBucketPolicy' } },
      bucketLoggingTarget: known('access-logs'),
      bucketRetention: { state: 'unreadable', collectionError: { kind: 'denied', action: 's3:GetLifecycleConfiguration' } },
    });
  });

  test.each([
    ['the ACL lacks its grants', () => s3.on(GetBucketAclCommand).resolves({}), 'the answer does not contain grants'],
    [
      'AWS does not say where the bucket is',
      () => s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'trail-logs' }] }),
      'the Region of the bucket could not be read',
    ],
  ])('has an unreadable ACL: %s', async (_name, apply, message) => {
    apply();
    expect(await facts(['bucketExposure'])).toMatchObject({
      bucketExposure: { state: 'unreadable', collectionError: { kind: 'not-reported', message } },
    });
  });

  test('is read once if the bucket itself is read, too', async () => {
    const bucketFacts = ['policy', 'acl', 'publicAccessBlock', 'objectOwnership', 'loggingTarget', 'mfaDelete', 'objectLock', 'lifecycle'];
    const { resources } = await collect(
      {
        collectors: [
          { collector: trailCollector, facts: about },
          { collector: bucketCollector as never, facts: bucketFacts },
        ],
      },
      { regions: ['eu-west-1', 'eu-central-1'] },
    );

    expect(resources.map(({ type }) => type).sort()).toEqual(['AWS::CloudTrail::Trail', 'AWS::S3::Bucket']);
    const asked = s3.calls().map(({ args }) => args[0].constructor.name);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    expect(asked).toHaveLength(9);
  });
});
