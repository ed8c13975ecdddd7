import * as ec2 from '@aws-sdk/client-ec2';
import { vpcRules } from '../../../rules/vpc/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { collect, type Evaluated, evaluateAll } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

/** Moto supports neither Client VPN nor encryption controls; security groups and network ACLs are tested with EC2. */
const rules = vpcRules.filter(({ id }) => /^vpc-(endpoint|peering|network-|private|vpn|transit|dns)/.test(id));

let moto: Moto;
let client: ec2.EC2Client;
let evaluated: readonly Evaluated[];

const statusesOf = (id: string | undefined) =>
  Object.fromEntries(evaluated.filter(({ resourceId }) => resourceId === id).map(({ ruleId, status }) => [ruleId, status]));

async function makeVpc(block: string, zones: string) {
  const { Vpc } = await client.send(new ec2.CreateVpcCommand({ CidrBlock: `${block}.0.0/16` }));
  const subnetIds: string[] = [];
  for (const [index, zone] of [...zones].entries()) {
    const { Subnet } = await client.send(
      new ec2.CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: `${block}.${index}.0/24`, AvailabilityZone: `eu-west-1${zone}` }),
    );
    subnetIds.push(Subnet?.SubnetId ?? '');
    await client.send(new ec2.CreateNetworkInterfaceCommand({ SubnetId: Subnet?.SubnetId }));
  }
  const { RouteTables } = await client.send(
    new ec2.DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [Vpc?.VpcId ?? ''] }] }),
  );
  return { vpcId: Vpc?.VpcId ?? '', subnetIds, routeTableId: RouteTables?.[0]?.RouteTableId ?? '' };
}

const narrow = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' }],
});

const made: Record<string, string | undefined> = {};

beforeAll(async () => {
  moto = await startMoto();
  await moto.reset();
  client = new ec2.EC2Client(moto.client);
  const tidy = await makeVpc('10.1', 'ab');
  const flat = await makeVpc('10.2', 'a');
  made['tidy'] = tidy.vpcId;
  made['flat'] = flat.vpcId;

  const { InternetGateway } = await client.send(new ec2.CreateInternetGatewayCommand());
  const GatewayId = InternetGateway?.InternetGatewayId;
  await client.send(new ec2.AttachInternetGatewayCommand({ VpcId: flat.vpcId, InternetGatewayId: GatewayId }));
  await client.send(new ec2.CreateRouteCommand({ RouteTableId: flat.routeTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId }));

  const endpoint = async (input: Omit<ec2.CreateVpcEndpointCommandInput, 'VpcId'>) => {
    const { VpcEndpoint } = await client.send(new ec2.CreateVpcEndpointCommand({ VpcId: tidy.vpcId, ...input }));
    return VpcEndpoint?.VpcEndpointId;
  };
  made['ec2'] = await endpoint({
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.eu-west-1.ec2',
    SubnetIds: tidy.subnetIds,
  });
  made['s3'] = await endpoint({ VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3', PolicyDocument: narrow });

  const { VpcPeeringConnection } = await client.send(
    new ec2.CreateVpcPeeringConnectionCommand({ VpcId: tidy.vpcId, PeerVpcId: flat.vpcId }),
  );
  const VpcPeeringConnectionId = VpcPeeringConnection?.VpcPeeringConnectionId;
  made['peering'] = VpcPeeringConnectionId;
  await client.send(new ec2.AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
  await client.send(
    new ec2.CreateRouteCommand({ RouteTableId: tidy.routeTableId, DestinationCidrBlock: '10.2.0.0/24', VpcPeeringConnectionId }),
  );
  await client.send(
    new ec2.CreateRouteCommand({ RouteTableId: flat.routeTableId, DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId }),
  );

  const gateway = async (AutoAcceptSharedAttachments: 'enable' | 'disable') => {
    const { TransitGateway } = await client.send(new ec2.CreateTransitGatewayCommand({ Options: { AutoAcceptSharedAttachments } }));
    return TransitGateway?.TransitGatewayId;
  };
  made['asking'] = await gateway('disable');
  made['automatic'] = await gateway('enable');

  const collected = await collect(planFor(rules, collectors), { endpoint: moto.url, accountId: motoAccountId });
  expect(collected.listingErrors).toEqual([]);
  evaluated = evaluateAll(rules, collected.resources);
});
afterAll(() => moto.close());

test('evaluates a segmented VPC', () => {
  expect(statusesOf(made['tidy'])).toMatchObject({
    'vpc-endpoints-present': 'PASS',
    'vpc-network-multi-az': 'PASS',
    'vpc-private-subnet-tier-present': 'PASS',
  });
});

test('evaluates a VPC without segmentation', () => {
  expect(statusesOf(made['flat'])).toMatchObject({
    'vpc-endpoints-present': 'FAIL',
    'vpc-network-multi-az': 'FAIL',
    'vpc-private-subnet-tier-present': 'FAIL',
  });
});

test('evaluates endpoints, peering connections and transit gateways', () => {
  expect(statusesOf(made['s3'])).toEqual({ 'vpc-endpoint-policy-restricted': 'PASS' });
  // Moto does not return endpoint policy support, which only determines the severity.
  expect(statusesOf(made['ec2'])).toEqual({ 'vpc-endpoint-policy-restricted': 'FAIL' });
  expect(statusesOf(made['peering'])).toEqual({ 'vpc-peering-least-access': 'FAIL' });
  expect(statusesOf(made['asking'])).toEqual({ 'vpc-transit-gateway-no-auto-accept': 'PASS' });
  expect(statusesOf(made['automatic'])).toEqual({ 'vpc-transit-gateway-no-auto-accept': 'FAIL' });
});

test('evaluates a peering connection by the routes of both VPCs', () => {
  expect(evaluated.find(({ resourceId }) => resourceId === made['peering'])?.evidence).toEqual({
    routes: [expect.stringMatching(/^10\.1\.0\.0\/16 in rtb-/)],
  });
});
