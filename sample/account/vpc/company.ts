import type { IpPermission } from '@aws-sdk/client-ec2';
import { company } from '../company.ts';
import { interfacesOf } from '../ec2/ec2.ts';
import type { InstanceSpec } from '../ec2/spec.ts';
import { sampleEc2 } from '../ec2/company.ts';
import { ec2Id } from '../ec2/page.ts';
import { groups, net, subnets } from './network.ts';
import { databaseNetworkOf, databaseNetworks } from '../rds/network.ts';
import type { AclSpec, FlowLogSpec, GroupSpec, InterfaceSpec, MoreNetwork, SubnetSpec, VpcResources, VpcSpec } from './spec.ts';

const [ireland, frankfurt, virginia] = company.regions;
const { accountId, members } = company;

const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const anywhereV6 = { Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
const from = (...ids: readonly string[]) => ({ UserIdGroupPairs: ids.map((GroupId) => ({ GroupId, UserId: accountId })) });
const tcp = (FromPort: number, source: Partial<IpPermission>, ToPort = FromPort): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  ...source,
});
const all = (source: Partial<IpPermission>): IpPermission => ({ IpProtocol: '-1', ...source });
const offices = 'pl-00000000000000001';
const vendors = 'pl-00000000000000002';

const vpcs: readonly VpcSpec[] = [
  {
    id: net.prod,
    region: ireland,
    name: 'meridian-prod',
    cidr: '10.0.0.0/16',
    routes: [
      { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: ec2Id('nat', 0x101), State: 'active' },
      { DestinationCidrBlock: '10.1.0.0/24', VpcPeeringConnectionId: ec2Id('pcx', 0x101), State: 'active' },
    ],
  },
  { id: net.irelandDefault, region: ireland, name: 'default', cidr: '172.31.0.0/16', isDefault: true },
  {
    id: net.analytics,
    region: frankfurt,
    name: 'meridian-analytics',
    cidr: '10.1.0.0/16',
    routes: [{ DestinationCidrBlock: '10.0.0.0/16', VpcPeeringConnectionId: ec2Id('pcx', 0x101), State: 'active' }],
  },
  { id: net.shared, region: frankfurt, name: 'platform-shared', cidr: '10.9.0.0/16', owner: members.logArchive },
  { id: net.us, region: virginia, name: 'meridian-us', cidr: '10.2.0.0/16' },
  { id: net.virginiaDefault, region: virginia, name: 'default', cidr: '172.31.0.0/16', isDefault: true },
  ...company.regions.map(
    (region): VpcSpec => ({ id: databaseNetworks[region]?.vpc ?? '', region, name: 'meridian-data', cidr: '10.20.0.0/16' }),
  ),
];

const subnetSpecs: readonly SubnetSpec[] = [
  { id: subnets.publicA, vpc: net.prod, name: 'prod-public-a', cidr: '10.0.0.0/24', zone: 'a', internet: true, acl: ec2Id('acl', 2) },
  { id: subnets.publicB, vpc: net.prod, name: 'prod-public-b', cidr: '10.0.1.0/24', zone: 'b', internet: true, acl: ec2Id('acl', 2) },
  { id: subnets.appA, vpc: net.prod, name: 'prod-app-a', cidr: '10.0.10.0/24', zone: 'a', acl: ec2Id('acl', 3) },
  { id: subnets.appB, vpc: net.prod, name: 'prod-app-b', cidr: '10.0.11.0/24', zone: 'b', acl: ec2Id('acl', 3) },
  { id: subnets.legacy, vpc: net.irelandDefault, name: '', cidr: '172.31.0.0/20', zone: 'a', internet: true, assignsPublicIpv4: true },
  { id: subnets.emr, vpc: net.analytics, name: 'analytics-a', cidr: '10.1.0.0/24', zone: 'a' },
  { id: subnets.bi, vpc: net.analytics, name: 'analytics-public', cidr: '10.1.1.0/24', zone: 'a', internet: true },
  { id: subnets.shared, vpc: net.shared, name: 'platform-shared-a', cidr: '10.9.0.0/24', zone: 'a', assignsPublicIpv4: true },
  { id: subnets.usA, vpc: net.us, name: 'us-a', cidr: '10.2.0.0/24', zone: 'a', internet: true, assignsPublicIpv4: true },
  { id: subnets.usDefault, vpc: net.virginiaDefault, name: '', cidr: '172.31.0.0/20', zone: 'a', internet: true, assignsPublicIpv4: true },
];

