import type { NetworkAcl, RouteTable, SecurityGroup, Subnet } from '@aws-sdk/client-ec2';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { ec2Page } from '../ec2/page.ts';

/** Where a Region's databases live. */
export interface DatabaseNetwork {
  readonly vpc: string;
  /** Ids in the zones a and b. */
  readonly privateSubnets: readonly string[];
  readonly publicSubnets: readonly string[];
  readonly groups: {
    /** Lets in only the application servers. */
    readonly databases: string;
    /** Lets in the whole internet on the ports of databases. */
    readonly open: string;
    /** The default group of the VPC. */
    readonly default: string;
  };
  readonly applicationGroup: string;
}

export const databaseNetworks: Readonly<Record<string, DatabaseNetwork>> = Object.fromEntries(
  company.regions.map((region, index) => {
    const id = (prefix: string, number: string) => `${prefix}-0db${index}00000000000${number}`;
    const network: DatabaseNetwork = {
      vpc: id('vpc', '01'),
      privateSubnets: [id('subnet', '0a'), id('subnet', '0b')],
      publicSubnets: [id('subnet', '1a'), id('subnet', '1b')],
      groups: { databases: id('sg', '01'), open: id('sg', '02'), default: id('sg', '00') },
      applicationGroup: id('sg', '10'),
    };
    return [region, network];
  }),
);

const subnetsOf = (region: string, { vpc, privateSubnets, publicSubnets }: DatabaseNetwork): Subnet[] =>
  [...privateSubnets, ...publicSubnets].map((SubnetId, index) => ({
    SubnetId,
    VpcId: vpc,
    OwnerId: company.accountId,
    State: 'available',
    AvailabilityZone: `${region}${index % 2 === 0 ? 'a' : 'b'}`,
    CidrBlock: `10.20.${index}.0/24`,
    MapPublicIpOnLaunch: false,
  }));

const routeTablesOf = ({ vpc, publicSubnets }: DatabaseNetwork): RouteTable[] => {
  const local = { DestinationCidrBlock: '10.20.0.0/16', GatewayId: 'local', State: 'active' } as const;
  return [
    { RouteTableId: vpc.replace('vpc', 'rtb'), VpcId: vpc, Associations: [{ Main: true }], Routes: [local] },
    {
      RouteTableId: vpc.replace('vpc', 'rtb').replace(/1$/, '2'),
      VpcId: vpc,
      Associations: publicSubnets.map((SubnetId) => ({ Main: false, SubnetId })),
      Routes: [local, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: vpc.replace('vpc', 'igw'), State: 'active' }],
    },
  ];
};

/** The ACL that AWS made with the VPC, which lets everything through. */
const aclsOf = ({ vpc, privateSubnets, publicSubnets }: DatabaseNetwork): NetworkAcl[] => {
  const NetworkAclId = vpc.replace('vpc', 'acl');
  const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', Egress: boolean) =>
    ({ RuleNumber, RuleAction, Egress, Protocol: '-1', CidrBlock: '0.0.0.0/0' }) as const;
  return [
    {
      NetworkAclId,
      VpcId: vpc,
      OwnerId: company.accountId,
      IsDefault: true,
      Associations: [...privateSubnets, ...publicSubnets].map((SubnetId) => ({ NetworkAclId, SubnetId })),
      Entries: [false, true].flatMap((egress) => [entry(100, 'allow', egress), entry(32_767, 'deny', egress)]),
    },
  ];
};

const groupsOf = ({ vpc, groups, applicationGroup }: DatabaseNetwork): SecurityGroup[] => {
  const group = (GroupId: string, GroupName: string, ...IpPermissions: NonNullable<SecurityGroup['IpPermissions']>): SecurityGroup => ({
    GroupId,
    GroupName,
    Description: GroupName,
    VpcId: vpc,
    OwnerId: company.accountId,
    IpPermissions,
    IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
  });
  return [
    group(groups.default, 'default', { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: groups.default, UserId: company.accountId }] }),
    group(groups.databases, 'databases', {
      IpProtocol: 'tcp',
      FromPort: 1024,
      ToPort: 65_535,
      UserIdGroupPairs: [{ GroupId: applicationGroup, UserId: company.accountId }],
    }),
    group(groups.open, 'databases-from-anywhere', {
      IpProtocol: 'tcp',
      FromPort: 1433,
      ToPort: 5432,
      IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'for the agency' }],
    }),
    group(applicationGroup, 'application'),
  ];
};

const inRegion = (region: string) => {
  const network = databaseNetworks[region];
  return network === undefined
    ? { subnets: [], routeTables: [], networkAcls: [], securityGroups: [] }
    : {
        subnets: subnetsOf(region, network),
        routeTables: routeTablesOf(network),
        networkAcls: aclsOf(network),
        securityGroups: groupsOf(network),
      };
};

/** The network of the company's databases by Region. */
export const databaseNetworkOf: Readonly<Record<string, ReturnType<typeof inRegion>>> = Object.fromEntries(
  company.regions.map((region) => [region, inRegion(region)]),
);

/** EC2 of an account that has nothing but databases. */
export const databaseNetworkData = (): ServiceData =>
  service('ec2')({
    DescribeSubnets: (input, { region }) => {
      const { items, NextToken } = ec2Page(databaseNetworkOf[region]?.subnets ?? [], input);
      return { Subnets: items, NextToken };
    },
    DescribeRouteTables: (input, { region }) => {
      const { items, NextToken } = ec2Page(databaseNetworkOf[region]?.routeTables ?? [], input);
      return { RouteTables: items, NextToken };
    },
    DescribeNetworkAcls: (input, { region }) => {
      const { items, NextToken } = ec2Page(databaseNetworkOf[region]?.networkAcls ?? [], input);
      return { NetworkAcls: items, NextToken };
    },
    DescribeSecurityGroups: (input, { region }) => {
      const { items, NextToken } = ec2Page(databaseNetworkOf[region]?.securityGroups ?? [], input);
      return { SecurityGroups: items, NextToken };
    },
  });
