import {
  DescribeInstancesCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  GetManagedPrefixListEntriesCommand,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const refused = Object.assign(new Error('no'), { name: 'UnauthorizedOperation', $metadata: { httpStatusCode: 403 } });

beforeEach(() => {
  ec2.reset();
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          { InstanceId: 'i-1', NetworkInterfaces: [{ SubnetId: 'subnet-1', Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] }] },
          { InstanceId: 'i-2', NetworkInterfaces: [{ SubnetId: 'subnet-2', Groups: [{ GroupId: 'sg-2' }] }] },
          { InstanceId: 'i-3', NetworkInterfaces: [{ SubnetId: 'subnet-9', Groups: [{ GroupId: 'sg-9' }] }] },
        ],
      },
    ],
  });
});

const factOf = async (name: string) => {
  const { resources } = await collect(instanceCollector, { facts: [name] });
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
};

/** A group that is missing from the listing must not look like a group without rules. */
const missing = (action: string, id: string) => ({
  state: 'unreadable',
  collectionError: { kind: 'not-reported', action, message: `the listing does not show ${id}` },
});

test('reads the rules of the security groups', async () => {
  ec2.on(DescribeSecurityGroupsCommand).resolves({
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'a note' }] }],
      },
      { GroupId: 'sg-2', IpPermissions: [] },
    ],
  });
  const ssh = {
    IpProtocol: 'tcp',
    FromPort: 22,
    ToPort: 22,
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
    Ipv6Ranges: [],
    PrefixListIds: [],
    UserIdGroupPairs: [],
  };
  expect(await factOf('groupRules')).toEqual({
    'i-1': known({ 'sg-1': [ssh], 'sg-2': [] }),
    'i-2': known({ 'sg-2': [] }),
    'i-3': missing('ec2:DescribeSecurityGroups', 'sg-9'),
  });
  expect(ec2.commandCalls(DescribeSecurityGroupsCommand)).toHaveLength(1);
});

test('reads each prefix list of the groups once, and a denied list affects only its groups', async () => {
  const list = (...ids: readonly string[]) => [{ IpProtocol: '-1', PrefixListIds: ids.map((PrefixListId) => ({ PrefixListId })) }];
  ec2.on(DescribeSecurityGroupsCommand).resolves({
    SecurityGroups: [
      { GroupId: 'sg-1', IpPermissions: list('pl-1'), IpPermissionsEgress: list('pl-3') },
      { GroupId: 'sg-2', IpPermissions: list('pl-1') },
      { GroupId: 'sg-9', IpPermissions: list('pl-2', 'pl-1') },
    ],
  });
  ec2
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-1', MaxResults: 100 })
    .resolves({ Entries: [{ Cidr: '198.51.100.0/24' }], NextToken: 'more' })
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-1', MaxResults: 100, NextToken: 'more' })
    .resolves({ Entries: [{ Cidr: '192.0.2.0/24' }] })
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-2' })
    .rejects(refused)
    .on(GetManagedPrefixListEntriesCommand, { PrefixListId: 'pl-3' })
    .resolves({});
  const one = ['198.51.100.0/24', '192.0.2.0/24'];
  expect(await factOf('prefixLists')).toMatchObject({
    'i-1': known({ 'pl-1': one, 'pl-3': [] }),
    'i-2': known({ 'pl-1': one }),
    'i-3': { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries' } },
  });
  expect(ec2.commandCalls(GetManagedPrefixListEntriesCommand)).toHaveLength(4);
});

test('reads the network ACLs of the subnets', async () => {
  const entry = { RuleNumber: 100, RuleAction: 'allow', Egress: false, Protocol: '-1', CidrBlock: '0.0.0.0/0' } as const;
  ec2.on(DescribeNetworkAclsCommand).resolves({
    NetworkAcls: [{ NetworkAclId: 'acl-1', Entries: [entry], Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }] }],
  });
  expect(await factOf('networkAcls')).toEqual({
    'i-1': known({ 'subnet-1': { id: 'acl-1', entries: [entry] } }),
    'i-2': known({ 'subnet-2': { id: 'acl-1', entries: [entry] } }),
    'i-3': missing('ec2:DescribeNetworkAcls', 'subnet-9'),
  });
});

test('reads the routes of the subnets', async () => {
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-1', BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' } },
      { SubnetId: 'subnet-2', VpcId: 'vpc-1' },
      { SubnetId: 'subnet-9', VpcId: 'vpc-9' },
    ],
  });
  ec2.on(DescribeRouteTablesCommand).resolves({
    RouteTables: [
      { RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }] },
      {
        RouteTableId: 'rtb-2',
        VpcId: 'vpc-1',
        Associations: [{ SubnetId: 'subnet-1' }],
        Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }],
      },
    ],
  });
  expect(await factOf('subnets')).toEqual({
    'i-1': known({
      'subnet-1': { routeTableId: 'rtb-2', routes: [{ to: ['0.0.0.0/0'], target: 'igw-1', active: true }], blockMode: 'off' },
    }),
    'i-2': known({ 'subnet-2': { routeTableId: 'rtb-1', routes: [] } }),
    'i-3': missing('ec2:DescribeSubnets', 'subnet-9'),
  });
});

test('reads public addresses that EC2 returns without a network interface', async () => {
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-1',
            PublicIpAddress: '203.0.113.9',
            Ipv6Address: '2001:db8::9',
            SubnetId: 'subnet-1',
            SecurityGroups: [{ GroupId: 'sg-1' }],
          },
          {
            InstanceId: 'i-2',
            PublicIpAddress: '203.0.113.8',
            NetworkInterfaces: [{ NetworkInterfaceId: 'eni-2', Association: { PublicIp: '203.0.113.8' } }],
          },
        ],
      },
    ],
  });
  expect(await factOf('interfaces')).toEqual({
    'i-1': known([{ subnetId: 'subnet-1', groupIds: ['sg-1'], publicIpv4: ['203.0.113.9'], ipv6: ['2001:db8::9'] }]),
    'i-2': known([{ id: 'eni-2', subnetId: '', groupIds: [], publicIpv4: ['203.0.113.8'], ipv6: [] }]),
  });
});
