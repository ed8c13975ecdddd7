import type { DatabaseVariant, SnapshotVariant } from '../../shared/databases/variants.ts';

/** Console steps that change settings of a cluster or an instance. */
export const modifySteps = (...settings: readonly string[]): string =>
  [
    'Open the Amazon Neptune console and choose Databases.',
    'Select the database and choose Modify.',
    ...settings,
    'Choose Continue, choose when to apply the change, and confirm.',
  ].join('\n');

export const clusterVariant = {
  resourceType: 'AWS::Neptune::DBCluster',
  product: 'Neptune',
  noun: 'cluster',
  plural: 'Neptune clusters',
  guide: 'https://docs.aws.amazon.com/neptune/latest/userguide',
  command: 'aws neptune',
  modify: 'aws neptune modify-db-cluster --db-cluster-identifier {{id}}',
  terraform: 'aws_neptune_cluster',
  modifySteps,
} as const satisfies DatabaseVariant;

export const instanceModify = 'aws neptune modify-db-instance --db-instance-identifier {{id}}';

export const snapshotVariant = {
  resourceType: 'AWS::Neptune::DBClusterSnapshot',
  product: 'Neptune',
  plural: 'Snapshots of Neptune clusters',
  guide: clusterVariant.guide,
  command: 'aws neptune',
  modifyAttribute: 'aws neptune modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier {{id}} --attribute-name restore',
} as const satisfies SnapshotVariant;
