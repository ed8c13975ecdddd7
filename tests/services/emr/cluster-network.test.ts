import { DescribeRouteTablesCommand, DescribeSecurityGroupsCommand, DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  type Ec2InstanceAttributes,
  EMRClient,
  GetBlockPublicAccessConfigurationCommand,
  ListClustersCommand,
} from '@aws-sdk/client-emr';
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { clusterCollector } from '../../../src/services/emr/cluster.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const emr = mockClient(EMRClient);
const ec2 = mockClient(EC2Client);
const iam = mockClient(IAMClient);

beforeEach(() => {
  for (const client of [emr, ec2, iam]) client.reset();
  emr.on(ListClustersCommand).resolves({
    Clusters: [{ Id: 'j-1', ClusterArn: 'arn:aws:elasticmapreduce:eu-west-1:111122223333:cluster/j-1', Status: { State: 'RUNNING' } }],
  });
});

/** The value of a fact of the only cluster. */
async function fact(name: string, attributes: Ec2InstanceAttributes, ServiceRole?: string) {
  emr.on(DescribeClusterCommand).resolves({ Cluster: { Id: 'j-1', Ec2InstanceAttributes: attributes, ServiceRole } });
  const { resources } = await collect(clusterCollector, { facts: [name] });
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

describe('subnets', () => {
  beforeEach(() => {
    ec2.on(DescribeSubnetsCommand).resolves({ Subnets: ['a', 'b'].map((id) => ({ SubnetId: `subnet-${id}`, VpcId: 'vpc-1' })) });
    ec2.on(DescribeRouteTablesCommand).resolves({
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          Associations: [{ SubnetId: 'subnet-a' }],
          Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }],
        },
      ],
    });
  });
  const open = { routeTableId: 'rtb-1', routes: [{ to: ['0.0.0.0/0'], target: 'igw-1', active: true }] };

  test.each([
    [
      'the subnet of the cluster',
      { Ec2SubnetId: 'subnet-a', RequestedEc2SubnetIds: ['subnet-a', 'subnet-b'] },
      known({ 'subnet-a': open }),
    ],
    [
      'the possible subnets of an instance fleet',
      { RequestedEc2SubnetIds: ['subnet-a', 'subnet-b'] },
      known({ 'subnet-a': open, 'subnet-b': null }),
    ],
    ['none', {}, { state: 'unreadable', collectionError: { kind: 'not-reported' } }],
  ])('%s', async (_name, attributes, expected) => {
    expect(await fact('subnets', attributes)).toMatchObject(expected);
  });
});

describe('security groups', () => {
  const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'me' }] };

  test('are the managed ones, those for service access, and additional ones', async () => {
    ec2.on(DescribeSecurityGroupsCommand).resolves({
      SecurityGroups: ['1', '2', '3', '4', '5'].map((id) => ({ GroupId: `sg-${id}`, IpPermissions: id === '4' ? [rule] : [] })),
    });
    const groups = await fact('groupRules', {
      EmrManagedMasterSecurityGroup: 'sg-1',
      EmrManagedSlaveSecurityGroup: 'sg-2',
      ServiceAccessSecurityGroup: 'sg-3',
      AdditionalMasterSecurityGroups: ['sg-4'],
      AdditionalSlaveSecurityGroups: ['sg-4', 'sg-1'],
    });
    expect(groups).toMatchObject(
      known({ 'sg-1': [], 'sg-2': [], 'sg-3': [], 'sg-4': [{ FromPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] }),
    );
    expect(JSON.stringify(groups)).not.toContain('sg-5');
  });

  test.each([
    ['a group that is not returned', { EmrManagedMasterSecurityGroup: 'sg-gone' }],
    ['no groups', {}],
  ])('are unreadable with %s', async (_name, attributes) => {
    ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [] });
    expect(await fact('groupRules', attributes)).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });
});

describe('roles', () => {
  beforeEach(() => {
    iam.on(GetAccountAuthorizationDetailsCommand).resolves({
      RoleDetailList: [
        {
          RoleName: 'nodes',
          Arn: 'arn:aws:iam::111122223333:role/nodes',
          InstanceProfileList: [
            {
              InstanceProfileName: 'nodes-profile',
              Path: '/',
              InstanceProfileId: 'AIPA',
              Arn: 'arn:aws:iam::111122223333:instance-profile/x/nodes-profile',
              CreateDate: new Date(),
              Roles: [],
            },
          ],
        },
        { RoleName: 'service', Arn: 'arn:aws:iam::111122223333:role/service' },
      ],
    });
  });
  const none = { inlinePolicies: [], attachedPolicies: [] };

  test.each([
    [
      'by name',
      'nodes-profile',
      'service',
      known([
        { use: 'instances', name: 'nodes-profile', policies: none },
        { use: 'service', name: 'service', policies: none },
      ]),
    ],
    [
      'by ARN',
      'arn:aws:iam::111122223333:instance-profile/x/nodes-profile',
      'arn:aws:iam::111122223333:role/gone',
      known([
        { use: 'instances', name: 'nodes-profile', policies: none },
        { use: 'service', name: 'gone' },
      ]),
    ],
    ['some not returned', 'nodes-profile', undefined, { state: 'unreadable', collectionError: { kind: 'not-reported' } }],
  ])('%s', async (_name, IamInstanceProfile, service, expected) => {
    expect(await fact('roles', { IamInstanceProfile }, service)).toMatchObject(expected);
  });
});

test.each([
  [
    'on',
    { BlockPublicSecurityGroupRules: true, PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }], Classification: 'x' },
    known({ BlockPublicSecurityGroupRules: true, PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }] }),
  ],
  [
    'not returned',
    undefined,
    { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'elasticmapreduce:GetBlockPublicAccessConfiguration' } },
  ],
])('block public access: %s', async (_name, configuration, expected) => {
  emr
    .on(GetBlockPublicAccessConfigurationCommand)
    .resolves({ BlockPublicAccessConfiguration: configuration, BlockPublicAccessConfigurationMetadata: undefined });
  const { resources } = await collect(regionalAccountCollector, { facts: ['emrBlockPublicAccess'] });
  expect(resources[0]?.facts).toMatchObject({ emrBlockPublicAccess: expected });
});
