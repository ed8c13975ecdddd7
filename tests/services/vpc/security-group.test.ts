import {
  DescribeLaunchTemplateVersionsCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  EC2Client,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { securityGroupCollector } from '../../../src/services/vpc/security-group.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
beforeEach(() => ec2.reset());

const OwnerId = '111122223333';
const named = (...ids: readonly string[]) => ({ IpProtocol: '-1', UserIdGroupPairs: ids.map((GroupId) => ({ GroupId, UserId: OwnerId })) });
const groups = (...SecurityGroups: readonly SecurityGroup[]) =>
  ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: SecurityGroups.map((group) => ({ OwnerId, ...group })) });

const factOf = async (name: string) => {
  const { resources, listingErrors } = await collect(securityGroupCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
};

test('lists all pages of own groups, by their names', async () => {
  ec2
    .on(DescribeSecurityGroupsCommand, { MaxResults: 250 })
    .resolves({ SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web', OwnerId, Tags: [{ Key: 'team', Value: 'a' }] }], NextToken: 'more' })
    .on(DescribeSecurityGroupsCommand, { MaxResults: 250, NextToken: 'more' })
    .resolves({
      SecurityGroups: [
        { GroupId: 'sg-2', GroupName: 'shared', OwnerId: '777788889999' },
        { GroupId: 'sg-3', GroupName: 'default', OwnerId },
      ],
    });
  const { resources } = await collect(securityGroupCollector, { facts: ['groupName'] });
  expect(resources).toMatchObject([
    {
      id: 'sg-1',
      name: 'web',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1',
      service: 'vpc',
      tags: { team: 'a' },
      facts: { groupName: known('web') },
    },
    { id: 'sg-3', name: 'default' },
  ]);
});

test('reads rules of both directions, without descriptions', async () => {
  groups({
    GroupId: 'sg-1',
    IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Ipv6Ranges: [{ CidrIpv6: '::/0', Description: 'ask Jo' }] }],
    IpPermissionsEgress: [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1', Description: 'S3' }] }],
  });
  const none = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
  expect(await factOf('ingress')).toEqual({
    'sg-1': known([{ ...none, IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }]),
  });
  expect(await factOf('egress')).toEqual({ 'sg-1': known([{ ...none, IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1' }] }]) });
});

test('reads its network interfaces with one listing for all groups', async () => {
  groups({ GroupId: 'sg-1' }, { GroupId: 'sg-2' });
  const on = (NetworkInterfaceId: string, ...ids: readonly string[]) => ({
    NetworkInterfaceId,
    Groups: ids.map((GroupId) => ({ GroupId })),
  });
  ec2
    .on(DescribeNetworkInterfacesCommand, { MaxResults: 250 })
    .resolves({
      NetworkInterfaces: [{ ...on('eni-1', 'sg-1', 'sg-9'), InterfaceType: 'interface' }],
      NextToken: 'more',
    })
    .on(DescribeNetworkInterfacesCommand, { MaxResults: 250, NextToken: 'more' })
    .resolves({
      NetworkInterfaces: [
        { ...on('eni-2', 'sg-1'), InterfaceType: 'interface', RequesterId: 'amazon-elb', Description: 'ELB app/shop/1' },
        { ...on('eni-3', 'sg-1'), InterfaceType: 'lambda' },
      ],
    });
  expect(await factOf('interfaces')).toEqual({
    'sg-1': known([
      { id: 'eni-1', type: 'interface' },
      { id: 'eni-2', type: 'load_balancer' },
      { id: 'eni-3', type: 'lambda' },
    ]),
    'sg-2': known([]),
  });
  expect(ec2.commandCalls(DescribeNetworkInterfacesCommand)).toHaveLength(2);
});

test('finds launch templates that use it, by ID or name, on the template or an interface', async () => {
  groups({ GroupId: 'sg-1', GroupName: 'web' }, { GroupId: 'sg-2', GroupName: 'db' }, { GroupId: 'sg-3', GroupName: 'other' });
  ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({
    LaunchTemplateVersions: [
      { LaunchTemplateId: 'lt-1', VersionNumber: 1, LaunchTemplateData: { SecurityGroupIds: ['sg-1'] } },
      {
        LaunchTemplateId: 'lt-1',
        VersionNumber: 2,
        LaunchTemplateData: { SecurityGroupIds: ['sg-1'], NetworkInterfaces: [{ Groups: ['sg-2'] }, {}] },
      },
      { LaunchTemplateId: 'lt-2', VersionNumber: 1, LaunchTemplateData: { SecurityGroups: ['web'] } },
      { LaunchTemplateId: 'lt-3', VersionNumber: 1 },
    ],
  });
  expect(await factOf('launchTemplates')).toEqual({ 'sg-1': known(['lt-1', 'lt-2']), 'sg-2': known(['lt-1']), 'sg-3': known([]) });
});

test('finds groups that reference it in either direction, except itself', async () => {
  groups(
    { GroupId: 'sg-1', IpPermissions: [named('sg-1', 'sg-2')] },
    { GroupId: 'sg-2', IpPermissionsEgress: [named('sg-1'), named('sg-1')] },
    { GroupId: 'sg-3', OwnerId: '777788889999', IpPermissions: [named('sg-1')] },
  );
  expect(await factOf('referencedBy')).toEqual({ 'sg-1': known(['sg-2', 'sg-3']), 'sg-2': known(['sg-1']) });
  expect(ec2.calls()).toHaveLength(1);
});

test('reads CIDR blocks of its VPC and of active peers', async () => {
  groups({ GroupId: 'sg-1', VpcId: 'vpc-1' }, { GroupId: 'sg-2', VpcId: 'vpc-2' }, { GroupId: 'sg-9', VpcId: 'vpc-9' });
  ec2.on(DescribeVpcsCommand).resolves({
    Vpcs: [
      {
        VpcId: 'vpc-1',
        CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16' }],
        Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2001:db8::/56' }],
      },
      { VpcId: 'vpc-2', CidrBlockAssociationSet: [{ CidrBlock: '10.2.0.0/16' }, { CidrBlock: '10.3.0.0/16' }] },
    ],
  });
  const side = (VpcId: string, CidrBlock: string) => ({ VpcId, CidrBlockSet: [{ CidrBlock }] });
  ec2.on(DescribeVpcPeeringConnectionsCommand).resolves({
    VpcPeeringConnections: [
      { Status: { Code: 'active' }, RequesterVpcInfo: side('vpc-1', '10.0.0.0/16'), AccepterVpcInfo: side('vpc-7', '10.7.0.0/16') },
      { Status: { Code: 'rejected' }, RequesterVpcInfo: side('vpc-1', '10.0.0.0/16'), AccepterVpcInfo: side('vpc-8', '10.8.0.0/16') },
    ],
  });
  expect(await factOf('neighborBlocks')).toMatchObject({
    'sg-1': known(['10.0.0.0/16', '2001:db8::/56', '10.7.0.0/16']),
    'sg-2': known(['10.2.0.0/16', '10.3.0.0/16']),
    'sg-9': { state: 'unreadable', collectionError: { kind: 'not-reported' } },
  });
});
