import {
  DescribeFlowLogsCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { networkAclCollector } from '../../../src/services/vpc/network-acl.ts';
import { subnetCollector } from '../../../src/services/vpc/subnet.ts';
import { vpcCollector } from '../../../src/services/vpc/vpc.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
beforeEach(() => ec2.reset());

const own = '111122223333';
const other = '777788889999';

test('lists network ACLs', async () => {
  const entry = {
    RuleNumber: 100,
    RuleAction: 'allow',
    Egress: false,
    Protocol: '6',
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: 22, To: 22 },
  } as const;
  ec2.on(DescribeNetworkAclsCommand).resolves({
    NetworkAcls: [
      { NetworkAclId: 'acl-1', OwnerId: own, IsDefault: true, Entries: [entry], Associations: [{ SubnetId: 'subnet-1' }, {}] },
      { NetworkAclId: 'acl-2', OwnerId: own },
      { NetworkAclId: 'acl-3', OwnerId: other },
    ],
  });
  const { resources } = await collect(networkAclCollector);
  expect(resources).toMatchObject([
    {
      id: 'acl-1',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:network-acl/acl-1',
      facts: { entries: known([entry]), isDefault: known(true), subnetIds: known(['subnet-1']) },
    },
    { id: 'acl-2', facts: { entries: { state: 'unreadable' }, isDefault: known(false), subnetIds: known([]) } },
  ]);
});

test('lists subnets, including shared ones with routes that this account cannot see', async () => {
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-1', OwnerId: own, MapPublicIpOnLaunch: true },
      { SubnetId: 'subnet-2', VpcId: 'vpc-9', OwnerId: other, MapPublicIpOnLaunch: false },
      { SubnetId: 'subnet-3', VpcId: 'vpc-1' },
    ],
  });
  ec2.on(DescribeRouteTablesCommand, { MaxResults: 100 }).resolves({
    RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] }],
  });
  const { resources } = await collect(subnetCollector);
  expect(resources).toMatchObject([
    {
      id: 'subnet-1',
      arn: `arn:aws:ec2:eu-west-1:${own}:subnet/subnet-1`,
      accountId: own,
      facts: { ownerId: known(own), assignsPublicIpv4: known(true), routes: known({ routeTableId: 'rtb-1', routes: [] }) },
    },
    {
      id: 'subnet-3',
      facts: {
        ownerId: { state: 'unreadable' },
        assignsPublicIpv4: { state: 'unreadable' },
        routes: known({ routeTableId: 'rtb-1', routes: [] }),
      },
    },
    {
      id: 'subnet-2',
      arn: `arn:aws:ec2:eu-west-1:${other}:subnet/subnet-2`,
      accountId: own,
      facts: { ownerId: known(other), routes: { state: 'unreadable', collectionError: { kind: 'not-reported' } } },
    },
  ]);
});

test('lists VPCs with their own flow logs and those of their subnets', async () => {
  ec2.on(DescribeVpcsCommand).resolves({
    Vpcs: [
      { VpcId: 'vpc-1', OwnerId: own },
      { VpcId: 'vpc-2', OwnerId: own },
    ],
  });
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-2' },
      { SubnetId: 'subnet-2', VpcId: 'vpc-2' },
    ],
  });
  const log = { FlowLogStatus: 'ACTIVE', TrafficType: 'ALL', DeliverLogsStatus: 'SUCCESS' } as const;
  ec2
    .on(DescribeFlowLogsCommand, { MaxResults: 250 })
    .resolves({ FlowLogs: [{ FlowLogId: 'fl-1', ResourceId: 'vpc-1', ...log, LogDestination: 'arn:aws:s3:::logs' }], NextToken: 'more' })
    .on(DescribeFlowLogsCommand, { MaxResults: 250, NextToken: 'more' })
    .resolves({ FlowLogs: [{ FlowLogId: 'fl-2', ResourceId: 'subnet-1', ...log }] });
  const { resources } = await collect(vpcCollector);
  expect(resources).toMatchObject([
    { id: 'vpc-1', facts: { ownerId: known(own), flowLogs: known([{ FlowLogId: 'fl-1', ...log }]), subnetFlowLogs: known({}) } },
    { id: 'vpc-2', facts: { flowLogs: known([]), subnetFlowLogs: known({ 'subnet-1': [{ FlowLogId: 'fl-2', ...log }], 'subnet-2': [] }) } },
  ]);
  expect(ec2.commandCalls(DescribeFlowLogsCommand)).toHaveLength(2);
});

test('reads VPC Block Public Access', async () => {
  const options = ec2.on(DescribeVpcBlockPublicAccessOptionsCommand);
  const read = async () => (await collect(regionalAccountCollector, { facts: ['vpcBlockPublicAccess'] })).resources[0]?.facts;
  options.resolves({ VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'off', ManagedBy: 'account', State: 'default-state' } });
  expect(await read()).toEqual({ vpcBlockPublicAccess: known({ InternetGatewayBlockMode: 'off', ManagedBy: 'account' }) });
  options.resolves({});
  expect(await read()).toMatchObject({ vpcBlockPublicAccess: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
  options.rejects(Object.assign(new Error('not here'), { name: 'UnsupportedOperation', $metadata: { httpStatusCode: 400 } }));
  expect(await read()).toMatchObject({ vpcBlockPublicAccess: { state: 'unreadable', collectionError: { kind: 'unsupported' } } });
});
