import type {
  FlowLog,
  InternetGatewayBlockMode,
  IpPermission,
  NetworkAcl,
  NetworkAclEntry,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
} from '@aws-sdk/client-ec2';
import { awsError } from '../../endpoint/aws-error.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion, ec2Page } from '../ec2/page.ts';
import type { AclSpec, FlowLogSpec, GroupSpec, InterfaceSpec, MoreNetwork, SubnetSpec, VpcResources, VpcSpec } from './spec.ts';

const everything: IpPermission = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

const describeVpc = ({ id, name, cidr, isDefault = false, owner = company.accountId }: VpcSpec): Vpc => ({
  VpcId: id,
  OwnerId: owner,
  State: 'available',
  IsDefault: isDefault,
  CidrBlock: cidr,
  CidrBlockAssociationSet: [{ CidrBlock: cidr, CidrBlockState: { State: 'associated' } }],
  Tags: company.tags({ Name: name }),
});

const describeGroup = ({ id, vpc, name, ingress, egress = [everything] }: GroupSpec): SecurityGroup => ({
  GroupId: id,
  GroupName: name,
  Description: name,
  VpcId: vpc,
  OwnerId: company.accountId,
  IpPermissions: [...ingress],
  IpPermissionsEgress: [...egress],
  Tags: [],
});

function describeAcl({ id, vpc, name, isDefault = false, entries }: AclSpec, subnets: readonly SubnetSpec[]): NetworkAcl {
  const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', Egress: boolean): NetworkAclEntry => ({
    RuleNumber,
    RuleAction,
    Egress,
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
  });
  return {
    NetworkAclId: id,
    VpcId: vpc,
    OwnerId: company.accountId,
    IsDefault: isDefault,
    Associations: subnets.map(({ id: SubnetId }) => ({ NetworkAclId: id, SubnetId })),
    Entries: [
      ...(entries ?? [entry(100, 'allow', false), entry(100, 'allow', true)]),
      entry(32_767, 'deny', false),
      entry(32_767, 'deny', true),
    ],
    Tags: company.tags({ Name: name }),
  };
}

const describeSubnet = (
  { id, vpc, name, cidr, zone, assignsPublicIpv4 = false }: SubnetSpec,
  { region, owner }: VpcSpec,
  InternetGatewayBlockMode: InternetGatewayBlockMode,
): Subnet => ({
  SubnetId: id,
  SubnetArn: `arn:aws:ec2:${region}:${owner ?? company.accountId}:subnet/${id}`,
  VpcId: vpc,
  OwnerId: owner ?? company.accountId,
  State: 'available',
  AvailabilityZone: `${region}${zone}`,
  CidrBlock: cidr,
  MapPublicIpOnLaunch: assignsPublicIpv4,
  BlockPublicAccessStates: { InternetGatewayBlockMode },
  Tags: company.tags({ Name: name }),
});

