import type { Aws, SharedReads } from '../../model/collector.ts';
import type { BucketExposure } from '../../model/facts/s3.ts';
import type { BucketRetention } from '../../model/facts/cloudtrail.ts';
import { NotReported, notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { reads } from '../../model/reads.ts';
import { s3 } from '../sdk/services.ts';
import { accountPublicAccessBlock, type OwnBucket, ownBuckets } from './sources.ts';

/** A bucket of the account by its name, wherever it is; `undefined`: another account's, or nobody's. */
async function ownBucket(name: string, shared: SharedReads): Promise<OwnBucket | undefined> {
  return (await shared(ownBuckets))?.find((bucket) => bucket.name === name);
}

/**
 * Reads about the bucket that a service writes to, in the bucket's Region. They are the very calls that are made for the bucket itself,
 * so that they are made once.
 */
async function readOwn<V>(
  name: string,
  aws: Aws,
  shared: SharedReads,
  read: (aws: Aws) => Promise<V>,
): Promise<V | NotReported | undefined> {
  const bucket = await ownBucket(name, shared);
  if (bucket === undefined) return undefined;
  return bucket.region === undefined ? notReported('AWS does not say in which Region the bucket is') : read(aws.in(bucket.region));
}

async function unless<V>(code: string, answer: Promise<V>): Promise<V | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ReadFailure && error.code === code) return undefined;
    throw error;
  }
}

export const exposureReads = [
  ...ownBuckets.reads,
  ...accountPublicAccessBlock.reads,
  reads(s3, 'GetBucketPolicy', 'GetPublicAccessBlock', 'GetBucketAcl', 'GetBucketOwnershipControls'),
];

/** What decides who can use a bucket; `undefined`: no bucket of this account. */
export const bucketExposure = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(Bucket, everywhere, shared, async (aws): Promise<BucketExposure | NotReported> => {
    const [accountBlock, policy, block, acl, ownership] = await Promise.all([
      shared(accountPublicAccessBlock),
      unless('NoSuchBucketPolicy', aws.call(s3, 'GetBucketPolicy', { Bucket })),
      unless('NoSuchPublicAccessBlockConfiguration', aws.call(s3, 'GetPublicAccessBlock', { Bucket })),
      aws.call(s3, 'GetBucketAcl', { Bucket }),
      unless('OwnershipControlsNotFoundError', aws.call(s3, 'GetBucketOwnershipControls', { Bucket })),
    ]);
    if (acl.Grants === undefined) return notReported('the answer holds no grants');
    if (accountBlock instanceof NotReported) return accountBlock;
    const objectOwnership = ownership?.OwnershipControls?.Rules?.[0]?.ObjectOwnership;
    return {
      acl: plain(acl.Grants),
      ...(accountBlock === undefined ? {} : { accountPublicAccessBlock: accountBlock }),
      ...(policy?.Policy === undefined ? {} : { policy: policy.Policy }),
      ...(block?.PublicAccessBlockConfiguration === undefined ? {} : { publicAccessBlock: plain(block.PublicAccessBlockConfiguration) }),
      ...(objectOwnership === undefined ? {} : { objectOwnership }),
    };
  });

export const loggingReads = [...ownBuckets.reads, reads(s3, 'GetBucketLogging')];

/** Where the access to a bucket is logged; `undefined`: nowhere, or no bucket of this account. */
export const bucketLoggingTarget = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(Bucket, everywhere, shared, async (aws) => (await aws.call(s3, 'GetBucketLogging', { Bucket })).LoggingEnabled?.TargetBucket);

export const retentionReads = [
  ...ownBuckets.reads,
  reads(s3, 'GetObjectLockConfiguration', 'GetBucketVersioning', 'GetBucketLifecycleConfiguration'),
];

/** What keeps the objects of a bucket; `undefined`: no bucket of this account. */
export const bucketRetention = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(Bucket, everywhere, shared, async (aws): Promise<BucketRetention> => {
    const [lock, versioning, lifecycle] = await Promise.all([
      unless('ObjectLockConfigurationNotFoundError', aws.call(s3, 'GetObjectLockConfiguration', { Bucket })),
      aws.call(s3, 'GetBucketVersioning', { Bucket }),
      unless('NoSuchLifecycleConfiguration', aws.call(s3, 'GetBucketLifecycleConfiguration', { Bucket })),
    ]);
    return {
      ...(lock?.ObjectLockConfiguration === undefined ? {} : { objectLock: plain(lock.ObjectLockConfiguration) }),
      ...(versioning.MFADelete === undefined ? {} : { mfaDelete: versioning.MFADelete }),
      ...(lifecycle?.Rules === undefined ? {} : { lifecycle: plain(lifecycle.Rules) }),
    };
  });
