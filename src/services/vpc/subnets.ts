import type { NetworkAcl, NetworkAclEntry, Vpc, VpcPeeringConnection, VpcPeeringConnectionVpcInfo } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import type { NetworkAclRule, SubnetAcl } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { notReportedFailure } from '../../core/read-failure.ts';
import { derivedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { ec2 } from '../ec2/clients.ts';
import { networkAcls, peerings, vpcs } from './shared-reads.ts';

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
    throw notReportedFailure(
      ec2.action('DescribeNetworkAcls'),
      'a rule does not contain its CIDR block, direction, protocol, action or number',
    );
  }
  return toJson({ CidrBlock, Ipv6CidrBlock, Egress, PortRange, Protocol, RuleAction, RuleNumber });
};

/** Network ACLs by subnet. */
export const aclsBySubnet = derivedRead(
  'ec2:DescribeNetworkAcls by subnet',
  networkAcls,
  (acls: readonly NetworkAcl[]): ReadonlyMap<string, SubnetAcl> =>
    new Map(
      acls.flatMap(({ NetworkAclId: id = '', Associations, Entries }) =>
        (Associations ?? []).map(({ SubnetId }) => [SubnetId ?? '', { id, entries: (Entries ?? []).map(entryOf) }]),
      ),
    ),
);

/** CIDR blocks of each VPC and of VPCs with an active peering connection to it, by VPC ID. */
export const neighborBlocks: SharedRead<ReadonlyMap<string, readonly string[]>> = {
  name: 'ec2:DescribeVpcPeeringConnections by VPC',
  scope: 'regional',
  apiCalls: [...peerings.apiCalls, ...vpcs.apiCalls],
  notConfiguredErrorCodes: [],
  load: async (_aws, _scope, shared) => {
    const own = ((await shared(vpcs)) ?? []).flatMap((vpc) => blocksOfVpc(vpc).map((block) => [vpc.VpcId ?? '', block] as const));
    const active = ((await shared(peerings)) ?? []).filter(({ Status }) => Status?.Code === 'active');
    return groupByKey([...own, ...active.flatMap(blocksAcross)]);
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

/** Returns the CIDR blocks of one side of a peering connection; empty if the connection is not active. */
export const blocksOfPeer = ({ CidrBlock: first, CidrBlockSet, Ipv6CidrBlockSet }: VpcPeeringConnectionVpcInfo = {}): readonly string[] => {
  const blocks = [
    first,
    ...(CidrBlockSet ?? []).map(({ CidrBlock }) => CidrBlock),
    ...(Ipv6CidrBlockSet ?? []).map((block) => block.Ipv6CidrBlock),
  ];
  return [...new Set(blocks.filter((block) => block !== undefined))];
};
