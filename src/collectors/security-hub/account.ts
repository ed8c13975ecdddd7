import type { AccountFactReads } from '../../model/collector.ts';
import { bulk } from '../../model/reads.ts';
import { securityStandards } from './sources.ts';

/** Security Hub in each Region. */
export const securityHubAccountFacts: AccountFactReads<'securityHubStandards'> = {
  securityHubStandards: bulk(securityStandards, (standards) => standards),
};
