import {
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeVpcEncryptionControlsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  ListResolverQueryLogConfigAssociationsCommand,
  ListResolverQueryLogConfigsCommand,
  Route53ResolverClient,
} from '@aws-sdk/client-route53resolver';
import { mockClient } from 'aws-sdk-client-mock';
import { vpcCollector } from '../../../src/services/vpc/vpc.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const resolver = mockClient(Route53ResolverClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  ec2.reset();
  resolver.reset();
  ec2.on(DescribeVpcsCommand).resolves({ Vpcs: [{ VpcId: 'vpc-1', IsDefault: true }, { VpcId: 'vpc-2' }] });
});

/** Facts of both VPCs. */
const factsOf = async (...facts: readonly string[]) => {
  const { resources, listingErrors } = await collect(vpcCollector, { facts });
  expect(listingErrors).toEqual([]);
  return resources.map((resource) => resource.facts);
};

test('reads whether AWS created the VPC', async () => {
  expect(await factsOf('isDefault')).toEqual([{ isDefault: known(true) }, { isDefault: known(false) }]);
});

test('counts the network interfaces of all pages', async () => {
  ec2
    .on(DescribeNetworkInterfacesCommand, { MaxResults: 250 })
    .resolves({ NetworkInterfaces: [{ VpcId: 'vpc-1' }, { VpcId: 'vpc-9' }], NextToken: 'more' })
    .on(DescribeNetworkInterfacesCommand, { NextToken: 'more' })
    .resolves({ NetworkInterfaces: [{ VpcId: 'vpc-1' }] });
  expect(await factsOf('interfaceCount')).toEqual([{ interfaceCount: known(2) }, { interfaceCount: known(0) }]);
});

test('reads endpoints with states in both spellings', async () => {
  ec2.on(DescribeVpcEndpointsCommand).resolves({
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-1',
        VpcId: 'vpc-1',
        ServiceName: 'com.amazonaws.eu-west-1.ec2',
        VpcEndpointType: 'Interface',
        State: 'Available',
        SubnetIds: ['subnet-1'],
      },
      { VpcEndpointId: 'vpce-2', VpcId: 'vpc-1', State: 'pendingAcceptance' as 'PendingAcceptance' },
    ],
  });
  expect(await factsOf('endpoints')).toEqual([
    {
      endpoints: known([
        { id: 'vpce-1', serviceName: 'com.amazonaws.eu-west-1.ec2', type: 'Interface', state: 'available', subnetIds: ['subnet-1'] },
        { id: 'vpce-2', serviceName: '', type: '', state: 'pendingacceptance', subnetIds: [] },
      ]),
    },
    { endpoints: known([]) },
  ]);
});

test('lists available NAT gateways', async () => {
  const input = { Filter: [{ Name: 'state', Values: ['available'] }], MaxResults: 1000 };
  ec2
    .on(DescribeNatGatewaysCommand, input)
    .resolves({ NatGateways: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-1', SubnetId: 'subnet-1' }], NextToken: 'more' })
    .on(DescribeNatGatewaysCommand, { ...input, NextToken: 'more' })
    .resolves({ NatGateways: [{ NatGatewayId: 'nat-2', VpcId: 'vpc-1', AvailabilityMode: 'regional' }] });
  expect(await factsOf('natGateways')).toEqual([
    { natGateways: known([{ id: 'nat-1', subnetId: 'subnet-1' }, { id: 'nat-2' }]) },
    { natGateways: known([]) },
  ]);
});

test('reads zones and routes of its subnets', async () => {
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-1', AvailabilityZone: 'eu-west-1a' },
      { SubnetId: 'subnet-2', VpcId: 'vpc-1', AvailabilityZone: 'eu-west-1b' },
      { SubnetId: 'subnet-3', VpcId: 'vpc-2', AvailabilityZone: 'eu-west-1a' },
    ],
  });
  ec2.on(DescribeRouteTablesCommand).resolves({
    RouteTables: [
      { RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }] },
      {
        RouteTableId: 'rtb-2',
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-2' }],
        Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }],
      },
    ],
  });
  expect(await factsOf('subnetZones', 'subnetRoutes')).toEqual([
    {
      subnetZones: known({ 'subnet-1': 'eu-west-1a', 'subnet-2': 'eu-west-1b' }),
      subnetRoutes: known({
        'subnet-1': { routeTableId: 'rtb-1', routes: [] },
        'subnet-2': { routeTableId: 'rtb-2', routes: [{ to: ['0.0.0.0/0'], target: 'igw-1', active: true }] },
      }),
    },
    { subnetZones: known({ 'subnet-3': 'eu-west-1a' }), subnetRoutes: known({}) },
  ]);
  expect(ec2.commandCalls(DescribeSubnetsCommand)).toHaveLength(1);
});

