import type { AccountFactReads } from '../../core/collector.ts';
import { shared } from '../../core/fact-reads.ts';
import { instances } from '../ec2/shared-reads.ts';
import { functions } from '../lambda/shared-reads.ts';
import { ownBuckets } from '../s3/shared-reads.ts';
import { dataStores } from './data-store-reads.ts';

/** Numbers of resources in each Region. */
export const dataStoreAccountFacts: AccountFactReads<'dataStores' | 'bucketCount' | 'instanceCount' | 'functionCount'> = {
  dataStores: shared(dataStores, (found) => found ?? {}),
  bucketCount: shared(ownBuckets, (buckets, account) => buckets?.filter(({ region }) => region === account.region).length ?? 0),
  instanceCount: shared(instances, (items) => items?.filter(({ State }) => State?.Name !== 'terminated').length ?? 0),
  functionCount: shared(functions, (items) => items?.length ?? 0),
};
