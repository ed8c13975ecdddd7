import type { Parameter } from '@aws-sdk/client-redshift';
import type { SharedRead } from '../../core/collector.ts';
import { keyedListing, sharedListing } from '../../core/fact-reads.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import type { SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { redshift } from './clients.ts';

export const subnetGroups = sharedListing(redshift, 'DescribeClusterSubnetGroups', {
  scope: 'regional',
  token: 'Marker',
  items: (output) => output.ClusterSubnetGroups,
  value: (items) => items,
});

/** Values of the subnets of each cluster subnet group, by the name of the group and the subnet ID; `null` if a subnet has none. */
const bySubnetGroup = <V>(
  name: string,
  bySubnet: SharedRead<ReadonlyMap<string, V>>,
): SharedRead<ReadonlyMap<string, Readonly<Record<string, V | null>>>> => ({
  name,
  scope: 'regional',
  apiCalls: [...subnetGroups.apiCalls, ...bySubnet.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const values = await shared(bySubnet);
    return new Map(
      ((await shared(subnetGroups)) ?? []).map(({ ClusterSubnetGroupName: group = '', Subnets = [] }) => [
        group,
        Object.fromEntries(Subnets.map(({ SubnetIdentifier: id = '' }) => [id, values?.get(id) ?? null])),
      ]),
    );
  },
});

export const routesBySubnetGroup = bySubnetGroup<SubnetRoutes | ReadFailure>('routes of Redshift subnet groups', subnetRoutes);
export const aclsBySubnetGroup = bySubnetGroup<SubnetAcl>('network ACLs of Redshift subnet groups', aclsBySubnet);

/** Values of the parameters in a cluster parameter group, defaults included. */
export const clusterParameters = keyedListing(redshift, 'DescribeClusterParameters', {
  input: (ParameterGroupName) => ({ ParameterGroupName }),
  token: 'Marker',
  items: (output) => output.Parameters,
  value: (items: readonly Parameter[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      items.flatMap(({ ParameterName: name, ParameterValue: value }) =>
        usedParameters.has(name ?? '') && value !== undefined ? [[name ?? '', value.toLowerCase()]] : [],
      ),
    ),
});

/** Parameters that rules use. */
export const usedParameters: ReadonlySet<string> = new Set(['require_ssl', 'enable_user_activity_logging']);
