import type { Instance, InstanceNetworkInterface } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { InstanceInterface } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, fromListing, listingFrom, deletionCheck } from '../../core/fact-reads.ts';
import { instanceBackupFacts } from '../backup/ec2-facts.ts';
import { valuesById } from '../shared/lookup.ts';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import { addressKey } from '../elb/forwarding.ts';
import { pathsByTarget, pathsInPrefixes } from '../elb/paths.ts';
import { pathsOfPublicEndpoints } from '../elb/public-endpoint-paths.ts';
import { ec2 } from './clients.ts';
import { ssmInstanceFacts } from '../ssm/instance-facts.ts';
import { ingressByGroup } from '../vpc/groups.ts';
import { blocksOf, prefixListsByGroup } from '../vpc/prefix-lists.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { fleetOf } from './fleet.ts';
import { listedAs } from './listed.ts';
import { imagesInUse, instances, policiesByProfile, rolesByProfile } from './shared-reads.ts';
import { userDataSecrets } from './user-data.ts';

const attribute = (Attribute: 'userData' | 'disableApiTermination') => (instance: { readonly id: string }) => ({
  InstanceId: instance.id,
  Attribute,
});
const isGone = ({ State }: Instance): boolean => State?.Name === 'terminated' || State?.Name === 'shutting-down';

/** Instances of a Region, including those that Amazon EMR and Elastic Beanstalk launched. */
export const instanceCollector = defineCollector<'AWS::EC2::Instance', Instance>({
  type: 'AWS::EC2::Instance',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(instances, (items, scope) => items.flatMap((item) => listedAs('instance', { id: item.InstanceId, raw: item }, scope))),
  deletion: deletionCheck(ec2, 'DescribeInstances', {
    errorCodes: ['InvalidInstanceID.NotFound'],
    notFoundErrorCodes: ['InvalidInstanceID.NotFound'],
    input: ({ id }) => ({ InstanceIds: [id] }),
    ids: ({ Reservations = [] }) => Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId)),
  }),
  facts: {
    state: fromListing((raw) => raw.State?.Name ?? notReported('the listing does not contain the state')),
    metadataOptions: fromListing(({ MetadataOptions }) => {
      if (MetadataOptions === undefined) return notReported('the listing does not contain the metadata options');
      const { HttpTokens, HttpEndpoint, HttpPutResponseHopLimit } = MetadataOptions;
      return toJson({ HttpTokens, HttpEndpoint, HttpPutResponseHopLimit });
    }),
    interfaces: fromListing(interfacesOf),
    instanceProfile: fromListing((raw) => raw.IamInstanceProfile?.Arn),
    instanceProfileRoles: shared(rolesByProfile, (roles, _instance, raw) => roles?.get(raw.IamInstanceProfile?.Arn ?? '')),
    rolePolicies: shared(policiesByProfile, (policies, _instance, raw) => policies?.get(raw.IamInstanceProfile?.Arn ?? '')),
    launchedAt: fromListing((raw) => toJson(raw.LaunchTime) ?? notReported('the listing does not contain the launch time')),
    stoppedAt: fromListing((raw) => (raw.State?.Name === 'stopped' ? stopTime(raw.StateTransitionReason ?? '') : undefined)),
    imageId: fromListing((raw) => raw.ImageId ?? notReported('the listing does not contain the image')),
    image: shared(imagesInUse, (images, _instance, raw) => {
      const image = images?.get(raw.ImageId ?? '');
      if (image === undefined) return undefined;
      const { OwnerId, ImageOwnerAlias, CreationDate, DeprecationTime, State } = image;
      return toJson({ OwnerId, ImageOwnerAlias, CreationDate, DeprecationTime, State });
    }),
    virtualization: fromListing((raw) => raw.VirtualizationType ?? notReported('the listing does not contain the virtualization type')),
    operator: fromListing(({ Operator }) => (Operator?.Managed === true ? (Operator.Principal ?? 'another AWS service') : undefined)),
    monitoring: fromListing((raw) => raw.Monitoring?.State ?? notReported('the listing does not contain the monitoring')),
    lifecycle: fromListing((raw) => raw.InstanceLifecycle),
    fleet: fromListing(fleetOf),
    userDataSecrets: perResource(ec2, 'DescribeInstanceAttribute', {
      input: attribute('userData'),
      value: ({ UserData }) => (UserData?.Value === undefined ? undefined : userDataSecrets(UserData.Value)),
      skip: (raw) => (isGone(raw) ? { value: undefined } : undefined),
    }),
    terminationProtected: perResource(ec2, 'DescribeInstanceAttribute', {
      input: attribute('disableApiTermination'),
      value: (output) => output.DisableApiTermination?.Value ?? notReported('the response does not contain the attribute'),
      skip: (raw) => (isGone(raw) || raw.InstanceLifecycle !== undefined || fleetOf(raw) !== undefined ? { value: undefined } : undefined),
    }),
    groupRules: shared(ingressByGroup, (rules, _instance, raw) => valuesById(rules, groupIds(raw))),
    prefixLists: shared(prefixListsByGroup, (lists, _instance, raw) => blocksOf(lists, groupIds(raw))),
    networkAcls: shared(aclsBySubnet, (acls, _instance, raw) => valuesById(acls, subnetIds(raw))),
    subnets: shared(subnetRoutes, (routes, _instance, raw) => valuesById(routes, subnetIds(raw))),
    loadBalancerPaths: shared(pathsByTarget, pathsToInstance),
    publicEndpointPaths: shared(pathsOfPublicEndpoints, pathsToInstance),
    ...ssmInstanceFacts,
    ...instanceBackupFacts,
  },
});

