import type { AnyCollector, AnyFactRead, FactRead } from '../model/collector.ts';
import type { FactName, FactsByType } from '../model/facts/index.ts';
import { globalRegion } from '../model/names.ts';
import { s3AccountFacts } from './s3/account.ts';

/** Some facts of the account, as a service's file gives them. */
export type AccountFactReads<F extends FactName<'AWS::::Account'>> = {
  readonly [K in F]: FactRead<null, FactsByType['AWS::::Account'][K], 'AWS::::Account'>;
};

const accountCollector = (scope: AnyCollector['scope'], facts: AnyCollector['facts']): AnyCollector => ({
  type: 'AWS::::Account',
  service: 'account',
  scope,
  list: {
    reads: [],
    // Nothing has to be listed to know that the account is there, once as a whole and once in each Region.
    pages: async function* (_aws, { accountId, partition, region }) {
      const arn = `arn:${partition}:iam::${accountId}:root`;
      yield [{ id: accountId, arn, region: scope === 'global' ? globalRegion : region, raw: null }];
    },
  },
  gone: [],
  facts,
});

/** Facts about the account as a whole. */
export const globalAccountCollector = accountCollector('global', { ...s3AccountFacts } as Readonly<Record<string, AnyFactRead>>);

/** Settings the account has in each Region. */
export const regionalAccountCollector = accountCollector('regional', {});
