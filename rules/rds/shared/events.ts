import type { RdsEventSubscription } from '../../../src/services/rds/facts.ts';

/** Event categories that must be reported, by source type. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html */
const requiredCategories = {
  'db-cluster': ['failure', 'maintenance'],
  'db-instance': ['configuration change', 'failure', 'maintenance'],
  'db-parameter-group': ['configuration change'],
  'db-security-group': ['configuration change', 'failure'],
} as const;

/** Returns the required events that no working subscription to all sources of their type reports, such as `db-instance failure`. */
export function unreportedEvents(
  subscriptions: readonly RdsEventSubscription[],
  databases: { readonly instances: number; readonly clusters: number },
): readonly string[] {
  const working = subscriptions.filter(
    ({ enabled, status, sourceIds }) => enabled && (status === undefined || status === 'active') && sourceIds === undefined,
  );
  return Object.entries(requiredCategories)
    .filter(
      ([sourceType]) =>
        !(sourceType === 'db-cluster' && databases.clusters === 0) && !(sourceType === 'db-instance' && databases.instances === 0),
    )
    .flatMap(([sourceType, categories]) => {
      const matching = working.filter((subscription) => subscription.sourceType === undefined || subscription.sourceType === sourceType);
      const isReported = (category: string) => matching.some((subscription) => subscription.categories?.includes(category) ?? true);
      return categories.filter((category) => !isReported(category)).map((category) => `${sourceType} ${category}`);
    });
}
