import { type Aws, defineCollector } from '../../model/collector.ts';
import type { BucketReplication } from '../../model/facts/s3.ts';
import { notReported } from '../../model/fact.ts';
import { isJson, plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { bulk, each, eachOf, listed, listingFrom, reads } from '../../model/reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { macieBuckets } from '../macie/sources.ts';
import { s3 } from '../sdk/services.ts';
import { accountPublicAccessBlock, bucketRegions, ownBuckets, s3ManagedKey } from './sources.ts';
import { tagsByArn } from '../tags.ts';

const input = (bucket: { readonly id: string }) => ({ Bucket: bucket.id });

interface RawBucket {
  readonly createdAt: string | undefined;
  readonly ownerId: string | undefined;
}

/** Buckets of the account in all Regions; every call about a bucket goes to its own Region. */
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
  gone: ['NoSuchBucket'],
  tags: bulk(tagsByArn, (tags, bucket) => tags?.get(bucket.arn) ?? {}),
  facts: {
    policy: each(s3, 'GetBucketPolicy', {
      input,
      value: ({ Policy = '' }) => (isJson(Policy) ? Policy : notReported('the answer holds no policy')),
      absent: ['NoSuchBucketPolicy'],
    }),
    publicAccessBlock: each(s3, 'GetPublicAccessBlock', {
      input,
      value: (output) => plain(output.PublicAccessBlockConfiguration ?? notReported('the answer holds no configuration')),
      absent: ['NoSuchPublicAccessBlockConfiguration'],
    }),
    accountPublicAccessBlock: bulk(accountPublicAccessBlock, (block) => block),
    acl: eachOf([reads(s3, 'GetBucketOwnershipControls', 'GetBucketAcl')], async (aws, bucket) => {
      if (await hasNoAcl(aws, bucket.id)) return [];
      const { Grants } = await aws.call(s3, 'GetBucketAcl', input(bucket));
      return plain(Grants ?? notReported('the answer holds no grants'));
    }),
    ownerId: listed(({ ownerId }) => ownerId),
    objectOwnership: each(s3, 'GetBucketOwnershipControls', {
      input,
      value: (output) => output.OwnershipControls?.Rules?.[0]?.ObjectOwnership ?? notReported('the answer holds no rule'),
      absent: ['OwnershipControlsNotFoundError'],
    }),
    encryption: each(s3, 'GetBucketEncryption', {
      input,
      value: (output) => plain(output.ServerSideEncryptionConfiguration?.Rules ?? notReported('the answer holds no rules')),
      absent: ['ServerSideEncryptionConfigurationNotFoundError'],
    }),
    managedKeyId: bulk(s3ManagedKey, (id) => id),
    versioning: each(s3, 'GetBucketVersioning', { input, value: (output) => output.Status }),
    mfaDelete: each(s3, 'GetBucketVersioning', { input, value: (output) => output.MFADelete }),
    objectLock: eachOf(
      [reads(s3, 'GetBucketVersioning', 'GetObjectLockConfiguration')],
      async (aws, bucket) => {
        if (await hasNoVersions(aws, bucket.id)) return undefined;
        const { ObjectLockConfiguration } = await aws.call(s3, 'GetObjectLockConfiguration', input(bucket));
        return plain(ObjectLockConfiguration ?? notReported('the answer holds no configuration'));
      },
      ['ObjectLockConfigurationNotFoundError'],
    ),
    lifecycle: each(s3, 'GetBucketLifecycleConfiguration', {
      input,
      value: (output) => plain(output.Rules ?? notReported('the answer holds no rules')),
      absent: ['NoSuchLifecycleConfiguration'],
    }),
    replication: eachOf(
      [reads(s3, 'GetBucketVersioning', 'GetBucketReplication'), ...bucketRegions.reads],
      async (aws, bucket, _raw, shared) => {
        if (await hasNoVersions(aws, bucket.id)) return undefined;
        const { ReplicationConfiguration } = await aws.call(s3, 'GetBucketReplication', input(bucket));
        const regions = await shared(bucketRegions);
        return (
          ReplicationConfiguration?.Rules?.map(({ ID, Status, Destination }): BucketReplication => {
            // The destination is an ARN, which names neither the bucket's Region nor its account.
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
          }) ?? notReported('the answer holds no rules')
        );
      },
      ['ReplicationConfigurationNotFoundError'],
    ),
    loggingTarget: each(s3, 'GetBucketLogging', { input, value: (output) => output.LoggingEnabled?.TargetBucket }),
    eventTargets: each(s3, 'GetBucketNotificationConfiguration', {
      input,
      value: (output) => [
        ...(output.TopicConfigurations ?? []).map(({ TopicArn }) => TopicArn ?? 'topic'),
        ...(output.QueueConfigurations ?? []).map(({ QueueArn }) => QueueArn ?? 'queue'),
        ...(output.LambdaFunctionConfigurations ?? []).map(({ LambdaFunctionArn }) => LambdaFunctionArn ?? 'function'),
        ...(output.EventBridgeConfiguration === undefined ? [] : ['Amazon EventBridge']),
      ],
    }),
    website: each(s3, 'GetBucketWebsite', {
      input,
      value: ({ RedirectAllRequestsTo: redirect, IndexDocument }) => {
        if (redirect !== undefined) return { redirectsTo: redirect.HostName ?? '' };
        return IndexDocument === undefined ? notReported('the answer holds no configuration') : {};
      },
      absent: ['NoSuchWebsiteConfiguration'],
    }),
    macie: bulk(macieBuckets, (buckets, { id }) => {
      if (buckets === undefined) return undefined;
      const { automatedDiscoveryMonitoringStatus, jobDetails, sensitivityScore } = buckets.get(id) ?? {};
      const lastJobAt = plain(jobDetails?.lastJobRunTime);
      return {
        monitored: automatedDiscoveryMonitoringStatus === 'MONITORED',
        ...(lastJobAt === undefined ? {} : { lastJobAt }),
        ...(sensitivityScore === undefined ? {} : { sensitivityScore }),
      };
    }),
    createdAt: listed(({ createdAt }) => createdAt),
    backup: backupFact('S3'),
  },
});

/** Whether the bucket has switched its ACL off (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html). */
const hasNoAcl = (aws: Aws, bucket: string): Promise<boolean> =>
  known(async () => {
    const { OwnershipControls } = await aws.call(s3, 'GetBucketOwnershipControls', { Bucket: bucket });
    return OwnershipControls?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced';
  });

/**
 * Whether the bucket keeps no versions, and so has neither a lock nor a replication: both demand versioning and keep it from being suspended
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-and-other-bucket-configs.html).
 */
const hasNoVersions = (aws: Aws, bucket: string): Promise<boolean> =>
  known(async () => (await aws.call(s3, 'GetBucketVersioning', { Bucket: bucket })).Status !== 'Enabled');

/** False also when it could not be read: then the call that it would save tells. */
async function known(read: () => Promise<boolean>): Promise<boolean> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadFailure) return false;
    throw error;
  }
}
