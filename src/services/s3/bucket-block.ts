import type { RegionReport } from '@aws-sdk/client-s3-control';
import type { Aws } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import { apiCalls } from '../../core/fact-reads.ts';
import { ReadFailure } from '../../core/read-failure.ts';
import { mapConcurrently } from '../../util/concurrency.ts';
import { s3 } from './clients.ts';
import type { PublicAccessBlock } from './facts.ts';

export const blockReads = [apiCalls(s3, 'GetPublicAccessBlock')];

const flags = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

/** Returns the Block Public Access settings that are on for all buckets of an access point. */
export async function blockOfBuckets(
  aws: Aws,
  accountId: string,
  buckets: readonly Pick<RegionReport, 'Bucket' | 'BucketAccountId' | 'Region'>[],
): Promise<PublicAccessBlock | NotReported | undefined> {
  if (buckets.some(({ BucketAccountId = accountId }) => BucketAccountId !== accountId)) {
    return notReported('the bucket belongs to another account, so its Block Public Access settings cannot be read');
  }
  const blocks = await mapConcurrently(buckets, ({ Bucket, Region }) => blockOf(Region === undefined ? aws : aws.in(Region), Bucket));
  const on = flags.filter((flag) => blocks.length > 0 && blocks.every((block) => block[flag] === true));
  return on.length === 0 ? undefined : Object.fromEntries(on.map((flag) => [flag, true]));
}

async function blockOf(aws: Aws, Bucket: string | undefined): Promise<PublicAccessBlock> {
  try {
    const { PublicAccessBlockConfiguration: block = {} } = await aws.call(s3, 'GetPublicAccessBlock', { Bucket });
    return block as PublicAccessBlock;
  } catch (error) {
    if (error instanceof ReadFailure && error.code === 'NoSuchPublicAccessBlockConfiguration') return {};
    throw error;
  }
}
