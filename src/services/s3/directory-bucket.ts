import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, listing, perResource } from '../../core/fact-reads.ts';
import { isJson, toJson } from '../../core/to-json.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { s3Express } from './clients.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html */
const isDirectoryBucket = (name: string | undefined): name is string => name?.endsWith('--x-s3') ?? false;

const input = (bucket: { readonly id: string }) => ({ Bucket: bucket.id });

/**
 * Directory buckets of the account in one Region. Block Public Access is always on for them, ACLs are disabled, and they accept only HTTPS
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-overview.html).
 */
export const directoryBucketCollector = defineCollector<'AWS::S3Express::DirectoryBucket', null>({
  type: 'AWS::S3Express::DirectoryBucket',
  service: 's3',
  scope: 'regional',
  list: listing(s3Express, 'ListDirectoryBuckets', {
    input: () => ({ MaxDirectoryBuckets: 1000 }),
    token: 'ContinuationToken',
    items: (output) => output.Buckets,
    resource: ({ Name }, { partition, region, accountId }) =>
      !isDirectoryBucket(Name)
        ? undefined
        : { id: Name, arn: `arn:${partition}:s3express:${region}:${accountId}:bucket/${Name}`, raw: null },
  }),
  deletion: deletionCheck(s3Express, 'ListDirectoryBuckets', {
    errorCodes: ['NoSuchBucket'],
    input: () => ({ MaxDirectoryBuckets: 1000 }),
    token: 'ContinuationToken',
    ids: ({ Buckets = [] }) => Buckets.map(({ Name }) => Name),
  }),
  facts: {
    policy: perResource(s3Express, 'GetBucketPolicy', {
      input,
      value: ({ Policy = '' }) => (isJson(Policy) ? Policy : notReported('the answer does not contain the policy')),
      notConfiguredErrorCodes: ['NoSuchBucketPolicy'],
    }),
    lifecycle: perResource(s3Express, 'GetBucketLifecycleConfiguration', {
      input,
      value: (output) => toJson(output.Rules ?? notReported('the answer does not contain rules')),
      notConfiguredErrorCodes: ['NoSuchLifecycleConfiguration'],
    }),
    encryption: perResource(s3Express, 'GetBucketEncryption', {
      input,
      value: (output) => toJson(output.ServerSideEncryptionConfiguration?.Rules ?? notReported('the answer does not contain rules')),
      notConfiguredErrorCodes: ['ServerSideEncryptionConfigurationNotFoundError'],
    }),
    organizationId,
  },
});
