import type { AccountFactReads } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { perResourceCalls, apiCalls } from '../../core/fact-reads.ts';
import { macie } from './clients.ts';
import { unlessDisabled } from './shared-reads.ts';

/** Macie in each Region. */
export const macieAccountFacts: AccountFactReads<'macieSession' | 'macieDiscovery'> = {
  macieSession: perResourceCalls([apiCalls(macie, 'GetMacieSession')], async (aws) => {
    const session = await unlessDisabled(aws.call(macie, 'GetMacieSession', {}));
    return session === undefined ? undefined : (session.status ?? notReported('the answer holds no status'));
  }),
  macieDiscovery: perResourceCalls([apiCalls(macie, 'GetAutomatedDiscoveryConfiguration')], async (aws) => {
    const discovery = await unlessDisabled(aws.call(macie, 'GetAutomatedDiscoveryConfiguration', {}));
    return discovery === undefined ? undefined : (discovery.status ?? notReported('the answer holds no status'));
  }),
};
