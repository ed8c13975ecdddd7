import type { NetworkAcl, NetworkAclEntry, Vpc, VpcPeeringConnection, VpcPeeringConnectionVpcInfo } from '@aws-sdk/client-ec2';
import type { Source } from '../../model/collector.ts';
import type { NetworkAclRule, SubnetAcl } from '../../model/facts/vpc.ts';
import { plain } from '../../model/plain.ts';
import { leftOut } from '../../model/read-failure.ts';
import { derivedSource } from '../../model/reads.ts';
import { gathered } from '../by-id.ts';
import { ec2 } from '../sdk/services.ts';
import { networkAcls, peerings, vpcs } from './sources.ts';

export const entryOf = ({
  CidrBlock,
  Ipv6CidrBlock,
  Egress,
  PortRange,
  Protocol,
  RuleAction,
  RuleNumber,
}: NetworkAclEntry): NetworkAclRule => {
  if ((CidrBlock ?? Ipv6CidrBlock) === undefined || [Egress, Protocol, RuleAction, RuleNumber].includes(undefined)) {
    throw leftOut(ec2.action('DescribeNetworkAcls'), 'an entry is shown without its block, direction, protocol, action or number');
  }
  return plain({ CidrBlock, Ipv6CidrBlock, Egress, PortRange, Protocol, RuleAction, RuleNumber });
};

/** Network ACLs by the subnets they filter. */
export const aclsBySubnet = derivedSource(
  'ec2:DescribeNetworkAcls by subnet',
  networkAcls,
  (acls: readonly NetworkAcl[]): ReadonlyMap<string, SubnetAcl> =>
    new Map(
      acls.flatMap(({ NetworkAclId: id = '', Associations, Entries }) =>
        (Associations ?? []).map(({ SubnetId }) => [SubnetId ?? '', { id, entries: (Entries ?? []).map(entryOf) }]),
      ),
    ),
);

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
    blocksOfPeer(there).map((block) => [here?.VpcId ?? '', block] as const);
  return [...across(one, other), ...across(other, one)];
}

/** Blocks of one side of a peering connection; none while it is not active. */
export const blocksOfPeer = ({ CidrBlock: first, CidrBlockSet, Ipv6CidrBlockSet }: VpcPeeringConnectionVpcInfo = {}): readonly string[] => {
  const blocks = [
    first,
    ...(CidrBlockSet ?? []).map(({ CidrBlock }) => CidrBlock),
    ...(Ipv6CidrBlockSet ?? []).map((block) => block.Ipv6CidrBlock),
  ];
  return [...new Set(blocks.filter((block) => block !== undefined))];
};
