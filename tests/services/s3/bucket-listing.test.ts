import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetBucketLocationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { bucketCollector } from '../../../src/services/s3/bucket.ts';
import { collect } from '../../support/collect.ts';

const s3 = mockClient(S3Client);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const awsError = (name: string, status = 404) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });

beforeEach(() => {
  s3.reset();
  tagging.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }] });
});

describe('listing', () => {
  test('follows pages, and leaves out buckets of other Regions', async () => {
    s3.on(ListBucketsCommand, { MaxBuckets: 1000 })
      .resolves({ Buckets: [{ Name: 'orders', BucketRegion: 'eu-west-1' }], ContinuationToken: 'more' })
      .on(ListBucketsCommand, { ContinuationToken: 'more' })
      .resolves({ Buckets: [{ Name: 'far', BucketRegion: 'ap-east-1' }, { Name: 'us', BucketRegion: 'us-east-1' }, {}] });

    const { resources } = await collect(bucketCollector, { facts: [], regions: ['eu-west-1', 'us-east-1'] });

    expect(resources).toMatchObject([
      { type: 'AWS::S3::Bucket', service: 's3', id: 'orders', arn: 'arn:aws:s3:::orders', name: 'orders', region: 'eu-west-1' },
      { id: 'us', region: 'us-east-1' },
    ]);
  });

  test.each([
    ['no location constraint', undefined, 'us-east-1'],
    ['the legacy name of Ireland', 'EU', 'eu-west-1'],
    ['a Region', 'eu-central-1', 'eu-central-1'],
  ] as const)('reads the Region if the listing lacks it: %s', async (_, LocationConstraint, region) => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'orders' }] });
    s3.on(GetBucketLocationCommand, { Bucket: 'orders' }).resolves({ LocationConstraint });

    const { resources } = await collect(bucketCollector, { facts: [], regions: ['eu-west-1', 'eu-central-1', 'us-east-1'] });

    expect(resources).toMatchObject([{ id: 'orders', region }]);
  });

  test('keeps a bucket with a denied Region, and leaves out a deleted one', async () => {
    s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'gone' }, { Name: 'secret' }] });
    s3.on(GetBucketLocationCommand, { Bucket: 'gone' }).rejects(awsError('NoSuchBucket'));
    s3.on(GetBucketLocationCommand, { Bucket: 'secret' }).rejects(awsError('AccessDenied', 403));

    expect((await collect(bucketCollector, { facts: [] })).resources).toMatchObject([{ id: 'secret', region: 'global' }]);
  });

  test('is a collection error if denied', async () => {
    s3.on(ListBucketsCommand).rejects(awsError('AccessDenied', 403));

    const { resources, listingErrors } = await collect(bucketCollector, { facts: ['policy'] });

    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([
      { type: 'AWS::S3::Bucket', region: 'global', collectionError: { kind: 'denied', action: 's3:ListAllMyBuckets' } },
    ]);
  });
});

describe('tags', () => {
  test('come from one listing per Region', async () => {
    s3.on(ListBucketsCommand).resolves({
      Buckets: [
        { Name: 'a', BucketRegion: 'eu-west-1' },
        { Name: 'b', BucketRegion: 'eu-west-1' },
      ],
    });
    tagging.on(GetResourcesCommand).resolves({
      ResourceTagMappingList: [{ ResourceARN: 'arn:aws:s3:::a', Tags: [{ Key: 'team', Value: 'web' }] }],
    });

    const { resources } = await collect(bucketCollector, { facts: [] });

    expect(resources.map(({ tags }) => tags)).toEqual([{ team: 'web' }, {}]);
    expect(tagging.calls()).toHaveLength(1);
  });

  test('do not hide the bucket if denied', async () => {
    tagging.on(GetResourcesCommand).rejects(awsError('AccessDeniedException', 400));

    const { resources } = await collect(bucketCollector, { facts: [] });

    expect(resources).toMatchObject([{ id: 'orders', tags: null, tagsError: { kind: 'denied', action: 'tag:GetResources' } }]);
  });
});
