import {
  CloudFrontClient,
  type DistributionSummary,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  ListOriginAccessControlsCommand,
} from '@aws-sdk/client-cloudfront';
import { CloudWatchLogsClient, DescribeDeliveriesCommand, DescribeDeliverySourcesCommand } from '@aws-sdk/client-cloudwatch-logs';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetBucketLocationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { distributionCollector } from '../../../src/services/cloudfront/distribution.ts';
import { bucketOfDomain } from '../../../src/services/cloudfront/listing.ts';
import { collect } from '../../support/collect.ts';

const cloudFront = mockClient(CloudFrontClient);
const logs = mockClient(CloudWatchLogsClient);
const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arn = 'arn:aws:cloudfront::111122223333:distribution/E1';
const awsError = (name: string, httpStatusCode = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
const summary = (change: object = {}) =>
  ({
    Id: 'E1',
    ARN: arn,
    Enabled: true,
    Aliases: { Quantity: 0 },
    Origins: { Quantity: 1, Items: [{ Id: 'site', DomainName: 'site.s3.amazonaws.com', OriginAccessControlId: '' }] },
    DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'https-only' },
    CacheBehaviors: { Quantity: 0 },
    ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
    WebACLId: '',
    ...change,
  }) as DistributionSummary;
const listing = (items: readonly DistributionSummary[], next?: string) => ({
  DistributionList: {
    Marker: '',
    MaxItems: 100,
    IsTruncated: next !== undefined,
    Quantity: items.length,
    Items: [...items],
    NextMarker: next,
  },
});

beforeEach(() => {
  for (const mock of [cloudFront, logs, s3, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  cloudFront.on(ListDistributionsCommand).resolves(listing([summary()]));
});

const read = async (...facts: readonly string[]) => (await collect(distributionCollector, { facts })).resources;
const fact = async (name: string) => ((await read(name))[0]?.facts as Record<string, unknown> | undefined)?.[name];

test.each([
  ['site.s3.amazonaws.com', 'site', false],
  ['site.s3.eu-west-1.amazonaws.com', 'site', false],
  ['site.s3-eu-west-1.amazonaws.com', 'site', false],
  ['site.s3.dualstack.us-gov-west-1.amazonaws.com', 'site', false],
  ['site.s3-accelerate.amazonaws.com', 'site', false],
  ['site.s3.cn-north-1.amazonaws.com.cn', 'site', false],
  ['www.example.com.s3.eu-west-1.amazonaws.com', 'www.example.com', false],
  ['a.s3.b.s3.amazonaws.com', 'a.s3.b', false],
  ['site.s3-website-us-east-1.amazonaws.com', 'site', true],
  ['site.s3-website.eu-central-1.amazonaws.com', 'site', true],
])('the domain %s belongs to the bucket %s', (domain, bucket, website) => {
  expect(bucketOfDomain(domain)).toEqual({ bucket, website });
});

test.each(['example.com', 's3.amazonaws.com', 'site.s3.example.com', 'site.s3.amazonaws.com.example.com', ''])(
  'the domain %s is not an S3 domain',
  (domain) => expect(bucketOfDomain(domain)).toBeUndefined(),
);

test('distributions are listed page by page', async () => {
  cloudFront
    .on(ListDistributionsCommand)
    .resolvesOnce(listing([], 'more'))
    .resolvesOnce(listing([summary()]));
  expect(await read('listing')).toMatchObject([
    {
      id: 'E1',
      region: 'global',
      facts: {
        listing: { value: { enabled: true, defaultCertificate: true, behaviors: [{ path: 'default' }], origins: [{ bucket: 'site' }] } },
      },
    },
  ]);
  expect(cloudFront.commandCalls(ListDistributionsCommand)[1]?.args[0].input).toMatchObject({ Marker: 'more' });
});

test('empty strings mean that a setting is not configured', async () => {
  const value = await fact('listing');
  expect(value).not.toHaveProperty('value.webAcl');
  expect(value).not.toHaveProperty('value.origins.0.accessControl');
  cloudFront
    .on(GetDistributionConfigCommand)
    .resolves({ DistributionConfig: { DefaultRootObject: '', Logging: { Enabled: true, Bucket: '' } } as never });
  expect(await fact('defaultRootObject')).toEqual(absent());
  expect(await fact('standardLogging')).toEqual(known(false));
});

test('a listing without origins is unreadable', async () => {
  cloudFront.on(ListDistributionsCommand).resolves(listing([summary({ Origins: undefined })]));
  expect(await fact('listing')).toMatchObject({ collectionError: { kind: 'not-reported' } });
});

test('a distribution that is deleted during the audit is left out', async () => {
  cloudFront.on(GetDistributionConfigCommand).rejects(awsError('NoSuchDistribution', 404));
  expect(await read('standardLogging')).toEqual([]);
});

test('deliveries of CloudWatch Logs count only if they exist', async () => {
  logs.on(DescribeDeliverySourcesCommand).resolves({ deliverySources: [{ name: 'a', resourceArns: [arn], logType: 'ACCESS_LOGS' }] });
  logs.on(DescribeDeliveriesCommand).resolves({ deliveries: [] });
  expect(await fact('deliveredLogs')).toEqual(known([]));
  logs.on(DescribeDeliveriesCommand).resolves({ deliveries: [{ deliverySourceName: 'a' }] });
  expect(await fact('deliveredLogs')).toEqual(known(['ACCESS_LOGS']));
});

test('origin access controls are joined by ID', async () => {
  cloudFront
    .on(ListDistributionsCommand)
    .resolves(
      listing([
        summary({ Origins: { Quantity: 1, Items: [{ Id: 'site', DomainName: 'site.s3.amazonaws.com', OriginAccessControlId: 'oac' }] } }),
      ]),
    );
  cloudFront.on(ListOriginAccessControlsCommand).resolves({
    OriginAccessControlList: {
      Marker: '',
      MaxItems: 100,
      IsTruncated: false,
      Quantity: 1,
      Items: [
        { Id: 'oac', Name: 'n', Description: '', SigningProtocol: 'sigv4', SigningBehavior: 'always', OriginAccessControlOriginType: 's3' },
      ],
    },
  });
  expect(await fact('accessControls')).toEqual(known({ oac: { signing: 'always', type: 's3' } }));
});

test.each([
  [undefined, 'elsewhere'],
  [awsError('NoSuchBucket', 404), 'missing'],
  [awsError('AccessDenied', 403), 'elsewhere'],
  [awsError('PermanentRedirect', 301), 'elsewhere'],
])('a bucket of another account with the response %s is %s', async (error, place) => {
  s3.on(ListBucketsCommand).resolves({ Buckets: [] });
  if (error === undefined) s3.on(GetBucketLocationCommand).resolves({});
  else s3.on(GetBucketLocationCommand).rejects(error);
  expect(await fact('buckets')).toEqual(known({ site: place }));
});

test('a bucket with an undetermined existence is unreadable, and an own bucket is not looked up', async () => {
  s3.on(ListBucketsCommand).resolves({ Buckets: [] });
  s3.on(GetBucketLocationCommand).rejects(awsError('SlowDown', 503));
  expect(await fact('buckets')).toMatchObject({ state: 'unreadable' });
  s3.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'site', BucketRegion: 'eu-west-1' }] });
  expect(await fact('buckets')).toEqual(known({ site: 'own' }));
  expect(s3.commandCalls(GetBucketLocationCommand)).toHaveLength(0);
});