/** Returns the paths to an instance and to the pods with addresses of its network interfaces. */
function pathsToInstance(
  paths: ReadonlyMap<string, readonly LoadBalancerPath[]> | undefined,
  { id }: { readonly id: string },
  raw: Instance,
): readonly LoadBalancerPath[] {
  const vpcId = raw.VpcId ?? '';
  const keys = [id, ...addressesOf(raw).map((address) => addressKey(vpcId, address))];
  return [...keys.flatMap((key) => paths?.get(key) ?? []), ...pathsInPrefixes(paths, vpcId, prefixesOf(raw))];
}

const addressesOf = ({ NetworkInterfaces = [] }: Instance): readonly string[] =>
  NetworkInterfaces.flatMap(({ PrivateIpAddresses = [], Ipv6Addresses = [] }) => [
    ...PrivateIpAddresses.flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []),
    ...Ipv6Addresses.flatMap(({ Ipv6Address }) => Ipv6Address ?? []),
  ]);
const prefixesOf = ({ NetworkInterfaces = [] }: Instance): readonly string[] =>
  NetworkInterfaces.flatMap(({ Ipv4Prefixes = [], Ipv6Prefixes = [] }) => [
    ...Ipv4Prefixes.flatMap(({ Ipv4Prefix }) => Ipv4Prefix ?? []),
    ...Ipv6Prefixes.flatMap(({ Ipv6Prefix }) => Ipv6Prefix ?? []),
  ]);
const groupIds = (raw: Instance): readonly string[] => [...new Set(interfacesOf(raw).flatMap((item) => item.groupIds))];
const subnetIds = (raw: Instance): readonly string[] =>
  [...new Set(interfacesOf(raw).map(({ subnetId }) => subnetId))].filter((id) => id !== '');

/** The network interfaces of an instance, and addresses of the instance that EC2 shows without a network interface. */
function interfacesOf(raw: Instance): readonly InstanceInterface[] {
  const shown = (raw.NetworkInterfaces ?? []).map(interfaceOf);
  const publicIpv4 = [raw.PublicIpAddress ?? []].flat().filter((address) => !shown.some((item) => item.publicIpv4.includes(address)));
  const ipv6 = [raw.Ipv6Address ?? []].flat().filter((address) => !shown.some((item) => item.ipv6.includes(address)));
  if (publicIpv4.length === 0 && ipv6.length === 0) return shown;
  const groups = (raw.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []);
  return [...shown, { subnetId: raw.SubnetId ?? '', groupIds: groups, publicIpv4, ipv6 }];
}

function interfaceOf({ NetworkInterfaceId, SubnetId, Groups, Ipv6Addresses, ...addresses }: InstanceNetworkInterface): InstanceInterface {
  const associations = [addresses, ...(addresses.PrivateIpAddresses ?? [])].flatMap(({ Association }) => Association ?? []);
  return {
    id: NetworkInterfaceId ?? '',
    subnetId: SubnetId ?? '',
    groupIds: (Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    publicIpv4: [...new Set(associations.flatMap(({ PublicIp, CarrierIp }) => [PublicIp ?? [], CarrierIp ?? []].flat()))],
    ipv6: (Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) => Ipv6Address ?? []),
  };
}

/** EC2 shows the time only as text: `User initiated (2026-09-12 14:03:22 GMT)`. */
function stopTime(reason: string): string | NotReported {
  const [, date, time] = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) (?:GMT|UTC)\)/.exec(reason) ?? [];
  return date === undefined ? notReported('EC2 does not show when the instance was stopped') : `${date}T${time}.000Z`;
}
