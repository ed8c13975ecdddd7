import type { Verdict } from '../../../src/core/rule.ts';

/** Fields that differ between the rules for DB instances and the rules for DB clusters. */
export const instanceVariant = {
  resourceType: 'AWS::RDS::DBInstance',
  noun: 'instance',
  plural: 'RDS instances',
  guide: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide',
  modify: 'aws rds modify-db-instance --db-instance-identifier {{id}}',
  terraform: 'aws_db_instance',
} as const;

export const clusterVariant = {
  resourceType: 'AWS::RDS::DBCluster',
  noun: 'cluster',
  plural: 'RDS clusters',
  guide: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide',
  modify: 'aws rds modify-db-cluster --db-cluster-identifier {{id}}',
  terraform: 'aws_rds_cluster',
} as const;

/** Fields that differ between the rules for snapshots of DB instances and the rules for snapshots of DB clusters. */
export const instanceSnapshotVariant = {
  resourceType: 'AWS::RDS::DBSnapshot',
  plural: 'Snapshots of RDS instances',
  guide: instanceVariant.guide,
  modifyAttribute: 'aws rds modify-db-snapshot-attribute --db-snapshot-identifier {{id}} --attribute-name restore',
} as const;

export const clusterSnapshotVariant = {
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  plural: 'Snapshots of RDS clusters',
  guide: clusterVariant.guide,
  modifyAttribute: 'aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier {{id}} --attribute-name restore',
} as const;

/** Message for members of a cluster, which has the setting. */
export const memberMessage = 'The instance is a member of the cluster {{cluster}}, which is evaluated instead.';

/** Returns the verdict of a rule for members of a cluster, or `undefined` for other databases. */
export const ifMember = (
  facts: { readonly clusterId?: string },
  notApplicable: (message: 'member', evidence: { readonly cluster: string }) => Verdict,
): Verdict | undefined => (facts.clusterId === undefined ? undefined : notApplicable('member', { cluster: facts.clusterId }));

/** Console steps that change settings of a database. */
export const modifySteps = (...settings: readonly string[]): string =>
  [
    'Open the Amazon RDS console and choose Databases.',
    'Select the database and choose Modify.',
    ...settings,
    'Choose Continue, choose when to apply the change, and confirm.',
  ].join('\n');
