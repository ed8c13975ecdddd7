import { notReported } from '../../core/fact.ts';
import { shared } from '../../core/fact-reads.ts';
import type { AccountFactReads } from '../../core/collector.ts';
import { serviceBuckets } from './service-buckets.ts';
import { accountPublicAccessBlock } from './shared-reads.ts';

export const s3AccountFacts: AccountFactReads<'s3PublicAccessBlock'> = {
  s3PublicAccessBlock: shared(accountPublicAccessBlock, (block) => block),
};

/** Facts of S3 about the account in each Region. */
export const s3RegionalAccountFacts: AccountFactReads<'serviceBuckets'> = {
  serviceBuckets: shared(serviceBuckets, (buckets) => buckets ?? notReported('nothing was read')),
};
