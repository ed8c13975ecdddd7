import type { Bucket } from '@aws-sdk/client-s3';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, listed, listing } from '../../model/reads.ts';
import { s3 } from '../sdk/services.ts';
import { accountPublicAccessBlock, bucketTags } from './sources.ts';

const input = (bucket: { readonly id: string }) => ({ Bucket: bucket.id });

/** Buckets of the account in all Regions; every call about a bucket goes to its own Region. */
export const bucketCollector = defineCollector<'AWS::S3::Bucket', Bucket>({
  type: 'AWS::S3::Bucket',
  service: 's3',
  scope: 'global',
  list: listing(s3, 'ListBuckets', {
    // Only a request with a page size is paged and names each bucket's Region (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    input: () => ({ MaxBuckets: 1000 }),
    token: 'ContinuationToken',
    items: (output) => output.Buckets,
    resource: (raw, { partition }) =>
      raw.Name === undefined
        ? undefined
        : {
            id: raw.Name,
            arn: `arn:${partition}:s3:::${raw.Name}`,
            ...(raw.BucketRegion === undefined ? {} : { region: raw.BucketRegion }),
            raw,
          },
  }),
  gone: ['NoSuchBucket'],
  tags: bulk(bucketTags, (tags, bucket) => tags?.get(bucket.arn) ?? {}),
  facts: {
    policy: each(s3, 'GetBucketPolicy', { input, value: (output) => output.Policy, absent: ['NoSuchBucketPolicy'] }),
    publicAccessBlock: each(s3, 'GetPublicAccessBlock', {
      input,
      value: (output) => plain(output.PublicAccessBlockConfiguration),
      absent: ['NoSuchPublicAccessBlockConfiguration'],
    }),
    accountPublicAccessBlock: bulk(accountPublicAccessBlock, (block) => block),
    acl: each(s3, 'GetBucketAcl', { input, value: (output) => plain(output.Grants ?? notReported('the answer holds no grants')) }),
    ownerId: each(s3, 'GetBucketAcl', { input, value: (output) => output.Owner?.ID }),
    objectOwnership: each(s3, 'GetBucketOwnershipControls', {
      input,
      value: (output) => output.OwnershipControls?.Rules?.[0]?.ObjectOwnership,
      absent: ['OwnershipControlsNotFoundError'],
    }),
    encryption: each(s3, 'GetBucketEncryption', {
      input,
      value: (output) => plain(output.ServerSideEncryptionConfiguration?.Rules),
      absent: ['ServerSideEncryptionConfigurationNotFoundError'],
    }),
    versioning: each(s3, 'GetBucketVersioning', { input, value: (output) => output.Status }),
    mfaDelete: each(s3, 'GetBucketVersioning', { input, value: (output) => output.MFADelete }),
    objectLock: each(s3, 'GetObjectLockConfiguration', {
      input,
      value: (output) => plain(output.ObjectLockConfiguration),
      absent: ['ObjectLockConfigurationNotFoundError'],
    }),
    lifecycle: each(s3, 'GetBucketLifecycleConfiguration', {
      input,
      value: (output) => plain(output.Rules),
      absent: ['NoSuchLifecycleConfiguration'],
    }),
    replication: each(s3, 'GetBucketReplication', {
      input,
      value: (output) => plain(output.ReplicationConfiguration?.Rules),
      absent: ['ReplicationConfigurationNotFoundError'],
    }),
    loggingTarget: each(s3, 'GetBucketLogging', { input, value: (output) => output.LoggingEnabled?.TargetBucket }),
    createdAt: listed((raw) => plain(raw.CreationDate)),
  },
});
