import type { Aws, SharedReads } from '../../core/collector.ts';
import type { BucketExposure } from './facts.ts';
import type { BucketRetention } from '../cloudtrail/facts.ts';
import { NotReported, notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { s3 } from './clients.ts';
import { accountPublicAccessBlock, type OwnBucket, ownBuckets } from './shared-reads.ts';

/** Returns a bucket of the account by its name; `undefined`: the bucket does not belong to the account. */
async function ownBucket(name: string, shared: SharedReads): Promise<OwnBucket | undefined> {
  return (await shared(ownBuckets))?.find((bucket) => bucket.name === name);
}

/** Reads facts of a bucket that a service writes to, in the bucket's Region. The bucket's own facts use the same calls, so each is made once. */
async function readOwn<V>(
  name: string,
  { aws, shared }: { readonly aws: Aws; readonly shared: SharedReads },
  read: (aws: Aws) => Promise<V>,
): Promise<V | NotReported | undefined> {
  const bucket = await ownBucket(name, shared);
  if (bucket === undefined) return undefined;
  return bucket.region === undefined
    ? notReported('the Region of the bucket could not be read', s3.action('GetBucketLocation'))
    : read(aws.in(bucket.region));
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
  ...ownBuckets.apiCalls,
  ...accountPublicAccessBlock.apiCalls,
  apiCalls(s3, 'GetBucketPolicy', 'GetPublicAccessBlock', 'GetBucketAcl', 'GetBucketOwnershipControls'),
];

/** Returns what decides who can use a bucket; `undefined`: the bucket does not belong to this account. */
export const bucketExposure = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(Bucket, { aws: everywhere, shared }, async (aws): Promise<BucketExposure | NotReported> => {
    const [policy, block, acl, ownership] = await Promise.all([
      unless('NoSuchBucketPolicy', aws.call(s3, 'GetBucketPolicy', { Bucket })),
      unless('NoSuchPublicAccessBlockConfiguration', aws.call(s3, 'GetPublicAccessBlock', { Bucket })),
      aws.call(s3, 'GetBucketAcl', { Bucket }),
      unless('OwnershipControlsNotFoundError', aws.call(s3, 'GetBucketOwnershipControls', { Bucket })),
    ]);
    if (acl.Grants === undefined) return notReported('the answer does not contain grants', s3.action('GetBucketAcl'));
    const hasAcl = ownership?.OwnershipControls?.Rules?.[0]?.ObjectOwnership !== 'BucketOwnerEnforced';
    const own = block?.PublicAccessBlockConfiguration;
    // The account's settings cannot add protection to a bucket that restricts its policy and its ACL itself.
    const isRestricted = own?.RestrictPublicBuckets === true && own.IgnorePublicAcls === true;
    const accountBlock = isRestricted ? undefined : await shared(accountPublicAccessBlock);
    if (accountBlock instanceof NotReported) return accountBlock;
    return {
      acl: hasAcl ? toJson(acl.Grants) : [],
      ...(accountBlock === undefined ? {} : { accountPublicAccessBlock: accountBlock }),
      ...(policy?.Policy === undefined ? {} : { policy: policy.Policy }),
      ...(own === undefined ? {} : { publicAccessBlock: toJson(own) }),
    };
  });

export const loggingReads = [...ownBuckets.apiCalls, apiCalls(s3, 'GetBucketLogging')];

/** Returns the bucket that receives the access logs of a bucket; `undefined`: none, or the bucket does not belong to this account. */
export const bucketLoggingTarget = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(
    Bucket,
    { aws: everywhere, shared },
    async (aws) => (await aws.call(s3, 'GetBucketLogging', { Bucket })).LoggingEnabled?.TargetBucket,
  );

export const retentionReads = [
  ...ownBuckets.apiCalls,
  apiCalls(s3, 'GetObjectLockConfiguration', 'GetBucketVersioning', 'GetBucketLifecycleConfiguration'),
];

/** Returns what keeps the objects of a bucket; `undefined`: the bucket does not belong to this account. */
export const bucketRetention = (Bucket: string, everywhere: Aws, shared: SharedReads) =>
  readOwn(Bucket, { aws: everywhere, shared }, async (aws): Promise<BucketRetention> => {
    const [lock, versioning, lifecycle] = await Promise.all([
      unless('ObjectLockConfigurationNotFoundError', aws.call(s3, 'GetObjectLockConfiguration', { Bucket })),
      aws.call(s3, 'GetBucketVersioning', { Bucket }),
      unless('NoSuchLifecycleConfiguration', aws.call(s3, 'GetBucketLifecycleConfiguration', { Bucket })),
    ]);
    return {
      ...(lock?.ObjectLockConfiguration === undefined ? {} : { objectLock: toJson(lock.ObjectLockConfiguration) }),
      ...(versioning.MFADelete === undefined ? {} : { mfaDelete: versioning.MFADelete }),
      ...(lifecycle?.Rules === undefined ? {} : { lifecycle: toJson(lifecycle.Rules) }),
    };
  });
