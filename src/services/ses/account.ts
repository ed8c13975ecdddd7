import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared } from '../../core/fact-reads.ts';
import { identities, sending } from './shared-reads.ts';

/** Facts of SES about the account in each Region. */
export const sesAccountFacts: AccountFactReads<'sesSending' | 'sesIdentities'> = {
  sesSending: shared(sending, (state) => state ?? notReported('the answer does not contain the status')),
  sesIdentities: shared(identities, (byName) => byName?.size ?? 0),
};
