import type { AccountFactReads } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { eachOf, reads } from '../../model/reads.ts';
import { macie } from '../sdk/services.ts';
import { unlessDisabled } from './sources.ts';

/** Macie in each Region. */
export const macieAccountFacts: AccountFactReads<'macieSession' | 'macieDiscovery'> = {
  macieSession: eachOf([reads(macie, 'GetMacieSession')], async (aws) => {
    const session = await unlessDisabled(aws.call(macie, 'GetMacieSession', {}));
    return session === undefined ? undefined : (session.status ?? notReported('the answer holds no status'));
  }),
  macieDiscovery: eachOf([reads(macie, 'GetAutomatedDiscoveryConfiguration')], async (aws) => {
    const discovery = await unlessDisabled(aws.call(macie, 'GetAutomatedDiscoveryConfiguration', {}));
    return discovery === undefined ? undefined : (discovery.status ?? notReported('the answer holds no status'));
  }),
};
