import { GetPublicAccessBlockCommand as GetBucketBlockCommand, S3Client } from '@aws-sdk/client-s3';
import {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  GetMultiRegionAccessPointPolicyCommand,
  GetPublicAccessBlockCommand,
  ListAccessPointsCommand,
  ListMultiRegionAccessPointsCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { mockClient } from 'aws-sdk-client-mock';
import { globalAccountCollector } from '../../../src/services/index.ts';
import { accessPointCollector } from '../../../src/services/s3/access-point.ts';
import { multiRegionAccessPointCollector } from '../../../src/services/s3/multi-region-access-point.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const s3 = mockClient(S3Client);
const s3Control = mockClient(S3ControlClient);
const accountId = '111122223333';
const block = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const denied = awsError('AccessDenied', 403);

beforeEach(() => {
  s3.reset();
  s3Control.reset();
});

/** Regions of the clients that were called. */
const regionsCalled = () => Promise.all([...s3Control.calls()].map(({ thisValue }) => (thisValue as S3ControlClient).config.region()));

describe('access points', () => {
  test('are listed page by page in each Region, and described one by one', async () => {
    s3Control
      .on(ListAccessPointsCommand, { AccountId: accountId, MaxResults: 1000 })
      .resolves({ AccessPointList: [{ Name: 'web', NetworkOrigin: 'Internet', Bucket: 'orders' }], NextToken: 'more' })
      .on(ListAccessPointsCommand, { NextToken: 'more' })
      .resolves({
        AccessPointList: [
          { Name: 'vpc', NetworkOrigin: 'VPC', Bucket: 'logs', AccessPointArn: 'arn:aws:s3:eu-west-1:999900001111:accesspoint/vpc' },
        ],
      })
      .on(GetAccessPointCommand, { AccountId: accountId, Name: 'web' })
      .resolves({ PublicAccessBlockConfiguration: block })
      .on(GetAccessPointCommand, { AccountId: accountId, Name: 'vpc' })
      .resolves({});

    const { resources, listingErrors } = await collect(accessPointCollector);

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      {
        id: 'web',
        arn: 'arn:aws:s3:eu-west-1:111122223333:accesspoint/web',
        region: 'eu-west-1',
        facts: { publicAccessBlock: known(block) },
      },
      {
        id: 'vpc',
        arn: 'arn:aws:s3:eu-west-1:999900001111:accesspoint/vpc',
        facts: { publicAccessBlock: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
      },
    ]);
  });

  test('are left out if deleted, and unreadable if denied', async () => {
    s3Control.on(ListAccessPointsCommand).resolves({
      AccessPointList: [
        { Name: 'gone', NetworkOrigin: 'Internet', Bucket: 'orders' },
        { Name: 'secret', NetworkOrigin: 'Internet', Bucket: 'orders' },
      ],
    });
    s3Control.on(GetAccessPointCommand, { Name: 'gone' }).rejects(awsError('NoSuchAccessPoint'));
    s3Control.on(GetAccessPointCommand, { Name: 'secret' }).rejects(denied);

    expect((await collect(accessPointCollector)).resources).toMatchObject([
      {
        id: 'secret',
        facts: { publicAccessBlock: { state: 'unreadable', collectionError: { kind: 'denied', action: 's3:GetAccessPoint' } } },
      },
    ]);
  });

  test('are a listing error of the Region if their listing is denied', async () => {
    s3Control.on(ListAccessPointsCommand).rejects(denied);
    expect((await collect(accessPointCollector, { regions: ['eu-west-1', 'us-east-1'] })).listingErrors).toMatchObject([
      { region: 'eu-west-1', collectionError: { action: 's3:ListAccessPoints' } },
      { region: 'us-east-1', collectionError: { action: 's3:ListAccessPoints' } },
    ]);
  });
});

describe('Multi-Region Access Points', () => {
  test('are listed once, in the only Region with their API', async () => {
    s3Control.on(ListMultiRegionAccessPointsCommand, { AccountId: accountId }).resolves({
      AccessPoints: [
        { Name: 'assets', Alias: 'mabc.mrap', PublicAccessBlock: block, Regions: [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }] },
        { Name: 'new' },
      ],
    });

    const { resources } = await collect(multiRegionAccessPointCollector, {
      facts: ['publicAccessBlock', 'regions'],
      regions: ['eu-west-1', 'us-east-1'],
    });

    expect(resources).toMatchObject([
      {
        id: 'assets',
        arn: 'arn:aws:s3::111122223333:accesspoint/mabc.mrap',
        region: 'global',
        facts: { publicAccessBlock: known(block), regions: known(['eu-west-1', 'us-east-1']) },
      },
      { id: 'new', facts: { publicAccessBlock: { state: 'unreadable', collectionError: { kind: 'not-reported' } }, regions: known([]) } },
    ]);
    expect(await regionsCalled()).toEqual(['us-west-2']);
  });

  test('are a listing error if their listing is denied', async () => {
    s3Control.on(ListMultiRegionAccessPointsCommand).rejects(denied);
    expect((await collect(multiRegionAccessPointCollector)).listingErrors).toMatchObject([
      { region: 'global', collectionError: { kind: 'denied', action: 's3:ListMultiRegionAccessPoints' } },
    ]);
  });
});

