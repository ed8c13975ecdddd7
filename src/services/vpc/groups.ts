import type { IpPermission, NetworkInterface, SecurityGroup } from '@aws-sdk/client-ec2';
import type { FirewallRule, GuardedInterface } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { notReportedFailure } from '../../core/read-failure.ts';
import { derivedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { templateVersions } from '../ec2/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { networkInterfaces, securityGroups } from './shared-reads.ts';

/** Returns a rule without its descriptions. @throws {ReadFailure} if the rule does not contain its protocol or source */
export const ruleOf = ({ IpProtocol, FromPort, ToPort, ...peers }: IpPermission): FirewallRule =>
  toJson({
    IpProtocol: IpProtocol ?? unclear(),
    FromPort,
    ToPort,
    IpRanges: (peers.IpRanges ?? []).map(({ CidrIp }) => ({ CidrIp: CidrIp ?? unclear() })),
    Ipv6Ranges: (peers.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => ({ CidrIpv6: CidrIpv6 ?? unclear() })),
    PrefixListIds: (peers.PrefixListIds ?? []).map(({ PrefixListId }) => ({ PrefixListId })),
    UserIdGroupPairs: (peers.UserIdGroupPairs ?? []).map(({ GroupId, UserId }) => ({ GroupId, UserId })),
  });

function unclear(): never {
  throw notReportedFailure(ec2.action('DescribeSecurityGroups'), 'a rule does not contain its protocol or source');
}

/** Returns the inbound and outbound rules. */
export const allRules = ({ IpPermissions, IpPermissionsEgress }: SecurityGroup): readonly IpPermission[] => [
  ...(IpPermissions ?? []),
  ...(IpPermissionsEgress ?? []),
];

/** Inbound rules by group id. */
export const ingressByGroup = derivedRead(
  'ec2:DescribeSecurityGroups by id',
  securityGroups,
  (groups): ReadonlyMap<string, readonly FirewallRule[]> =>
    new Map(groups.map(({ GroupId, IpPermissions }) => [GroupId ?? '', (IpPermissions ?? []).map(ruleOf)])),
);

/** Network interfaces by security group. */
export const interfacesByGroup = derivedRead('ec2:DescribeNetworkInterfaces by group', networkInterfaces, (interfaces) =>
  groupByKey(interfaces.flatMap((item) => (item.Groups ?? []).map(({ GroupId }) => [GroupId ?? '', guarded(item)] as const))),
);

const guarded = ({ NetworkInterfaceId, InterfaceType, RequesterId }: NetworkInterface): GuardedInterface => ({
  id: NetworkInterfaceId ?? '',
  // Interfaces of Application and Classic Load Balancers have no type of their own, only a requester.
  type: RequesterId === 'amazon-elb' ? 'load_balancer' : (InterfaceType ?? 'interface'),
});

/** IDs of launch templates by the security groups in their default or latest version: IDs, or names in the default VPC. */
export const templatesByGroup = derivedRead('ec2:DescribeLaunchTemplateVersions by group', templateVersions, (templates) =>
  groupByKey(
    [...templates].flatMap(([id, versions]) => {
      const data = versions.map(({ LaunchTemplateData }) => LaunchTemplateData ?? {});
      const named = data.flatMap(({ SecurityGroupIds = [], SecurityGroups = [], NetworkInterfaces = [] }) => [
        ...SecurityGroupIds,
        ...SecurityGroups,
        ...NetworkInterfaces.flatMap(({ Groups }) => Groups ?? []),
      ]);
      return [...new Set(named)].map((group) => [group, id] as const);
    }),
  ),
);

/** IDs of the groups that reference another group in a rule, by that group. */
export const referrersByGroup = derivedRead('ec2:DescribeSecurityGroups by reference', securityGroups, (groups) =>
  groupByKey(
    groups.flatMap((group) => {
      const named = allRules(group).flatMap(({ UserIdGroupPairs }) => (UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []));
      return [...new Set(named)].filter((id) => id !== group.GroupId).map((id) => [id, group.GroupId ?? ''] as const);
    }),
  ),
);