/** The main table, and one for the subnets that reach the internet. */
function describeRouteTables({ id, cidr, routes = [] }: VpcSpec, subnets: readonly SubnetSpec[]): RouteTable[] {
  const local = { DestinationCidrBlock: cidr, GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' } as const;
  const internet = {
    DestinationCidrBlock: '0.0.0.0/0',
    GatewayId: id.replace('vpc-', 'igw-'),
    State: 'active',
    Origin: 'CreateRoute',
  } as const;
  const table = (suffix: string, rest: Pick<RouteTable, 'Associations' | 'Routes'>): RouteTable => ({
    RouteTableId: `${id.replace('vpc-', 'rtb-').slice(0, -1)}${suffix}`,
    VpcId: id,
    OwnerId: company.accountId,
    ...rest,
  });
  const reaching = subnets.filter((subnet) => subnet.internet);
  return [
    table('a', { Associations: [{ Main: true }], Routes: [local, ...routes] }),
    ...(reaching.length === 0
      ? []
      : [table('b', { Associations: reaching.map(({ id: SubnetId }) => ({ Main: false, SubnetId })), Routes: [local, internet] })]),
  ];
}

const describeInterface = (spec: InterfaceSpec, { vpc }: SubnetSpec): NetworkInterface => ({
  NetworkInterfaceId: spec.id,
  OwnerId: company.accountId,
  VpcId: vpc,
  SubnetId: spec.subnet,
  InterfaceType: spec.type ?? 'interface',
  Description: spec.description ?? '',
  Status: 'in-use',
  Groups: spec.groups.map((GroupId) => ({ GroupId })),
  RequesterManaged: spec.requester !== undefined,
  SourceDestCheck: spec.sourceDestCheck ?? true,
  TagSet: [],
  ...(spec.requester === undefined ? {} : { RequesterId: spec.requester }),
  ...(spec.instance === undefined ? {} : { Attachment: { InstanceId: spec.instance, DeviceIndex: 0, Status: 'attached' } }),
  ...(spec.publicIp === undefined ? {} : { Association: { PublicIp: spec.publicIp } }),
});

const describeFlowLog = ({ id, resource, traffic, error }: FlowLogSpec): FlowLog => ({
  FlowLogId: id,
  ResourceId: resource,
  TrafficType: traffic,
  FlowLogStatus: 'ACTIVE',
  DeliverLogsStatus: error === undefined ? 'SUCCESS' : 'FAILED',
  LogDestinationType: 'cloud-watch-logs',
  ...(error === undefined ? {} : { DeliverLogsErrorMessage: error }),
});

/** The prefix list of CloudFront's addresses, which every Region has. */
export const cloudFrontList = {
  id: 'pl-3b927c52',
  name: 'com.amazonaws.global.cloudfront.origin-facing',
  cidrs: ['13.113.196.64/26', '120.52.22.96/27', '130.176.0.0/17'],
} as const;

export const vpcData = (resources: VpcResources, more: Readonly<Record<string, MoreNetwork>> = {}): ServiceData => {
  const vpcOf = new Map(resources.vpcs.map((vpc) => [vpc.id, vpc]));
  const subnetOf = new Map(resources.subnets.map((subnet) => [subnet.id, subnet]));
  const subnetsByVpc = Map.groupBy(resources.subnets, ({ vpc }) => vpc);
  const subnetsByAcl = Map.groupBy(resources.subnets, ({ acl, vpc }) => acl ?? `default of ${vpc}`);
  const inVpc = <Item extends { readonly vpc: string }>(items: readonly Item[]) =>
    byRegion(
      items.flatMap((item) => {
        const vpc = vpcOf.get(item.vpc);
        return vpc === undefined ? [] : [{ item, vpc, region: vpc.region }];
      }),
    );

  const vpcs = byRegion(resources.vpcs);
  const groups = inVpc(resources.groups);
  const acls = inVpc(resources.acls);
  const subnets = inVpc(resources.subnets);
  const flowLogs = byRegion(resources.flowLogs);
  const interfaces = inVpc(
    resources.interfaces.flatMap((item) => {
      const subnet = subnetOf.get(item.subnet);
      return subnet === undefined ? [] : [{ vpc: subnet.vpc, is: describeInterface(item, subnet) }];
    }),
  );
  const lists = new Map(resources.prefixLists.map((list) => [`${list.region} ${list.id}`, list.cidrs]));

  return service('ec2')({
    DescribeVpcs: (input, { region }) => {
      const { items, NextToken } = ec2Page(vpcs(region), input);
      return { Vpcs: items.map(describeVpc), NextToken };
    },
    DescribeSubnets: (input, { region }) => {
      const all = [
        ...subnets(region).map(({ item, vpc }) => describeSubnet(item, vpc, resources.blockPublicAccess[region] ?? 'off')),
        ...(more[region]?.subnets ?? []),
      ];
      const { items, NextToken } = ec2Page(all, input);
      return { Subnets: items, NextToken };
    },
    DescribeRouteTables: (input, { region }) => {
      // The tables of a shared VPC are its owner's to see.
      const tables = vpcs(region)
        .filter(({ owner }) => owner === undefined)
        .flatMap((vpc) => describeRouteTables(vpc, subnetsByVpc.get(vpc.id) ?? []));
      const { items, NextToken } = ec2Page([...tables, ...(more[region]?.routeTables ?? [])], input);
      return { RouteTables: items, NextToken };
    },
    DescribeSecurityGroups: (input, { region }) => {
      const all = [...groups(region).map(({ item }) => describeGroup(item)), ...(more[region]?.securityGroups ?? [])];
      const { items, NextToken } = ec2Page(all, input);
      return { SecurityGroups: items, NextToken };
    },
    DescribeNetworkAcls: (input, { region }) => {
      const filtered = ({ id, vpc, isDefault }: AclSpec) => [
        ...(subnetsByAcl.get(id) ?? []),
        ...(isDefault ? (subnetsByAcl.get(`default of ${vpc}`) ?? []) : []),
      ];
      const all = [...acls(region).map(({ item }) => describeAcl(item, filtered(item))), ...(more[region]?.networkAcls ?? [])];
      const { items, NextToken } = ec2Page(all, input);
      return { NetworkAcls: items, NextToken };
    },
    DescribeNetworkInterfaces: (input, { region }) => {
      const all = [...interfaces(region).map(({ item }) => item.is), ...(more[region]?.interfaces ?? [])];
      const { items, NextToken } = ec2Page(all, input);
      return { NetworkInterfaces: items, NextToken };
    },
    DescribeFlowLogs: (input, { region }) => {
      const { items, NextToken } = ec2Page(flowLogs(region), input);
      return { FlowLogs: items.map(describeFlowLog), NextToken };
    },
    DescribeVpcPeeringConnections: () => ({ VpcPeeringConnections: [] }),
    DescribeManagedPrefixLists: ({ Filters = [] }, { region }) => ({
      PrefixLists: Filters.some(({ Values = [] }) => Values.includes(cloudFrontList.name))
        ? [{ PrefixListId: cloudFrontList.id, PrefixListName: cloudFrontList.name, OwnerId: 'AWS', AddressFamily: 'IPv4' }]
        : resources.prefixLists.filter((list) => list.region === region).map(({ id }) => ({ PrefixListId: id })),
    }),
    GetManagedPrefixListEntries: ({ PrefixListId, ...paged }, { region }) => {
      const cidrs = PrefixListId === cloudFrontList.id ? cloudFrontList.cidrs : lists.get(`${region} ${PrefixListId}`);
      if (cidrs === undefined) throw awsError('InvalidPrefixListID.NotFound', 400, `The prefix list ID '${PrefixListId}' does not exist`);
      const { items, NextToken } = ec2Page(cidrs, paged);
      return { Entries: items.map((Cidr) => ({ Cidr })), NextToken };
    },
    DescribeVpcBlockPublicAccessOptions: (_input, { region, accountId }) => ({
      VpcBlockPublicAccessOptions: {
        AwsAccountId: accountId,
        AwsRegion: region,
        State: 'default-state',
        InternetGatewayBlockMode: resources.blockPublicAccess[region] ?? 'off',
        ManagedBy: 'account',
      },
    }),
  });
};
