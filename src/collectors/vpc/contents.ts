import type { NatGateway, Subnet, VpcEndpoint } from '@aws-sdk/client-ec2';
import type { Source } from '../../model/collector.ts';
import type { DnsQueryLog, EncryptionControl, EndpointOfVpc, NatGatewayOfVpc, SubnetRoutes } from '../../model/facts/vpc.ts';
import type { ReadFailure } from '../../model/read-failure.ts';
import { derivedSource, listingSource } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { ec2, route53Resolver } from '../sdk/services.ts';
import { subnetRoutes } from './routes.ts';
import { networkInterfaces, subnets, vpcEndpoints } from './sources.ts';

/** Number of network interfaces by VPC. */
export const interfaceCounts = derivedSource(
  'ec2:DescribeNetworkInterfaces by VPC',
  networkInterfaces,
  (items): ReadonlyMap<string, number> => new Map([...Map.groupBy(items, ({ VpcId }) => VpcId ?? '')].map(([vpc, of]) => [vpc, of.length])),
);

export const endpointsByVpc = derivedSource('ec2:DescribeVpcEndpoints by VPC', vpcEndpoints, (items) =>
  gathered(items.map((item) => [item.VpcId ?? '', endpointOf(item)] as const)),
);

const endpointOf = ({ VpcEndpointId, ServiceName, VpcEndpointType, State, SubnetIds }: VpcEndpoint): EndpointOfVpc => ({
  id: VpcEndpointId ?? '',
  serviceName: ServiceName ?? '',
  type: VpcEndpointType ?? '',
  // The documentation writes states with a capital letter, the API without.
  state: (State ?? '').toLowerCase(),
  subnetIds: SubnetIds ?? [],
});

/** NAT gateways that work, by VPC. */
export const natGatewaysByVpc = listingSource(ec2, 'DescribeNatGateways', {
  scope: 'regional',
  input: () => ({ Filter: [{ Name: 'state', Values: ['available'] }], MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.NatGateways,
  value: (items) => gathered(items.map((item) => [item.VpcId ?? '', natGatewayOf(item)] as const)),
});

const natGatewayOf = ({ NatGatewayId, SubnetId }: NatGateway): NatGatewayOfVpc => ({
  id: NatGatewayId ?? '',
  ...(SubnetId === undefined ? {} : { subnetId: SubnetId }),
});

export const subnetsByVpc = derivedSource('ec2:DescribeSubnets by VPC', subnets, (items) =>
  gathered(items.map((item): readonly [string, Subnet] => [item.VpcId ?? '', item])),
);

/** Routes of each subnet, by VPC. */
export const subnetRoutesByVpc: Source<ReadonlyMap<string, readonly (readonly [subnetId: string, SubnetRoutes | ReadFailure])[]>> = {
  name: 'ec2:DescribeRouteTables by VPC',
  scope: 'regional',
  reads: subnetRoutes.reads,
  absent: [],
  load: async (_aws, _scope, shared) => {
    const routes = await shared(subnetRoutes);
    return gathered(
      ((await shared(subnets)) ?? []).flatMap(({ VpcId = '', SubnetId = '' }) => {
        const of = routes?.get(SubnetId);
        return of === undefined ? [] : [[VpcId, [SubnetId, of]] as const];
      }),
    );
  },
};

const queryLogConfigs = listingSource(route53Resolver, 'ListResolverQueryLogConfigs', {
  scope: 'regional',
  input: () => ({ MaxResults: 100 }),
  token: 'NextToken',
  items: (output) => output.ResolverQueryLogConfigs,
  value: (items): ReadonlyMap<string, string> => new Map(items.map(({ Id, Status }) => [Id ?? '', Status ?? ''])),
});

const queryLogAssociations = listingSource(route53Resolver, 'ListResolverQueryLogConfigAssociations', {
  scope: 'regional',
  input: () => ({ MaxResults: 100 }),
  token: 'NextToken',
  items: (output) => output.ResolverQueryLogConfigAssociations,
  value: (items) => items,
});

/** What logs the DNS queries of each VPC. */
export const dnsQueryLogsByVpc: Source<ReadonlyMap<string, readonly DnsQueryLog[]>> = {
  name: 'route53resolver:ListResolverQueryLogConfigAssociations by VPC',
  scope: 'regional',
  reads: [...queryLogAssociations.reads, ...queryLogConfigs.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const associations = (await shared(queryLogAssociations)) ?? [];
    const configs = associations.length === 0 ? undefined : await shared(queryLogConfigs);
    return gathered(
      associations.map(({ ResourceId = '', ResolverQueryLogConfigId: configId = '', Status = '' }) => {
        const configStatus = configs?.get(configId);
        return [ResourceId, { configId, status: Status, ...(configStatus === undefined ? {} : { configStatus }) }] as const;
      }),
    );
  },
};

/** Encryption controls by VPC; `undefined`: the Region does not have them yet. */
export const encryptionControls: Source<ReadonlyMap<string, EncryptionControl>> = {
  ...listingSource(ec2, 'DescribeVpcEncryptionControls', {
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
  absent: ['InvalidAction', 'UnsupportedOperation'],
};
