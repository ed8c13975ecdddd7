import type { DBInstance } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, sharedByKey, fromListing, perResourceCalls } from '../../core/fact-reads.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { backupFact } from '../backup/assignments.ts';
import { databaseFacts, exportableLogs, otherRegions, reported } from './database.ts';
import { clusterIds } from './listings.ts';
import { certificateAuthorities, instanceParameters, options } from './shared-reads.ts';
import { listedInstances } from './listed.ts';

/** Members of a cluster use its parameter group, Oracle uses options, and the API does not show the settings of RDS Custom. */
const parameterGroup = ({ Engine: engine = '', DBClusterIdentifier: cluster, DBParameterGroups: groups }: DBInstance) =>
  !cluster && !/^(oracle|custom)-/.test(engine) ? groups?.[0]?.DBParameterGroupName : undefined;

/** The option group in effect. */
const optionGroup = ({ OptionGroupMemberships: groups = [] }: DBInstance) =>
  (groups.find(({ Status }) => Status === 'in-sync') ?? groups[0])?.OptionGroupName;

/** Value for each subnet of the DB subnet group, by subnet ID; `null` if there is none. */
const ofSubnets = <V>({ DBSubnetGroup: group }: DBInstance, find: (id: string) => V | undefined) =>
  group?.Subnets === undefined
    ? notReported('AWS did not return the subnets')
    : Object.fromEntries(group.Subnets.map(({ SubnetIdentifier: id = '' }) => [id, find(id) ?? null]));

/** The address of an instance and its subnets. */
export const networkFacts = {
  publiclyAccessible: reported<DBInstance, 'PubliclyAccessible'>('PubliclyAccessible'),
  endpoint: fromListing((raw: DBInstance) => raw.Endpoint?.Address),
  port: fromListing((raw: DBInstance) => raw.Endpoint?.Port),
  subnets: shared(subnetRoutes, (routes, _resource, raw: DBInstance) => ofSubnets(raw, (id) => valueOrThrow(routes?.get(id)))),
  networkAcls: shared(aclsBySubnet, (acls, _resource, raw: DBInstance) => ofSubnets(raw, (id) => acls?.get(id))),
};

/** The server certificate and the end of validity of its authority. */
export const certificateFacts = {
  certificate: fromListing((raw: DBInstance) => toJson(raw.CertificateDetails)),
  caValidTill: shared(certificateAuthorities, (authorities, _resource, raw: DBInstance) =>
    toJson(authorities?.get(raw.CertificateDetails?.CAIdentifier ?? raw.CACertificateIdentifier ?? '')),
  ),
};

/** DB instances of Amazon RDS, including members of clusters. */
export const dbInstanceCollector = defineCollector<'AWS::RDS::DBInstance', DBInstance>({
  type: 'AWS::RDS::DBInstance',
  service: 'rds',
  scope: 'regional',
  list: listedInstances('rds'),
  facts: {
    ...databaseFacts,
    backup: backupFact('RDS'),
    status: reported('DBInstanceStatus'),
    createdAt: reported('InstanceCreateTime'),
    // A member is evaluated on its cluster only if the cluster is listed. Standalone instances do not depend on that listing.
    clusterId: perResourceCalls(clusterIds.apiCalls, async (_aws, _resource, { raw: { DBClusterIdentifier: id }, shared: load }) => {
      if (!id) return undefined;
      return (await load(clusterIds))?.has(id) ? id : notReported(`the listing does not show the cluster ${id}`);
    }),
    globalDatabase: fromListing(() => undefined),
    globalRegions: fromListing(() => undefined),
    exportableLogs: exportableLogs(),
    replicaSource: fromListing((raw) => raw.ReadReplicaSourceDBInstanceIdentifier || raw.ReadReplicaSourceDBClusterIdentifier || undefined),
    ...networkFacts,
    multiAz: reported('MultiAZ'),
    autoMinorVersionUpgrade: reported('AutoMinorVersionUpgrade'),
    monitoringInterval: reported('MonitoringInterval'),
    ...certificateFacts,
    parameters: sharedByKey(instanceParameters, parameterGroup, (parameters) => parameters),
    parameterStatus: fromListing((raw) => raw.DBParameterGroups?.[0]?.ParameterApplyStatus),
    options: sharedByKey(
      options,
      (raw) => (raw.Engine?.startsWith('oracle') ? optionGroup(raw) : undefined),
      (found) => found,
    ),
    copyRegions: fromListing((raw, { region }) =>
      otherRegions(
        [
          ...(raw.ReadReplicaDBInstanceIdentifiers ?? []),
          ...(raw.ReadReplicaDBClusterIdentifiers ?? []),
          ...(raw.DBInstanceAutomatedBackupsReplications ?? []).map(({ DBInstanceAutomatedBackupsArn: arn }) => arn),
        ],
        region,
      ),
    ),
  },
});
