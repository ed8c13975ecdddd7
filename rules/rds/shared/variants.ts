import type { AnyRule, Verdict } from '../../../src/core/rule.ts';
import type { DatabaseVariant, SnapshotVariant } from '../../shared/databases/variants.ts';
import { extendRule } from '../../shared/extend-rule.ts';

/** Console steps that change settings of a database. */
export const modifySteps = (...settings: readonly string[]): string =>
  [
    'Open the Amazon RDS console and choose Databases.',
    'Select the database and choose Modify.',
    ...settings,
    'Choose Continue, choose when to apply the change, and confirm.',
  ].join('\n');

const common = { product: 'RDS', command: 'aws rds', modifySteps } as const;

/** Fields that differ between the rules for DB instances and the rules for DB clusters. */
export const instanceVariant = {
  ...common,
  resourceType: 'AWS::RDS::DBInstance',
  noun: 'instance',
  plural: 'RDS instances',
  guide: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide',
  modify: 'aws rds modify-db-instance --db-instance-identifier {{id}}',
  terraform: 'aws_db_instance',
} as const satisfies DatabaseVariant;

export const clusterVariant = {
  ...common,
  resourceType: 'AWS::RDS::DBCluster',
  noun: 'cluster',
  plural: 'RDS clusters',
  guide: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide',
  modify: 'aws rds modify-db-cluster --db-cluster-identifier {{id}}',
  terraform: 'aws_rds_cluster',
} as const satisfies DatabaseVariant;

/** Fields that differ between the rules for snapshots of DB instances and the rules for snapshots of DB clusters. */
export const instanceSnapshotVariant = {
  ...common,
  resourceType: 'AWS::RDS::DBSnapshot',
  plural: 'Snapshots of RDS instances',
  guide: instanceVariant.guide,
  modifyAttribute: 'aws rds modify-db-snapshot-attribute --db-snapshot-identifier {{id}} --attribute-name restore',
} as const satisfies SnapshotVariant;

export const clusterSnapshotVariant = {
  ...common,
  resourceType: 'AWS::RDS::DBClusterSnapshot',
  plural: 'Snapshots of RDS clusters',
  guide: clusterVariant.guide,
  modifyAttribute: 'aws rds modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier {{id}} --attribute-name restore',
} as const satisfies SnapshotVariant;

/** Message for members of a cluster, which has the setting. */
export const memberMessage = 'The instance is a member of the cluster {{cluster}}, which is evaluated instead.';

/** Returns the verdict of a rule for members of a cluster, or `undefined` for other databases. */
export const ifMember = (
  facts: { readonly clusterId?: string },
  notApplicable: (message: 'member', evidence: { readonly cluster: string }) => Verdict,
): Verdict | undefined => (facts.clusterId === undefined ? undefined : notApplicable('member', { cluster: facts.clusterId }));

/** Returns a rule that does not apply to members of a cluster. */
export const exceptMembers = (rule: AnyRule, message = memberMessage): AnyRule =>
  extendRule<{ readonly clusterId?: string }>(rule, {
    facts: ['clusterId'],
    messages: { member: message },
    evaluate: (facts, { notApplicable }) => ifMember(facts, notApplicable),
  });

/** Returns a rule that does not apply to replicas of another database. */
export const exceptReplicas = (rule: AnyRule, message: string): AnyRule =>
  extendRule<{ readonly replicaSource?: string }>(rule, {
    facts: ['replicaSource'],
    messages: { replica: message },
    evaluate: ({ replicaSource }, { notApplicable }) =>
      replicaSource === undefined ? undefined : notApplicable('replica', { source: replicaSource }),
  });