describe('policies', () => {
  const policy = '{"Statement":[]}';

  test('of access points have the settings of the bucket', async () => {
    s3Control.on(ListAccessPointsCommand).resolves({
      AccessPointList: [
        { Name: 'web', NetworkOrigin: 'Internet', Bucket: 'orders', BucketAccountId: accountId },
        { Name: 'vpc', NetworkOrigin: 'VPC', Bucket: 'old', BucketAccountId: accountId },
        { Name: 'foreign', NetworkOrigin: 'Internet', Bucket: 'theirs', BucketAccountId: '999900001111' },
      ],
    });
    s3Control.on(GetAccessPointPolicyCommand).rejects(awsError('NoSuchAccessPointPolicy'));
    s3Control.on(GetAccessPointPolicyCommand, { AccountId: accountId, Name: 'web' }).resolves({ Policy: policy });
    s3.on(GetBucketBlockCommand, { Bucket: 'orders' }).resolves({ PublicAccessBlockConfiguration: { ...block, IgnorePublicAcls: false } });
    s3.on(GetBucketBlockCommand, { Bucket: 'old' }).rejects(awsError('NoSuchPublicAccessBlockConfiguration'));

    const { resources } = await collect(accessPointCollector, { facts: ['policy', 'bucketPublicAccessBlock', 'networkOrigin', 'bucket'] });

    const facts = Object.fromEntries(resources.map((resource) => [resource.id, resource.facts]));
    expect(facts).toMatchObject({
      web: {
        policy: known(policy),
        bucketPublicAccessBlock: known({ BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }),
        networkOrigin: known('Internet'),
        bucket: known('orders'),
      },
      vpc: { policy: absent(), bucketPublicAccessBlock: absent(), networkOrigin: known('VPC') },
      foreign: { bucketPublicAccessBlock: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
    });
  });

  test('of Multi-Region Access Points have the settings that all buckets share', async () => {
    s3Control.on(ListMultiRegionAccessPointsCommand).resolves({
      AccessPoints: [
        {
          Name: 'two',
          Regions: [
            { Bucket: 'a', Region: 'eu-west-1' },
            { Bucket: 'b', Region: 'us-east-1' },
          ],
        },
        { Name: 'one', Regions: [{ Bucket: 'a', Region: 'eu-west-1' }] },
      ],
    });
    s3Control.on(GetMultiRegionAccessPointPolicyCommand).resolves({ Policy: {} });
    s3Control
      .on(GetMultiRegionAccessPointPolicyCommand, { AccountId: accountId, Name: 'two' })
      .resolves({ Policy: { Established: { Policy: policy } } });
    s3.on(GetBucketBlockCommand, { Bucket: 'a' }).resolves({ PublicAccessBlockConfiguration: block });
    s3.on(GetBucketBlockCommand, { Bucket: 'b' }).resolves({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } });

    const { resources } = await collect(multiRegionAccessPointCollector, { facts: ['policy', 'bucketPublicAccessBlock', 'networkOrigin'] });

    expect(Object.fromEntries(resources.map((resource) => [resource.id, resource.facts]))).toEqual({
      one: { policy: absent(), bucketPublicAccessBlock: known(block), networkOrigin: absent() },
      two: { policy: known(policy), bucketPublicAccessBlock: known({ BlockPublicAcls: true }), networkOrigin: absent() },
    });
  });

  test('of Multi-Region Access Points are not requested in partitions without them', async () => {
    const { listingErrors } = await collect(multiRegionAccessPointCollector, {
      partition: 'aws-cn',
      homeRegion: 'cn-north-1',
      regions: ['cn-north-1'],
    });
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'not-available', action: 's3:ListMultiRegionAccessPoints' } }]);
    expect(s3Control.calls()).toHaveLength(0);
  });
});

describe("the account's public access block", () => {
  test.each([
    [
      'known',
      () => s3Control.on(GetPublicAccessBlockCommand, { AccountId: accountId }).resolves({ PublicAccessBlockConfiguration: block }),
      known(block),
    ],
    ['absent', () => s3Control.on(GetPublicAccessBlockCommand).rejects(awsError('NoSuchPublicAccessBlockConfiguration')), absent()],
    [
      'denied',
      () => s3Control.on(GetPublicAccessBlockCommand).rejects(denied),
      { state: 'unreadable', collectionError: { kind: 'denied' } },
    ],
    [
      'omitted',
      () => s3Control.on(GetPublicAccessBlockCommand).resolves({}),
      { state: 'unreadable', collectionError: { kind: 'not-reported' } },
    ],
  ])('is %s', async (_, answer, fact) => {
    answer();
    const { resources } = await collect(globalAccountCollector, { facts: ['s3PublicAccessBlock'] });
    expect(resources).toMatchObject([{ type: 'AWS::::Account', id: accountId, region: 'global', facts: { s3PublicAccessBlock: fact } }]);
  });
});
