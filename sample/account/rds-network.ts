import type { RouteTable, SecurityGroup, Subnet } from '@aws-sdk/client-ec2';
import { page } from '../endpoint/page.ts';
import { service } from '../endpoint/service.ts';
import type { ServiceData } from '../endpoint/types.ts';
import { company } from './company.ts';

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
    ? { subnets: [], routeTables: [], securityGroups: [] }
    : { subnets: subnetsOf(region, network), routeTables: routeTablesOf(network), securityGroups: groupsOf(network) };
};

/** The network of the company's databases by Region. */
export const databaseNetworkOf: Readonly<Record<string, ReturnType<typeof inRegion>>> = Object.fromEntries(
  company.regions.map((region) => [region, inRegion(region)]),
);

/** EC2 of an account that has nothing but databases. */
export const databaseNetworkData = (): ServiceData =>
  service('ec2')({
    DescribeSubnets: ({ NextToken, MaxResults }, { region }) => {
      const { items, nextToken } = page(databaseNetworkOf[region]?.subnets ?? [], { token: NextToken, max: MaxResults, defaultMax: 1000 });
      return { Subnets: items, NextToken: nextToken };
    },
    DescribeRouteTables: ({ NextToken, MaxResults }, { region }) => {
      const { items, nextToken } = page(databaseNetworkOf[region]?.routeTables ?? [], {
        token: NextToken,
        max: MaxResults,
        defaultMax: 100,
      });
      return { RouteTables: items, NextToken: nextToken };
    },
    DescribeSecurityGroups: ({ NextToken, MaxResults }, { region }) => {
      const { items, nextToken } = page(databaseNetworkOf[region]?.securityGroups ?? [], {
        token: NextToken,
        max: MaxResults,
        defaultMax: 1000,
      });
      return { SecurityGroups: items, NextToken: nextToken };
    },
  });
