import type { RdsEventSubscription } from '../../../src/services/rds/facts.ts';

/** Categories of events somebody has to hear of, by type of source. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html */
const important = {
  'db-cluster': ['failure', 'maintenance'],
  'db-instance': ['configuration change', 'failure', 'maintenance'],
  'db-parameter-group': ['configuration change'],
  'db-security-group': ['configuration change', 'failure'],
} as const;

/** Important events that no working subscription to all sources of the type reports, such as `db-instance failure`. */
export function unreportedEvents(
  subscriptions: readonly RdsEventSubscription[],
  databases: { readonly instances: number; readonly clusters: number },
): readonly string[] {
  const working = subscriptions.filter(
    ({ enabled, status, sourceIds }) => enabled && (status === undefined || status === 'active') && sourceIds === undefined,
  );
  return Object.entries(important)
    .filter(
      ([sourceType]) =>
        !(sourceType === 'db-cluster' && databases.clusters === 0) && !(sourceType === 'db-instance' && databases.instances === 0),
    )
    .flatMap(([sourceType, categories]) => {
      const fitting = working.filter((subscription) => subscription.sourceType === undefined || subscription.sourceType === sourceType);
      const reported = (category: string) => fitting.some((subscription) => subscription.categories?.includes(category) ?? true);
      return categories.filter((category) => !reported(category)).map((category) => `${sourceType} ${category}`);
    });
}
