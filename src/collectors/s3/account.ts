import { bulk } from '../../model/reads.ts';
import type { AccountFactReads } from '../../model/collector.ts';
import { accountPublicAccessBlock } from './sources.ts';

export const s3AccountFacts: AccountFactReads<'s3PublicAccessBlock'> = {
  s3PublicAccessBlock: bulk(accountPublicAccessBlock, (block) => block),
};
