import {
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  EC2Client,
  GetManagedPrefixListEntriesCommand,
  type Route,
  type RouteTable,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { subnetCollector } from '../../../src/services/vpc/subnet.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const refused = Object.assign(new Error('no'), { name: 'UnauthorizedOperation', $metadata: { httpStatusCode: 403 } });

beforeEach(() => {
  ec2.reset();
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: ['subnet-1', 'subnet-2', 'subnet-3'].map((SubnetId) => ({ SubnetId, VpcId: 'vpc-1' })),
  });
});

const main: RouteTable = { RouteTableId: 'rtb-main', VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] };
const tables = (...RouteTables: readonly RouteTable[]) => ec2.on(DescribeRouteTablesCommand).resolves({ RouteTables: [...RouteTables] });
const table = (subnet: string, ...Routes: Route[]): RouteTable => ({
  RouteTableId: `rtb-${subnet}`,
  VpcId: 'vpc-1',
  Associations: [{ SubnetId: subnet }],
  Routes,
});
const toInternet: Route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active', Origin: 'CreateRoute' };
const local: Route = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' };

async function routes(): Promise<Record<string, unknown>> {
  const { resources } = await collect(subnetCollector, { facts: ['routes'] });
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['routes']]));
}

test('a subnet uses its own table, or else the main table of its VPC', async () => {
  tables(main, { ...main, VpcId: 'vpc-2', Routes: [toInternet] }, table('subnet-1', local, toInternet));
  expect(await routes()).toEqual({
    'subnet-1': known({
      routeTableId: 'rtb-subnet-1',
      routes: [
        { to: ['10.0.0.0/16'], target: 'local', active: true },
        { to: ['0.0.0.0/0'], target: 'igw-1', active: true },
      ],
    }),
    'subnet-2': known({ routeTableId: 'rtb-main', routes: [] }),
    'subnet-3': known({ routeTableId: 'rtb-main', routes: [] }),
  });
  expect(ec2.commandCalls(DescribeRouteTablesCommand)).toHaveLength(1);
});

test('a table without a route to an internet gateway has no routes', async () => {
  const elsewhere: Route[] = [
    { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' },
    { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' },
    { DestinationCidrBlock: '192.0.2.0/24', GatewayId: 'vgw-1' },
  ];
  tables(main, table('subnet-1', local, ...elsewhere));
  expect(await routes()).toMatchObject({ 'subnet-1': known({ routeTableId: 'rtb-subnet-1', routes: [] }) });
});

test.each<[string, Route, object]>([
  ['an internet gateway', { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' }, { to: ['::/0'], target: 'igw-1', active: true }],
  ['a deleted target', { ...toInternet, State: 'blackhole' }, { to: ['0.0.0.0/0'], target: 'igw-1', active: false }],
  [
    'an egress-only gateway',
    { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' },
    { to: ['::/0'], target: 'eigw-1', active: true },
  ],
  ['a NAT gateway', { DestinationCidrBlock: '1.0.0.0/8', NatGatewayId: 'nat-1' }, { to: ['1.0.0.0/8'], target: 'nat-1', active: true }],
  [
    'a transit gateway',
    { DestinationCidrBlock: '1.0.0.0/8', TransitGatewayId: 'tgw-1' },
    { to: ['1.0.0.0/8'], target: 'tgw-1', active: true },
  ],
  [
    'an appliance',
    { DestinationCidrBlock: '1.0.0.0/8', InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' },
    { to: ['1.0.0.0/8'], target: 'eni-1', active: true },
  ],
])('a route to %s', async (_name, given, expected) => {
  tables(main, table('subnet-1', toInternet, given));
  const found = (await routes())['subnet-1'] as { value: { routes: object[] } };
  expect(found.value.routes).toContainEqual(expected);
});

test('the effective one of several routes for the same block comes first', async () => {
  const propagated: Route = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vgw-1', Origin: 'EnableVgwRoutePropagation' };
  tables(main, table('subnet-1', propagated, toInternet));
  const found = (await routes())['subnet-1'] as { value: { routes: { target: string }[] } };
  expect(found.value.routes.map(({ target }) => target)).toEqual(['igw-1', 'vgw-1']);
});

test('prefix lists of routes to an internet gateway are read once each', async () => {
  const byList = (id: string, target: string): Route => ({ DestinationPrefixListId: id, GatewayId: target });
  tables(
    main,
    table('subnet-1', local, byList('pl-1', 'igw-1'), byList('pl-s3', 'vpce-1')),
    table('subnet-2', byList('pl-1', 'igw-1')),
    table('subnet-3', byList('pl-2', 'igw-1')),
  );
  ec2
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-1' })
    .resolves({ Entries: [{ Cidr: '198.51.100.0/24' }, { Cidr: '192.0.2.0/24' }] })
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-2' })
    .rejects(refused);
  const list = { to: ['198.51.100.0/24', '192.0.2.0/24'], target: 'igw-1', active: true };
  expect(await routes()).toMatchObject({
    'subnet-1': known({ routeTableId: 'rtb-subnet-1', routes: [{ to: ['10.0.0.0/16'] }, list] }),
    'subnet-2': known({ routeTableId: 'rtb-subnet-2', routes: [list] }),
    'subnet-3': { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
  });
  expect(ec2.commandCalls(GetManagedPrefixListEntriesCommand)).toHaveLength(2);
});
