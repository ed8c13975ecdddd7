import type { Collector } from '../../core/collector.ts';
import { globalRegion } from '../../core/names.ts';
import type { Service } from '../../core/service.ts';

const accountCollector = (scope: Collector['scope'], facts: Collector['facts']): Collector => ({
  type: 'AWS::::Account',
  service: 'account',
  scope,
  list: {
    apiCalls: [],
    // Nothing has to be listed to know that the account is there, once as a whole and once in each Region.
    pages: async function* (_aws, { accountId, partition, region }) {
      const arn = `arn:${partition}:iam::${accountId}:root`;
      yield [{ id: accountId, arn, region: scope === 'global' ? globalRegion : region, raw: null }];
    },
  },
  facts,
});

/** Collectors of the account's own facts: account-wide ones, and those of each Region. */
export function accountCollectors(services: readonly Service[]): readonly [global: Collector, regional: Collector] {
  const factsOf = (scope: 'global' | 'regional') => Object.assign({}, ...services.map(({ accountFacts }) => accountFacts?.[scope] ?? {}));
  return [accountCollector('global', factsOf('global')), accountCollector('regional', factsOf('regional'))];
}
