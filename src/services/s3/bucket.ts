import { type Aws, defineCollector } from '../../core/collector.ts';
import type { BucketReplication } from './facts.ts';
import { notReported } from '../../core/fact.ts';
import { isJson, toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { shared, perResource, perResourceCalls, fromListing, listingFrom, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { macieBuckets } from '../macie/shared-reads.ts';
import { s3 } from './clients.ts';
import { accountPublicAccessBlock, bucketRegions, ownBuckets, s3ManagedKey } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

const input = (bucket: { readonly id: string }) => ({ Bucket: bucket.id });

interface RawBucket {
  readonly createdAt: string | undefined;
  readonly ownerId: string | undefined;
}

/** General purpose buckets of the account in all Regions; calls about a bucket go to its Region. */
export const bucketCollector = defineCollector<'AWS::S3::Bucket', RawBucket>({
  type: 'AWS::S3::Bucket',
  service: 's3',
  scope: 'global',
  list: listingFrom(ownBuckets, (buckets, { partition }) =>
    buckets.map(({ name, region, createdAt, ownerId }) => ({
      id: name,
      arn: `arn:${partition}:s3:::${name}`,
      ...(region === undefined ? {} : { region }),
      raw: { createdAt, ownerId },
    })),
  ),
  deletion: deletionCheck(s3, 'ListBuckets', {
    errorCodes: ['NoSuchBucket'],
    input: ({ id }) => ({ Prefix: id, MaxBuckets: 1000 }),
    token: 'ContinuationToken',
    ids: ({ Buckets = [] }) => Buckets.map(({ Name }) => Name),
  }),
  tags: shared(tagsByArn, (tags, bucket) => tags?.get(bucket.arn) ?? {}),
  facts: {
    policy: perResource(s3, 'GetBucketPolicy', {
      input,
      value: ({ Policy = '' }) => (isJson(Policy) ? Policy : notReported('the answer does not contain the policy')),
      notConfiguredErrorCodes: ['NoSuchBucketPolicy'],
    }),
    publicAccessBlock: perResource(s3, 'GetPublicAccessBlock', {
      input,
      value: (output) => toJson(output.PublicAccessBlockConfiguration ?? notReported('the answer does not contain the configuration')),
      notConfiguredErrorCodes: ['NoSuchPublicAccessBlockConfiguration'],
    }),
    accountPublicAccessBlock: shared(accountPublicAccessBlock, (block) => block),
    acl: perResourceCalls([apiCalls(s3, 'GetBucketOwnershipControls', 'GetBucketAcl')], async (aws, bucket) => {
      if (await hasNoAcl(aws, bucket.id)) return [];
      const { Grants } = await aws.call(s3, 'GetBucketAcl', input(bucket));
      return toJson(Grants ?? notReported('the answer does not contain grants'));
    }),
    ownerId: fromListing(({ ownerId }) => ownerId),
    objectOwnership: perResource(s3, 'GetBucketOwnershipControls', {
      input,
      value: (output) => output.OwnershipControls?.Rules?.[0]?.ObjectOwnership ?? notReported('the answer does not contain a rule'),
      notConfiguredErrorCodes: ['OwnershipControlsNotFoundError'],
    }),
    encryption: perResource(s3, 'GetBucketEncryption', {
      input,
      value: (output) => toJson(output.ServerSideEncryptionConfiguration?.Rules ?? notReported('the answer does not contain rules')),
      notConfiguredErrorCodes: ['ServerSideEncryptionConfigurationNotFoundError'],
    }),
    managedKeyId: shared(s3ManagedKey, (id) => id),
    versioning: perResource(s3, 'GetBucketVersioning', { input, value: (output) => output.Status }),
    mfaDelete: perResource(s3, 'GetBucketVersioning', { input, value: (output) => output.MFADelete }),
    objectLock: perResourceCalls(
      [apiCalls(s3, 'GetBucketVersioning', 'GetObjectLockConfiguration')],
      async (aws, bucket) => {
        if (await hasNoVersions(aws, bucket.id)) return undefined;
        const { ObjectLockConfiguration } = await aws.call(s3, 'GetObjectLockConfiguration', input(bucket));
        return toJson(ObjectLockConfiguration ?? notReported('the answer does not contain the configuration'));
      },
      ['ObjectLockConfigurationNotFoundError'],
    ),
    lifecycle: perResource(s3, 'GetBucketLifecycleConfiguration', {
      input,
      value: (output) => toJson(output.Rules ?? notReported('the answer does not contain rules')),
      notConfiguredErrorCodes: ['NoSuchLifecycleConfiguration'],
    }),
    replication: perResourceCalls(
      [apiCalls(s3, 'GetBucketVersioning', 'GetBucketReplication'), ...bucketRegions.apiCalls],
      async (aws, bucket, { shared }) => {
        if (await hasNoVersions(aws, bucket.id)) return undefined;
        const { ReplicationConfiguration } = await aws.call(s3, 'GetBucketReplication', input(bucket));
        const regions = await shared(bucketRegions);
        return (
          ReplicationConfiguration?.Rules?.map(({ ID, Status, Destination }): BucketReplication => {
            // The ARN of the destination contains neither the Region nor the account of the bucket.
            const name = Destination?.Bucket?.split(':').at(-1) ?? '';
            const account = regions?.has(name) === true ? bucket.accountId : Destination?.Account;
            const region = regions?.get(name);
            return {
              id: ID ?? '',
              enabled: Status === 'Enabled',
              destination: name,
              ...(region === undefined ? {} : { region }),
              ...(account === undefined ? {} : { account }),
            };
          }) ?? notReported('the answer does not contain rules')
        );
      },
      ['ReplicationConfigurationNotFoundError'],
    ),
    loggingTarget: perResource(s3, 'GetBucketLogging', { input, value: (output) => output.LoggingEnabled?.TargetBucket }),
    eventTargets: perResource(s3, 'GetBucketNotificationConfiguration', {
      input,
      value: (output) => [
        ...(output.TopicConfigurations ?? []).map(({ TopicArn }) => TopicArn ?? 'topic'),
        ...(output.QueueConfigurations ?? []).map(({ QueueArn }) => QueueArn ?? 'queue'),
        ...(output.LambdaFunctionConfigurations ?? []).map(({ LambdaFunctionArn }) => LambdaFunctionArn ?? 'function'),
        ...(output.EventBridgeConfiguration === undefined ? [] : ['Amazon EventBridge']),
      ],
    }),
    website: perResource(s3, 'GetBucketWebsite', {
      input,
      value: ({ RedirectAllRequestsTo: redirect, IndexDocument }) => {
        if (redirect !== undefined) return { redirectsTo: redirect.HostName ?? '' };
        return IndexDocument === undefined ? notReported('the answer does not contain the configuration') : {};
      },
      notConfiguredErrorCodes: ['NoSuchWebsiteConfiguration'],
    }),
    macie: shared(macieBuckets, (buckets, { id }) => {
      if (buckets === undefined) return undefined;
      const { automatedDiscoveryMonitoringStatus, jobDetails, sensitivityScore } = buckets.get(id) ?? {};
      const lastJobAt = toJson(jobDetails?.lastJobRunTime);
      return {
        monitored: automatedDiscoveryMonitoringStatus === 'MONITORED',
        ...(lastJobAt === undefined ? {} : { lastJobAt }),
        ...(sensitivityScore === undefined ? {} : { sensitivityScore }),
      };
    }),
    createdAt: fromListing(({ createdAt }) => createdAt),
    backup: backupFact('S3'),
  },
});

/** Whether the bucket disables its ACL (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html). */
const hasNoAcl = (aws: Aws, bucket: string): Promise<boolean> =>
  unlessUnreadable(async () => {
    const { OwnershipControls } = await aws.call(s3, 'GetBucketOwnershipControls', { Bucket: bucket });
    return OwnershipControls?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced';
  });

/**
 * Whether the bucket keeps no versions, and so has neither Object Lock nor replication: both require versioning and prevent its suspension
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-and-other-bucket-configs.html).
 */
const hasNoVersions = (aws: Aws, bucket: string): Promise<boolean> =>
  unlessUnreadable(async () => (await aws.call(s3, 'GetBucketVersioning', { Bucket: bucket })).Status !== 'Enabled');

/** Also returns false if the read fails: then the call that it would have saved is made. */
async function unlessUnreadable(read: () => Promise<boolean>): Promise<boolean> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadFailure) return false;
    throw error;
  }
}