describe('DNS query logging', () => {
  test('is joined with the state of the configuration, if returned', async () => {
    resolver
      .on(ListResolverQueryLogConfigAssociationsCommand, { MaxResults: 100 })
      .resolves({
        ResolverQueryLogConfigAssociations: [{ ResourceId: 'vpc-1', ResolverQueryLogConfigId: 'rqlc-1', Status: 'ACTIVE' }],
        NextToken: 'more',
      })
      .on(ListResolverQueryLogConfigAssociationsCommand, { NextToken: 'more' })
      .resolves({ ResolverQueryLogConfigAssociations: [{ ResourceId: 'vpc-1', ResolverQueryLogConfigId: 'rqlc-2', Status: 'FAILED' }] });
    resolver.on(ListResolverQueryLogConfigsCommand).resolves({ ResolverQueryLogConfigs: [{ Id: 'rqlc-1', Status: 'CREATED' }] });
    expect(await factsOf('dnsQueryLogs')).toEqual([
      {
        dnsQueryLogs: known([
          { configId: 'rqlc-1', status: 'ACTIVE', configStatus: 'CREATED' },
          { configId: 'rqlc-2', status: 'FAILED' },
        ]),
      },
      { dnsQueryLogs: known([]) },
    ]);
  });

  test('is absent without an association', async () => {
    resolver.on(ListResolverQueryLogConfigAssociationsCommand).resolves({});
    expect(await factsOf('dnsQueryLogs')).toEqual([{ dnsQueryLogs: known([]) }, { dnsQueryLogs: known([]) }]);
    expect(resolver.calls()).toHaveLength(1);
  });

  test('is unreadable if denied', async () => {
    resolver.on(ListResolverQueryLogConfigAssociationsCommand).rejects(awsError('AccessDeniedException'));
    expect((await factsOf('dnsQueryLogs'))[0]).toMatchObject({
      dnsQueryLogs: {
        state: 'unreadable',
        collectionError: { kind: 'denied', action: 'route53resolver:ListResolverQueryLogConfigAssociations' },
      },
    });
  });
});

describe('encryption controls', () => {
  test('are those of the VPC, with their exclusions', async () => {
    ec2.on(DescribeVpcEncryptionControlsCommand).resolves({
      VpcEncryptionControls: [
        {
          VpcId: 'vpc-1',
          Mode: 'enforce',
          State: 'available',
          ResourceExclusions: { InternetGateway: { State: 'enabled' }, NatGateway: { State: 'disabled' } },
        },
        { VpcId: 'vpc-2', Mode: 'monitor', State: 'deleted' },
      ],
    });
    expect(await factsOf('encryptionControl', 'encryptionControlOffered')).toEqual([
      {
        encryptionControl: known({ mode: 'enforce', state: 'available', exclusions: ['InternetGateway'] }),
        encryptionControlOffered: known(true),
      },
      { encryptionControl: absent(), encryptionControlOffered: known(true) },
    ]);
    expect(ec2.commandCalls(DescribeVpcEncryptionControlsCommand)).toHaveLength(1);
  });

  test.each(['UnsupportedOperation', 'InvalidAction'])('are absent in Regions without them: %s', async (code) => {
    ec2.on(DescribeVpcEncryptionControlsCommand).rejects(awsError(code));
    const facts = { encryptionControl: absent(), encryptionControlOffered: known(false) };
    expect(await factsOf('encryptionControl', 'encryptionControlOffered')).toEqual([facts, facts]);
  });

  test('are unreadable if denied', async () => {
    ec2.on(DescribeVpcEncryptionControlsCommand).rejects(awsError('UnauthorizedOperation'));
    expect((await factsOf('encryptionControlOffered'))[0]).toMatchObject({
      encryptionControlOffered: { state: 'unreadable', collectionError: { kind: 'denied' } },
    });
  });
});
