import type { NatGateway, Subnet, VpcEndpoint } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { DnsQueryLog, EncryptionControl, EndpointOfVpc, NatGatewayOfVpc, SubnetRoutes } from './facts.ts';
import type { ReadFailure } from '../../core/read-failure.ts';
import { derivedRead, sharedListing } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { ec2 } from '../ec2/clients.ts';
import { route53Resolver } from './clients.ts';
import { subnetRoutes } from './routes.ts';
import { networkInterfaces, subnets, vpcEndpoints } from './shared-reads.ts';

/** Number of network interfaces by VPC. */
export const interfaceCounts = derivedRead(
  'ec2:DescribeNetworkInterfaces by VPC',
  networkInterfaces,
  (items): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(items, ({ VpcId }) => VpcId ?? '')].map(([vpc, interfaces]) => [vpc, interfaces.length])),
);

export const endpointsByVpc = derivedRead('ec2:DescribeVpcEndpoints by VPC', vpcEndpoints, (items) =>
  groupByKey(items.map((item) => [item.VpcId ?? '', endpointOf(item)] as const)),
);

const endpointOf = ({ VpcEndpointId, ServiceName, VpcEndpointType, State, SubnetIds }: VpcEndpoint): EndpointOfVpc => ({
  id: VpcEndpointId ?? '',
  serviceName: ServiceName ?? '',
  type: VpcEndpointType ?? '',
  // The documentation capitalizes states, the API does not.
  state: (State ?? '').toLowerCase(),
  subnetIds: SubnetIds ?? [],
});

/** Available NAT gateways by VPC. */
export const natGatewaysByVpc = sharedListing(ec2, 'DescribeNatGateways', {
  scope: 'regional',
  input: () => ({ Filter: [{ Name: 'state', Values: ['available'] }], MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.NatGateways,
  value: (items) => groupByKey(items.map((item) => [item.VpcId ?? '', natGatewayOf(item)] as const)),
});

const natGatewayOf = ({ NatGatewayId, SubnetId }: NatGateway): NatGatewayOfVpc => ({
  id: NatGatewayId ?? '',
  ...(SubnetId === undefined ? {} : { subnetId: SubnetId }),
});

export const subnetsByVpc = derivedRead('ec2:DescribeSubnets by VPC', subnets, (items) =>
  groupByKey(items.map((item): readonly [string, Subnet] => [item.VpcId ?? '', item])),
);

/** Routes of each subnet, by VPC. */
export const subnetRoutesByVpc: SharedRead<ReadonlyMap<string, readonly (readonly [subnetId: string, SubnetRoutes | ReadFailure])[]>> = {
  name: 'ec2:DescribeRouteTables by VPC',
  scope: 'regional',
  apiCalls: subnetRoutes.apiCalls,
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const routes = await shared(subnetRoutes);
    return groupByKey(
      ((await shared(subnets)) ?? []).flatMap(({ VpcId = '', SubnetId = '' }) => {
        const found = routes?.get(SubnetId);
        return found === undefined ? [] : [[VpcId, [SubnetId, found]] as const];
      }),
    );
  },
};

const queryLogConfigs = sharedListing(route53Resolver, 'ListResolverQueryLogConfigs', {
  scope: 'regional',
  input: () => ({ MaxResults: 100 }),
  token: 'NextToken',
  items: (output) => output.ResolverQueryLogConfigs,
  value: (items): ReadonlyMap<string, string> => new Map(items.map(({ Id, Status }) => [Id ?? '', Status ?? ''])),
});

const queryLogAssociations = sharedListing(route53Resolver, 'ListResolverQueryLogConfigAssociations', {
  scope: 'regional',
  input: () => ({ MaxResults: 100 }),
  token: 'NextToken',
  items: (output) => output.ResolverQueryLogConfigAssociations,
  value: (items) => items,
});

/** Query logging configurations of each VPC. */
export const dnsQueryLogsByVpc: SharedRead<ReadonlyMap<string, readonly DnsQueryLog[]>> = {
  name: 'route53resolver:ListResolverQueryLogConfigAssociations by VPC',
  scope: 'regional',
  apiCalls: [...queryLogAssociations.apiCalls, ...queryLogConfigs.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const associations = (await shared(queryLogAssociations)) ?? [];
    const configs = associations.length === 0 ? undefined : await shared(queryLogConfigs);
    return groupByKey(
      associations.map(({ ResourceId = '', ResolverQueryLogConfigId: configId = '', Status = '' }) => {
        const configStatus = configs?.get(configId);
        return [ResourceId, { configId, status: Status, ...(configStatus === undefined ? {} : { configStatus }) }] as const;
      }),
    );
  },
};

/** VPC Encryption Controls by VPC; `undefined`: not available in the Region. */
export const encryptionControls: SharedRead<ReadonlyMap<string, EncryptionControl>> = {
  ...sharedListing(ec2, 'DescribeVpcEncryptionControls', {
    scope: 'regional',
    input: () => ({ MaxResults: 1000 }),
    token: 'NextToken',
    items: (output) => output.VpcEncryptionControls,
    value: (items) =>
      new Map(
        items
          .filter(({ State }) => State !== 'deleted')
          .map(({ VpcId = '', Mode = '', State = '', ResourceExclusions = {} }) => {
            const excluded = Object.entries(ResourceExclusions).filter(([, exclusion]) => exclusion?.State === 'enabled');
            return [VpcId, { mode: Mode, state: State, exclusions: excluded.map(([name]) => name) }];
          }),
      ),
  }),
  notConfiguredErrorCodes: ['InvalidAction', 'UnsupportedOperation'],
};
