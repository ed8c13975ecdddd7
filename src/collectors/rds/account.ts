import type { AccountFactReads } from '../../model/collector.ts';
import { bulk } from '../../model/reads.ts';
import { databaseCounts, eventSubscriptions } from './sources.ts';

/** What the account has in each Region. */
export const rdsAccountFacts: AccountFactReads<'rdsEventSubscriptions' | 'rdsDatabases'> = {
  rdsEventSubscriptions: bulk(eventSubscriptions, (items) =>
    (items ?? []).map(({ CustSubscriptionId: id, Enabled, Status, SourceType, SourceIdsList, EventCategoriesList }) => ({
      id: id ?? '',
      enabled: Enabled === true,
      ...(Status === undefined ? {} : { status: Status }),
      ...(SourceType === undefined ? {} : { sourceType: SourceType }),
      ...(SourceIdsList?.length ? { sourceIds: SourceIdsList } : {}),
      ...(EventCategoriesList?.length ? { categories: EventCategoriesList } : {}),
    })),
  ),
  rdsDatabases: bulk(databaseCounts, (counts) => counts ?? { instances: 0, clusters: 0 }),
};
