import type { AccountFactReads } from '../../model/collector.ts';
import { bulk } from '../../model/reads.ts';
import { instances } from '../ec2/sources.ts';
import { functions } from '../lambda/sources.ts';
import { ownBuckets } from '../s3/sources.ts';
import { holdings } from './sources.ts';

/** What of the account is in each Region. */
export const holdingsAccountFacts: AccountFactReads<'holdings' | 'bucketCount' | 'instanceCount' | 'functionCount'> = {
  holdings: bulk(holdings, (found) => found ?? {}),
  bucketCount: bulk(ownBuckets, (buckets, account) => buckets?.filter(({ region }) => region === account.region).length ?? 0),
  instanceCount: bulk(instances, (items) => items?.filter(({ State }) => State?.Name !== 'terminated').length ?? 0),
  functionCount: bulk(functions, (items) => items?.length ?? 0),
};
