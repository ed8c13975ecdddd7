import type { Aws, Source } from '../../model/collector.ts';
import { createCompactor } from '../../model/compact.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { derivedSource, reads, source } from '../../model/reads.ts';
import { managedKey } from '../kms/sources.ts';
import { s3, s3Control } from '../sdk/services.ts';

/** The account's Block Public Access configuration. */
export const accountPublicAccessBlock = source(s3Control, 'GetPublicAccessBlock', {
  scope: 'global',
  input: ({ accountId }) => ({ AccountId: accountId }),
  value: (output) => plain(output.PublicAccessBlockConfiguration ?? notReported('the answer holds no configuration')),
  absent: ['NoSuchPublicAccessBlockConfiguration'],
});

/** A bucket as the listing shows it. */
export interface OwnBucket {
  readonly name: string;
  /** Absent: AWS would not say. */
  readonly region?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** Canonical id of the account. */
  readonly ownerId?: string;
}

/** All buckets of the account, in all Regions. */
export const ownBuckets: Source<readonly OwnBucket[]> = {
  name: 's3:ListBuckets',
  scope: 'global',
  reads: [reads(s3, 'ListBuckets', 'GetBucketLocation')],
  absent: [],
  load: async (aws) => {
    const buckets: OwnBucket[] = [];
    const compact = createCompactor();
    // Only a request with a page size is paged and names each bucket's Region (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html).
    for await (const { Buckets = [], Owner } of aws.pages(s3, 'ListBuckets', { MaxBuckets: 1000 }, 'ContinuationToken')) {
      for (const { Name, BucketRegion, CreationDate } of Buckets) {
        if (Name === undefined) continue;
        const region = BucketRegion ?? (await locate(aws, Name));
        if (region === 'gone') continue;
        const bucket = {
          name: Name,
          ...(region === undefined ? {} : { region }),
          ...(CreationDate === undefined ? {} : { createdAt: plain(CreationDate) }),
          ...(Owner?.ID === undefined ? {} : { ownerId: Owner.ID }),
        };
        buckets.push(compact(bucket));
      }
    }
    return buckets;
  },
};

/** Regions of all buckets of the account by name. */
export const bucketRegions = derivedSource(
  's3:ListBuckets by name',
  ownBuckets,
  (buckets): ReadonlyMap<string, string | undefined> => new Map(buckets.map(({ name, region }) => [name, region])),
);

/**
 * The Region of a bucket that a listing without Regions shows, as only S3-compatible endpoints give it.
 * Two Regions have names of their own here (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html).
 */
async function locate(aws: Aws, bucket: string): Promise<string | undefined> {
  try {
    const { LocationConstraint } = await aws.call(s3, 'GetBucketLocation', { Bucket: bucket });
    return LocationConstraint === 'EU' ? 'eu-west-1' : LocationConstraint || 'us-east-1';
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code === 'NoSuchBucket' ? 'gone' : undefined;
  }
}

export const s3ManagedKey = managedKey('aws/s3');
