import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { FactRead, SharedRead } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, shared, sharedListing } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { valueOrThrow } from '../shared/lookup.ts';
import type { SubnetRoutes } from '../vpc/facts.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { rds } from './clients.ts';
import type { RdsClusterMember } from './facts.ts';
import { type DatabaseService, membersByCluster } from './listings.ts';

const memberOf = ({
  DBInstanceIdentifier: id = '',
  AvailabilityZone: zone,
  AutoMinorVersionUpgrade: upgrade,
}: DBInstance): RdsClusterMember => ({
  id,
  ...(zone === undefined ? {} : { availabilityZone: zone }),
  ...(upgrade === undefined ? {} : { autoMinorVersionUpgrade: upgrade }),
});

/** The instances of a cluster. */
export const clusterMembers = (service: DatabaseService): FactRead<DBCluster, readonly RdsClusterMember[]> =>
  shared(membersByCluster[service], (members, { id }) => (members?.get(id) ?? []).map(memberOf));

/** `in-sync` if the cluster parameter group is in effect on every instance. */
export const parameterStatus: FactRead<DBCluster, string | undefined> = fromListing((raw) => {
  const statuses = (raw.DBClusterMembers ?? []).flatMap(({ DBClusterParameterGroupStatus: status }) => status ?? []);
  return statuses.find((status) => status !== 'in-sync') ?? statuses[0];
});

const subnetGroups = sharedListing(rds, 'DescribeDBSubnetGroups', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.DBSubnetGroups,
  value: (items): ReadonlyMap<string, readonly string[]> =>
    new Map(items.map(({ DBSubnetGroupName: name = '', Subnets = [] }) => [name, Subnets.flatMap(({ SubnetIdentifier: id }) => id ?? [])])),
});

/** Routes of the subnets of each DB subnet group, by the name of the group and subnet ID; `null`: another account owns the subnet. */
const groupRoutes: SharedRead<ReadonlyMap<string, ReadonlyMap<string, SubnetRoutes | ReadFailure | null>>> = {
  name: 'rds:DescribeDBSubnetGroups with routes',
  scope: 'regional',
  apiCalls: [...subnetGroups.apiCalls, ...subnetRoutes.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, load) => {
    const groups = (await load(subnetGroups)) ?? new Map<string, readonly string[]>();
    const routes = await load(subnetRoutes);
    return new Map([...groups].map(([name, ids]) => [name, new Map(ids.map((id) => [id, routes?.get(id) ?? null]))]));
  },
};

/** Routes of each subnet of the DB subnet group of a cluster. */
export const clusterSubnets: FactRead<DBCluster, Readonly<Record<string, SubnetRoutes | null>>> = shared(
  groupRoutes,
  (groups, _resource, { DBSubnetGroup: name = '' }) => {
    const subnets = groups?.get(name);
    if (subnets === undefined || subnets.size === 0) return notReported('AWS did not return the subnets of the DB subnet group');
    return Object.fromEntries([...subnets].map(([id, routes]) => [id, valueOrThrow(routes)]));
  },
);
