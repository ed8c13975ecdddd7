import type { AccountFactReads } from '../../core/collector.ts';
import { shared } from '../../core/fact-reads.ts';
import { databaseCounts, eventSubscriptions } from './shared-reads.ts';

/** Account facts of Amazon RDS in each Region. */
export const rdsAccountFacts: AccountFactReads<'rdsEventSubscriptions' | 'rdsDatabases'> = {
  rdsEventSubscriptions: shared(eventSubscriptions, (items) =>
    (items ?? []).map(({ CustSubscriptionId: id, Enabled, Status, SourceType, SourceIdsList, EventCategoriesList }) => ({
      id: id ?? '',
      enabled: Enabled === true,
      ...(Status === undefined ? {} : { status: Status }),
      ...(SourceType === undefined ? {} : { sourceType: SourceType }),
      ...(SourceIdsList?.length ? { sourceIds: SourceIdsList } : {}),
      ...(EventCategoriesList?.length ? { categories: EventCategoriesList } : {}),
    })),
  ),
  rdsDatabases: shared(databaseCounts, (counts) => counts ?? { instances: 0, clusters: 0 }),
};
