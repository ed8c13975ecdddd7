import type { IpPermission, NetworkInterface, SecurityGroup } from '@aws-sdk/client-ec2';
import type { FirewallRule, GuardedInterface } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { notReportedFailure } from '../../core/read-failure.ts';
import { derivedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { templateVersions } from '../ec2/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';
import { networkInterfaces, securityGroups } from './shared-reads.ts';

/** A rule without the free text that people attach to it. @throws {ReadFailure} when it does not say what it allows from where */
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
  throw notReportedFailure(ec2.action('DescribeSecurityGroups'), 'a rule is shown without its protocol or its source');
}

/** Rules of both directions. */
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

/** Network interfaces by the groups that guard them. */
export const interfacesByGroup = derivedRead('ec2:DescribeNetworkInterfaces by group', networkInterfaces, (interfaces) =>
  groupByKey(interfaces.flatMap((item) => (item.Groups ?? []).map(({ GroupId }) => [GroupId ?? '', guarded(item)] as const))),
);

const guarded = ({ NetworkInterfaceId, InterfaceType, RequesterId }: NetworkInterface): GuardedInterface => ({
  id: NetworkInterfaceId ?? '',
  // Application and Classic Load Balancers have plain interfaces that name their requester.
  type: RequesterId === 'amazon-elb' ? 'load_balancer' : (InterfaceType ?? 'interface'),
});

/** Ids of launch templates by the group ids, or the names in the default VPC, that their default or latest version gives. */
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

/** Ids of the groups whose rules name another group, by that group. */
export const referrersByGroup = derivedRead('ec2:DescribeSecurityGroups by reference', securityGroups, (groups) =>
  groupByKey(
    groups.flatMap((group) => {
      const named = allRules(group).flatMap(({ UserIdGroupPairs }) => (UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []));
      return [...new Set(named)].filter((id) => id !== group.GroupId).map((id) => [id, group.GroupId ?? ''] as const);
    }),
  ),
);
