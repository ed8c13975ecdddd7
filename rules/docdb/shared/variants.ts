import type { DatabaseVariant, SnapshotVariant } from '../../shared/databases/variants.ts';

/** Console steps that change settings of a cluster. */
export const modifySteps = (...settings: readonly string[]): string =>
  [
    'Open the Amazon DocumentDB console and choose Clusters.',
    'Select the cluster, choose Actions, then Modify.',
    ...settings,
    'Choose Continue, choose when to apply the change, and confirm.',
  ].join('\n');

export const clusterVariant = {
  resourceType: 'AWS::DocDB::DBCluster',
  product: 'DocumentDB',
  noun: 'cluster',
  plural: 'DocumentDB clusters',
  guide: 'https://docs.aws.amazon.com/documentdb/latest/developerguide',
  command: 'aws docdb',
  modify: 'aws docdb modify-db-cluster --db-cluster-identifier {{id}}',
  terraform: 'aws_docdb_cluster',
  modifySteps,
} as const satisfies DatabaseVariant;

export const instanceVariant = {
  ...clusterVariant,
  resourceType: 'AWS::DocDB::DBInstance',
  noun: 'instance',
  plural: 'DocumentDB instances',
  modify: 'aws docdb modify-db-instance --db-instance-identifier {{id}}',
  terraform: 'aws_docdb_cluster_instance',
} as const;

export const snapshotVariant = {
  resourceType: 'AWS::DocDB::DBClusterSnapshot',
  product: 'DocumentDB',
  plural: 'Snapshots of DocumentDB clusters',
  guide: clusterVariant.guide,
  command: 'aws docdb',
  modifyAttribute: 'aws docdb modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier {{id}} --attribute-name restore',
} as const satisfies SnapshotVariant;
