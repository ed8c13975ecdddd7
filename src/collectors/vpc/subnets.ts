import type {
  NetworkAcl,
  NetworkAclEntry,
  Route,
  RouteTable,
  Vpc,
  VpcPeeringConnection,
  VpcPeeringConnectionVpcInfo,
} from '@aws-sdk/client-ec2';
import type { Source } from '../../model/collector.ts';
import type { SubnetExposure } from '../../model/facts/ec2.ts';
import type { NetworkAclRule } from '../../model/facts/vpc.ts';
import { plain } from '../../model/plain.ts';
import { derivedSource } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { networkAcls, peerings, routeTables, subnets, vpcs } from './sources.ts';

export const entryOf = ({
  CidrBlock,
  Ipv6CidrBlock,
  Egress,
  PortRange,
  Protocol,
  RuleAction,
  RuleNumber,
}: NetworkAclEntry): NetworkAclRule => plain({ CidrBlock, Ipv6CidrBlock, Egress, PortRange, Protocol, RuleAction, RuleNumber });

/** Entries of network ACLs by the subnets they filter. */
export const aclEntriesBySubnet = derivedSource(
  'ec2:DescribeNetworkAcls by subnet',
  networkAcls,
  (acls: readonly NetworkAcl[]): ReadonlyMap<string, readonly NetworkAclRule[]> =>
    new Map(
      acls.flatMap(({ Associations, Entries }) =>
        (Associations ?? []).map(({ SubnetId }) => [SubnetId ?? '', (Entries ?? []).map(entryOf)]),
      ),
    ),
);

/**
 * How subnets face the internet, by subnet id; a subnet whose routes are another account's is missing. A subnet without a table of its own
 * has its VPC's main one (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html).
 */
export const subnetExposures: Source<ReadonlyMap<string, SubnetExposure>> = {
  name: 'ec2:DescribeRouteTables by subnet',
  scope: 'regional',
  reads: [...routeTables.reads, ...subnets.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const tables = new Map<string, RouteTable>();
    for (const table of (await shared(routeTables)) ?? []) {
      for (const { SubnetId, Main } of table.Associations ?? []) {
        if (SubnetId !== undefined) tables.set(SubnetId, table);
        else if (Main === true) tables.set(table.VpcId ?? '', table);
      }
    }
    return new Map(
      ((await shared(subnets)) ?? []).flatMap(({ SubnetId, VpcId, BlockPublicAccessStates }) => {
        const table = tables.get(SubnetId ?? '') ?? tables.get(VpcId ?? '');
        const blockMode = BlockPublicAccessStates?.InternetGatewayBlockMode;
        return table === undefined
          ? []
          : [[SubnetId ?? '', { ...internetRoutes(table.Routes ?? []), ...(blockMode === undefined ? {} : { blockMode }) }] as const];
      }),
    );
  },
};

function internetRoutes(routes: readonly Route[]): { readonly ipv4: boolean; readonly ipv6: boolean } {
  const toInternet = routes.filter(({ GatewayId, State }) => GatewayId?.startsWith('igw-') && State !== 'blackhole');
  const byList = toInternet.some(({ DestinationPrefixListId }) => DestinationPrefixListId !== undefined);
  return {
    ipv4: byList || toInternet.some(({ DestinationCidrBlock }) => DestinationCidrBlock !== undefined),
    ipv6: byList || toInternet.some(({ DestinationIpv6CidrBlock }) => DestinationIpv6CidrBlock !== undefined),
  };
}

/** Blocks of each VPC and of the VPCs that an active peering connects to it, by VPC id. */
export const neighbourBlocks: Source<ReadonlyMap<string, readonly string[]>> = {
  name: 'ec2:DescribeVpcPeeringConnections by VPC',
  scope: 'regional',
  reads: [...peerings.reads, ...vpcs.reads],
  absent: [],
  load: async (_aws, _scope, shared) => {
    const own = ((await shared(vpcs)) ?? []).flatMap((vpc) => blocksOfVpc(vpc).map((block) => [vpc.VpcId ?? '', block] as const));
    const active = ((await shared(peerings)) ?? []).filter(({ Status }) => Status?.Code === 'active');
    return gathered([...own, ...active.flatMap(blocksAcross)]);
  },
};

const blocksOfVpc = ({ CidrBlockAssociationSet, Ipv6CidrBlockAssociationSet }: Vpc): readonly string[] => [
  ...(CidrBlockAssociationSet ?? []).flatMap(({ CidrBlock }) => CidrBlock ?? []),
  ...(Ipv6CidrBlockAssociationSet ?? []).flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
];

function blocksAcross({ RequesterVpcInfo: one, AccepterVpcInfo: other }: VpcPeeringConnection): readonly (readonly [string, string])[] {
  const across = (here: VpcPeeringConnectionVpcInfo | undefined, there: VpcPeeringConnectionVpcInfo | undefined) =>
    [
      ...(there?.CidrBlockSet ?? []).flatMap(({ CidrBlock }) => CidrBlock ?? []),
      ...(there?.Ipv6CidrBlockSet ?? []).flatMap(({ Ipv6CidrBlock }) => Ipv6CidrBlock ?? []),
    ].map((block) => [here?.VpcId ?? '', block] as const);
  return [...across(one, other), ...across(other, one)];
}
