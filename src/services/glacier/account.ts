import type { AccountFactReads } from '../../core/collector.ts';
import { toJson } from '../../core/to-json.ts';
import { shared } from '../../core/fact-reads.ts';
import { retrievalRules, vaults } from './shared-reads.ts';

/** Facts of S3 Glacier about the account in each Region. */
export const glacierAccountFacts: AccountFactReads<'glacierVaults' | 'glacierRetrieval'> = {
  glacierVaults: shared(vaults, (items) => items?.length ?? 0),
  glacierRetrieval: shared(retrievalRules, (rules) => toJson(rules)),
};