const partners = Array.from({ length: 60 }, (_, index) => ({ CidrIp: `198.51.100.${index}/32`, Description: `partner ${index}` }));
const toVpc: readonly IpPermission[] = [tcp(443, { IpRanges: [{ CidrIp: '10.0.0.0/16' }] })];

const groupSpecs: readonly GroupSpec[] = [
  { id: groups.prodDefault, vpc: net.prod, name: 'default', ingress: [], egress: [] },
  { id: groups.alb, vpc: net.prod, name: 'storefront-alb', ingress: [tcp(80, anywhere), tcp(443, { ...anywhere, ...anywhereV6 })] },
  { id: groups.app, vpc: net.prod, name: 'storefront-app', ingress: [tcp(8080, from(groups.alb))] },
  { id: groups.orders, vpc: net.prod, name: 'orders-workers', ingress: [], egress: toVpc },
  { id: groups.payments, vpc: net.prod, name: 'payments', ingress: [tcp(443, from(groups.app))], egress: toVpc },
  { id: groups.bastion, vpc: net.prod, name: 'bastion', ingress: [tcp(22, { PrefixListIds: [{ PrefixListId: offices }] })] },
  { id: groups.vendors, vpc: net.prod, name: 'vendor-sync', ingress: [tcp(20, { PrefixListIds: [{ PrefixListId: vendors }] }, 21)] },
  { id: groups.lambda, vpc: net.prod, name: 'orders-functions', ingress: [] },
  { id: groups.legacyDefault, vpc: net.irelandDefault, name: 'default', ingress: [all(from(groups.legacyDefault))] },
  {
    id: groups.legacy,
    vpc: net.irelandDefault,
    name: 'legacy-erp',
    ingress: [tcp(22, anywhere), tcp(3389, anywhere), tcp(3306, anywhere)],
  },
  { id: groups.wizard, vpc: net.irelandDefault, name: 'launch-wizard-1', ingress: [tcp(22, anywhere)] },
  { id: groups.analyticsDefault, vpc: net.analytics, name: 'default', ingress: [all(from(groups.analyticsDefault))] },
  { id: groups.emr, vpc: net.analytics, name: 'ElasticMapReduce-slave', ingress: [all(from(groups.emr))] },
  { id: groups.kibana, vpc: net.analytics, name: 'search', ingress: [tcp(5601, anywhere), tcp(9200, anywhere)] },
  { id: groups.usDefault, vpc: net.us, name: 'default', ingress: [], egress: [] },
  { id: groups.usWeb, vpc: net.us, name: 'us-storefront', ingress: [tcp(443, anywhere), tcp(8443, anywhere)] },
  { id: groups.usOpen, vpc: net.us, name: 'troubleshooting', ingress: [all({ ...anywhere, ...anywhereV6 })] },
  { id: groups.usPartners, vpc: net.us, name: 'partners', ingress: [tcp(443, { IpRanges: partners })] },
  { id: groups.usLegacyDefault, vpc: net.virginiaDefault, name: 'default', ingress: [all(from(groups.usLegacyDefault))] },
];

const allow = (RuleNumber: number, from: number, to: number, Egress = false, CidrBlock = '0.0.0.0/0') =>
  ({ RuleNumber, RuleAction: 'allow', Egress, Protocol: '6', CidrBlock, PortRange: { From: from, To: to } }) as const;
/** Answers to what went out. */
const answers = [allow(200, 1024, 3388), allow(210, 3390, 65_535), allow(200, 0, 65_535, true)];

const acls: readonly AclSpec[] = [
  { id: ec2Id('acl', 1), vpc: net.prod, name: 'prod-default', isDefault: true },
  { id: ec2Id('acl', 2), vpc: net.prod, name: 'prod-public', entries: [allow(100, 80, 80), allow(110, 443, 443), ...answers] },
  { id: ec2Id('acl', 3), vpc: net.prod, name: 'prod-app', entries: [allow(100, 0, 65_535, false, '10.0.0.0/16'), ...answers] },
  { id: ec2Id('acl', 4), vpc: net.prod, name: 'prod-old', entries: [allow(100, 22, 22)] },
  { id: ec2Id('acl', 5), vpc: net.irelandDefault, name: '', isDefault: true },
  { id: ec2Id('acl', 6), vpc: net.analytics, name: '', isDefault: true },
  { id: ec2Id('acl', 7), vpc: net.us, name: '', isDefault: true },
  { id: ec2Id('acl', 8), vpc: net.virginiaDefault, name: '', isDefault: true },
];

