import type { AccountFactReads } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk } from '../../model/reads.ts';
import { identities, sending } from './sources.ts';

/** Facts of SES about the account in each Region. */
export const sesAccountFacts: AccountFactReads<'sesSending' | 'sesIdentities'> = {
  sesSending: bulk(sending, (state) => state ?? notReported('the answer does not give the status')),
  sesIdentities: bulk(identities, (byName) => byName?.size ?? 0),
};
