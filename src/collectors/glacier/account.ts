import type { AccountFactReads } from '../../model/collector.ts';
import { plain } from '../../model/plain.ts';
import { bulk } from '../../model/reads.ts';
import { retrievalRules, vaults } from './sources.ts';

/** Facts of S3 Glacier about the account in each Region. */
export const glacierAccountFacts: AccountFactReads<'glacierVaults' | 'glacierRetrieval'> = {
  glacierVaults: bulk(vaults, (items) => items?.length ?? 0),
  glacierRetrieval: bulk(retrievalRules, (rules) => plain(rules)),
};