const otherInterfaces: readonly InterfaceSpec[] = [
  {
    id: ec2Id('eni', 0xa01),
    subnet: subnets.publicA,
    groups: [groups.alb],
    requester: 'amazon-elb',
    description: 'ELB app/storefront/50dc6c495c0c9188',
  },
  {
    id: ec2Id('eni', 0xa02),
    subnet: subnets.publicB,
    groups: [groups.alb],
    requester: 'amazon-elb',
    description: 'ELB app/storefront/50dc6c495c0c9188',
  },
  {
    id: ec2Id('eni', 0xa03),
    subnet: subnets.publicA,
    groups: [],
    type: 'natGateway',
    requester: accountId,
    publicIp: '52.17.10.1',
    sourceDestCheck: false,
  },
  {
    id: ec2Id('eni', 0xa04),
    subnet: subnets.appA,
    groups: [groups.lambda],
    type: 'lambda',
    requester: `${accountId}:orders`,
    description: 'AWS Lambda VPC ENI-orders-export',
  },
  { id: ec2Id('eni', 0xa05), subnet: subnets.appB, groups: [groups.vendors], description: 'kept for vendor-sync' },
];

const flowLogs: readonly FlowLogSpec[] = [
  { id: ec2Id('fl', 1), region: ireland, resource: net.prod, traffic: 'ALL' },
  { id: ec2Id('fl', 2), region: frankfurt, resource: net.analytics, traffic: 'REJECT', error: 'Access error' },
  { id: ec2Id('fl', 3), region: virginia, resource: subnets.usA, traffic: 'ALL' },
];

/** The company's networks: a tidy one for production, and what grew beside it. */
export const sampleVpc: VpcResources = {
  vpcs,
  subnets: subnetSpecs,
  groups: groupSpecs,
  acls,
  interfaces: [...interfacesOf(sampleEc2.instances), ...otherInterfaces],
  flowLogs,
  prefixLists: [
    { id: offices, region: ireland, cidrs: ['203.0.113.0/25', '198.51.100.64/26'] },
    { id: vendors, region: ireland, cidrs: ['192.0.2.0/24', '0.0.0.0/0'] },
  ],
  blockPublicAccess: { [frankfurt]: 'block-ingress' },
};

/** The databases' networks: RDS has an interface in each of their groups. */
export const databaseNetwork: Readonly<Record<string, MoreNetwork>> = Object.fromEntries(
  Object.entries(databaseNetworkOf).map(([region, network]) => {
    const interfaces = network.securityGroups
      .filter(({ GroupName }) => GroupName?.startsWith('databases'))
      .map(({ GroupId, VpcId }) => ({
        NetworkInterfaceId: GroupId?.replace('sg-', 'eni-'),
        OwnerId: accountId,
        VpcId,
        SubnetId: network.subnets[0]?.SubnetId,
        InterfaceType: 'interface' as const,
        Description: 'RDSNetworkInterface',
        RequesterId: 'amazon-rds',
        RequesterManaged: true,
        SourceDestCheck: true,
        Groups: [{ GroupId }],
      }));
    return [region, { ...network, interfaces }];
  }),
);

/** The company's networks with the requested number of security groups; the first ones protect the instances. */
export function generateVpc(count: number, instances: readonly InstanceSpec[]): VpcResources {
  const copies = Array.from({ length: Math.max(0, count - groupSpecs.length) }, (_, index): GroupSpec => {
    const kind = groupSpecs[index % groupSpecs.length] as GroupSpec;
    return { ...kind, id: ec2Id('sg', 0x10_0000 + index), name: `${kind.name}-${index}` };
  });
  return { ...sampleVpc, groups: [...groupSpecs, ...copies], interfaces: [...interfacesOf(instances), ...otherInterfaces] };
}
