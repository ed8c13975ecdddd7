import { notReported } from '../../model/fact.ts';
import { bulk } from '../../model/reads.ts';
import type { AccountFactReads } from '../../model/collector.ts';
import { serviceBuckets } from './service-buckets.ts';
import { accountPublicAccessBlock } from './sources.ts';

export const s3AccountFacts: AccountFactReads<'s3PublicAccessBlock'> = {
  s3PublicAccessBlock: bulk(accountPublicAccessBlock, (block) => block),
};

/** Facts of S3 about the account in each Region. */
export const s3RegionalAccountFacts: AccountFactReads<'serviceBuckets'> = {
  serviceBuckets: bulk(serviceBuckets, (buckets) => buckets ?? notReported('nothing was read')),
};
