import type { AccountFactReads } from '../../core/collector.ts';
import { shared } from '../../core/fact-reads.ts';
import { securityStandards } from './shared-reads.ts';

/** Security Hub in each Region. */
export const securityHubAccountFacts: AccountFactReads<'securityHubStandards'> = {
  securityHubStandards: shared(securityStandards, (standards) => standards),
};
