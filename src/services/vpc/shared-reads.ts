import type {
  NetworkAcl,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
  VpcPeeringConnection,
} from '@aws-sdk/client-ec2';
import { sharedListing } from '../../core/fact-reads.ts';
import { paged } from '../ec2/paged.ts';
import { ec2 } from '../ec2/clients.ts';

const regional = { scope: 'regional', input: () => paged, token: 'NextToken' } as const;

/** Network interfaces of a Region, including those of AWS services. */
export const networkInterfaces = sharedListing(ec2, 'DescribeNetworkInterfaces', {
  ...regional,
  items: (output) => output.NetworkInterfaces,
  value: (items): readonly NetworkInterface[] => items,
});

export const securityGroups = sharedListing(ec2, 'DescribeSecurityGroups', {
  ...regional,
  items: (output) => output.SecurityGroups,
  value: (items): readonly SecurityGroup[] => items,
});

export const networkAcls = sharedListing(ec2, 'DescribeNetworkAcls', {
  ...regional,
  items: (output) => output.NetworkAcls,
  value: (items): readonly NetworkAcl[] => items,
});

export const subnets = sharedListing(ec2, 'DescribeSubnets', {
  ...regional,
  items: (output) => output.Subnets,
  value: (items): readonly Subnet[] => items,
});

export const routeTables = sharedListing(ec2, 'DescribeRouteTables', {
  ...regional,
  // The maximum of EC2 (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html).
  input: () => ({ MaxResults: 100 }),
  items: (output) => output.RouteTables,
  value: (items): readonly RouteTable[] => items,
});

export const vpcs = sharedListing(ec2, 'DescribeVpcs', {
  ...regional,
  items: (output) => output.Vpcs,
  value: (items): readonly Vpc[] => items,
});

export const peerings = sharedListing(ec2, 'DescribeVpcPeeringConnections', {
  ...regional,
  items: (output) => output.VpcPeeringConnections,
  value: (items): readonly VpcPeeringConnection[] => items,
});

export const flowLogs = sharedListing(ec2, 'DescribeFlowLogs', {
  ...regional,
  items: (output) => output.FlowLogs,
  value: (items) => Map.groupBy(items, ({ ResourceId }) => ResourceId ?? ''),
});

export const vpcEndpoints = sharedListing(ec2, 'DescribeVpcEndpoints', {
  ...regional,
  items: (output) => output.VpcEndpoints,
  value: (items): readonly VpcEndpoint[] => items,
});
