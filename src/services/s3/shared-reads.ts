import type { Aws, SharedRead } from '../../core/collector.ts';
import { createInterner } from '../../util/intern.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { derivedRead, apiCalls, sharedRead } from '../../core/fact-reads.ts';
import { managedKey } from '../kms/shared-reads.ts';
import { s3, s3Control } from './clients.ts';
import { mapConcurrently } from '../../util/concurrency.ts';

/** The account's Block Public Access configuration. */
export const accountPublicAccessBlock = sharedRead(s3Control, 'GetPublicAccessBlock', {
  scope: 'global',
  input: ({ accountId }) => ({ AccountId: accountId }),
  value: (output) => toJson(output.PublicAccessBlockConfiguration ?? notReported('the answer does not contain the configuration')),
  notConfiguredErrorCodes: ['NoSuchPublicAccessBlockConfiguration'],
});

/** A bucket as the listing shows it. */
export interface OwnBucket {
  readonly name: string;
  /** Absent: could not be read. */
  readonly region?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** Canonical ID of the account. */
  readonly ownerId?: string;
}

/** All buckets of the account, in all Regions. */
export const ownBuckets: SharedRead<readonly OwnBucket[]> = {
  name: 's3:ListBuckets',
  scope: 'global',
  apiCalls: [apiCalls(s3, 'ListBuckets', 'GetBucketLocation')],
  notConfiguredErrorCodes: [],
  load: async (aws) => {
    const buckets: OwnBucket[] = [];
    const compact = createInterner();
    // Only an answer to a request with a page size contains the Region of each bucket (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    for await (const { Buckets = [], Owner } of aws.pages(s3, 'ListBuckets', { input: { MaxBuckets: 1000 }, token: 'ContinuationToken' })) {
      const located = await mapConcurrently(Buckets, async ({ Name, BucketRegion, CreationDate }): Promise<readonly OwnBucket[]> => {
        if (Name === undefined) return [];
        const region = BucketRegion ?? (await locate(aws, Name));
        if (region === 'deleted') return [];
        const bucket = {
          name: Name,
          ...(region === undefined ? {} : { region }),
          ...(CreationDate === undefined ? {} : { createdAt: toJson(CreationDate) }),
          ...(Owner?.ID === undefined ? {} : { ownerId: Owner.ID }),
        };
        return [compact(bucket)];
      });
      buckets.push(...located.flat());
    }
    return buckets;
  },
};

/** Regions of all buckets of the account by name. */
export const bucketRegions = derivedRead(
  's3:ListBuckets by name',
  ownBuckets,
  (buckets): ReadonlyMap<string, string | undefined> => new Map(buckets.map(({ name, region }) => [name, region])),
);

/**
 * Returns the Region of a bucket from a listing without Regions, which only S3-compatible endpoints return.
 * Two Regions have other names in this answer (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html).
 */
async function locate(aws: Aws, bucket: string): Promise<string | undefined> {
  try {
    const { LocationConstraint } = await aws.call(s3, 'GetBucketLocation', { Bucket: bucket });
    return LocationConstraint === 'EU' ? 'eu-west-1' : LocationConstraint || 'us-east-1';
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code === 'NoSuchBucket' ? 'deleted' : undefined;
  }
}

export const s3ManagedKey = managedKey('aws/s3');
