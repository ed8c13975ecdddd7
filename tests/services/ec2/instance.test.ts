import { DescribeInstanceAttributeCommand, DescribeInstancesCommand, EC2Client, type Instance } from '@aws-sdk/client-ec2';
import { GetAccountAuthorizationDetailsCommand, IAMClient, type RoleDetail } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { instanceCollector } from '../../../src/services/ec2/instance.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const iam = mockClient(IAMClient);
beforeEach(() => {
  ec2.reset();
  iam.reset();
});

const refused = (name: string, httpStatusCode = 403) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });

const listed = (...instances: readonly Instance[]) =>
  ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [...instances] }] });

const factsOf = async (facts: readonly string[]) => {
  const { resources, listingErrors } = await collect(instanceCollector, { facts });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts: values }) => [id, values as Record<string, unknown>]));
};

test('lists all pages with ARN, name and tags', async () => {
  ec2
    .on(DescribeInstancesCommand, { MaxResults: 250 })
    .resolves({
      Reservations: [{ Instances: [{ InstanceId: 'i-1', Tags: [{ Key: 'Name', Value: 'shop' }] }, { InstanceId: 'i-2' }] }],
      NextToken: 'more',
    })
    .on(DescribeInstancesCommand, { MaxResults: 250, NextToken: 'more' })
    .resolves({ Reservations: [{ Instances: [{ InstanceId: 'i-3' }] }, {}, { Instances: [{}] }] });
  const { resources, listingErrors } = await collect(instanceCollector, { facts: [] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'i-1',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
      name: 'shop',
      service: 'ec2',
      region: 'eu-west-1',
      tags: { Name: 'shop' },
    },
    { id: 'i-2', name: 'i-2', tags: {} },
    { id: 'i-3' },
  ]);
  expect(ec2.commandCalls(DescribeInstancesCommand)).toHaveLength(2);
});

test('a denied listing is a collection error of the type', async () => {
  ec2.on(DescribeInstancesCommand).rejects(refused('UnauthorizedOperation'));
  const { resources, listingErrors } = await collect(instanceCollector, { facts: ['state'] });
  expect(resources).toEqual([]);
  expect(listingErrors).toMatchObject([
    {
      type: 'AWS::EC2::Instance',
      service: 'ec2',
      region: 'eu-west-1',
      collectionError: { kind: 'denied', action: 'ec2:DescribeInstances' },
    },
  ]);
});

const fromListing = [
  'state',
  'metadataOptions',
  'interfaces',
  'instanceProfile',
  'launchedAt',
  'stoppedAt',
  'imageId',
  'virtualization',
  'monitoring',
  'lifecycle',
  'fleet',
];

test('facts from the listing do not need further calls', async () => {
  listed({
    InstanceId: 'i-1',
    State: { Name: 'running' },
    ImageId: 'ami-1',
    LaunchTime: new Date('2026-10-01T08:00:00Z'),
    MetadataOptions: {
      State: 'applied',
      HttpTokens: 'required',
      HttpEndpoint: 'enabled',
      HttpPutResponseHopLimit: 1,
      HttpProtocolIpv6: 'disabled',
    },
    Monitoring: { State: 'disabled' },
    VirtualizationType: 'hvm',
    InstanceLifecycle: 'spot',
    IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/web' },
    Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }],
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        SubnetId: 'subnet-1',
        Groups: [{ GroupId: 'sg-1', GroupName: 'web' }],
        Association: { PublicIp: '203.0.113.7' },
        PrivateIpAddresses: [{ Primary: true, Association: { PublicIp: '203.0.113.7' } }, { Association: { PublicIp: '203.0.113.8' } }, {}],
        Ipv6Addresses: [{ Ipv6Address: '2001:db8::1' }],
      },
      { NetworkInterfaceId: 'eni-2', SubnetId: 'subnet-2', Association: { CarrierIp: '198.51.100.9' } },
    ],
  });
  expect(await factsOf(fromListing)).toEqual({
    'i-1': {
      state: known('running'),
      metadataOptions: known({ HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 }),
      interfaces: known([
        { id: 'eni-1', subnetId: 'subnet-1', groupIds: ['sg-1'], publicIpv4: ['203.0.113.7', '203.0.113.8'], ipv6: ['2001:db8::1'] },
        { id: 'eni-2', subnetId: 'subnet-2', groupIds: [], publicIpv4: ['198.51.100.9'], ipv6: [] },
      ]),
      instanceProfile: known('arn:aws:iam::111122223333:instance-profile/web'),
      launchedAt: known('2026-10-01T08:00:00.000Z'),
      stoppedAt: absent(),
      imageId: known('ami-1'),
      virtualization: known('hvm'),
      monitoring: known('disabled'),
      lifecycle: known('spot'),
      fleet: known('Auto Scaling group web'),
    },
  });
  expect(ec2.calls()).toHaveLength(1);
});

test('members that EC2 omits are unreadable, unless that means none', async () => {
  listed({ InstanceId: 'i-1' });
  const facts = (await factsOf(fromListing))['i-1'];
  const states = Object.fromEntries(Object.entries(facts ?? {}).map(([name, fact]) => [name, (fact as { state: string }).state]));
  expect(states).toEqual({
    state: 'unreadable',
    metadataOptions: 'unreadable',
    interfaces: 'known',
    instanceProfile: 'absent',
    launchedAt: 'unreadable',
    stoppedAt: 'absent',
    imageId: 'unreadable',
    virtualization: 'unreadable',
    monitoring: 'unreadable',
    lifecycle: 'absent',
    fleet: 'absent',
  });
});

test.each([
  ['User initiated (2026-09-12 14:03:22 GMT)', known('2026-09-12T14:03:22.000Z')],
  ['Server.ScheduledStop: Stopped due to scheduled retirement (2026-09-12 14:03:22 UTC)', known('2026-09-12T14:03:22.000Z')],
  [
    '',
    {
      state: 'unreadable',
      collectionError: {
        kind: 'not-reported',
        action: 'ec2:DescribeInstances',
        message: 'EC2 does not show when the instance was stopped',
      },
    },
  ],
])('stopped by %j', async (StateTransitionReason, expected) => {
  listed({ InstanceId: 'i-1', State: { Name: 'stopped' }, StateTransitionReason });
  expect(await factsOf(['stoppedAt'])).toEqual({ 'i-1': { stoppedAt: expected } });
});

test.each([
  [{ 'aws:elasticmapreduce:job-flow-id': 'j-1', 'aws:autoscaling:groupName': 'x' }, 'Amazon EMR cluster j-1'],
  [{ 'elasticbeanstalk:environment-name': 'shop', 'aws:autoscaling:groupName': 'awseb' }, 'Elastic Beanstalk environment shop'],
  [{ 'aws:ec2:fleet-id': 'fleet-1' }, 'EC2 Fleet fleet-1'],
  [{ 'aws:ec2spot:fleet-request-id': 'sfr-1' }, 'Spot Fleet sfr-1'],
])('returns the fleet of %j', async (tags, fleet) => {
  listed({ InstanceId: 'i-1', Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) });
  expect(await factsOf(['fleet'])).toEqual({ 'i-1': { fleet: known(fleet) } });
});

test('an instance that a service operates is part of its fleet', async () => {
  listed(
    { InstanceId: 'i-1', Operator: { Managed: true, Principal: 'eks.amazonaws.com' } },
    { InstanceId: 'i-2', Operator: { Managed: false } },
  );
  expect(await factsOf(['fleet'])).toEqual({ 'i-1': { fleet: known('eks.amazonaws.com') }, 'i-2': { fleet: absent() } });
});

describe('attributes', () => {
  const encoded = Buffer.from('password=Tr0ub4dor-and-3').toString('base64');

  test('user data is searched and not stored', async () => {
    listed({ InstanceId: 'i-1' }, { InstanceId: 'i-2' }, { InstanceId: 'i-3', State: { Name: 'terminated' } });
    ec2
      .on(DescribeInstanceAttributeCommand, { InstanceId: 'i-1', Attribute: 'userData' })
      .resolves({ UserData: { Value: encoded } })
      .on(DescribeInstanceAttributeCommand, { InstanceId: 'i-2', Attribute: 'userData' })
      .resolves({ UserData: {} });
    const facts = await factsOf(['userDataSecrets']);
    expect(facts).toEqual({
      'i-1': { userDataSecrets: known([{ detector: 'password or token', line: 1 }]) },
      'i-2': { userDataSecrets: absent() },
      'i-3': { userDataSecrets: absent() },
    });
    expect(JSON.stringify(facts)).not.toContain('Tr0ub4dor');
    expect(ec2.commandCalls(DescribeInstanceAttributeCommand)).toHaveLength(2);
  });

  test('termination protection is read only for instances outside fleets', async () => {
    listed(
      { InstanceId: 'i-1', State: { Name: 'running' } },
      { InstanceId: 'i-2', InstanceLifecycle: 'spot' },
      { InstanceId: 'i-3', Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] },
    );
    ec2.on(DescribeInstanceAttributeCommand).resolves({ DisableApiTermination: { Value: true } });
    expect(await factsOf(['terminationProtected'])).toEqual({
      'i-1': { terminationProtected: known(true) },
      'i-2': { terminationProtected: absent() },
      'i-3': { terminationProtected: absent() },
    });
    expect(ec2.commandCalls(DescribeInstanceAttributeCommand)).toHaveLength(1);
  });

  test('a deleted instance is left out, and a denied call is unreadable', async () => {
    listed({ InstanceId: 'i-1' }, { InstanceId: 'i-2' });
    ec2
      .on(DescribeInstanceAttributeCommand, { InstanceId: 'i-1', Attribute: 'disableApiTermination' })
      .rejects(refused('InvalidInstanceID.NotFound', 400))
      .on(DescribeInstancesCommand, { InstanceIds: ['i-1'] })
      .rejects(refused('InvalidInstanceID.NotFound', 400))
      .on(DescribeInstanceAttributeCommand, { InstanceId: 'i-2', Attribute: 'disableApiTermination' })
      .rejects(refused('UnauthorizedOperation'));
    expect(await factsOf(['terminationProtected'])).toMatchObject({
      'i-2': {
        terminationProtected: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeInstanceAttribute' } },
      },
    });
    expect(Object.keys(await factsOf(['terminationProtected']))).toEqual(['i-2']);
  });
});

test('roles come from instance profiles', async () => {
  const profile = (name: string) => `arn:aws:iam::111122223333:instance-profile/${name}`;
  const role: RoleDetail = {
    RoleName: 'web',
    RolePolicyList: [{ PolicyName: 'own', PolicyDocument: encodeURIComponent('{"Statement":[]}') }],
    AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/limit' },
    InstanceProfileList: [
      { Arn: profile('web'), InstanceProfileName: 'web', InstanceProfileId: 'AIPA1', Path: '/', CreateDate: new Date(0), Roles: [] },
    ],
  };
  iam.on(GetAccountAuthorizationDetailsCommand).resolves({ RoleDetailList: [role, { RoleName: 'unrelated' }] });
  listed(
    { InstanceId: 'i-1', IamInstanceProfile: { Arn: profile('web') } },
    { InstanceId: 'i-2', IamInstanceProfile: { Arn: profile('removed') } },
    { InstanceId: 'i-3' },
  );
  const facts = await factsOf(['instanceProfileRoles', 'rolePolicies']);
  expect(facts).toEqual({
    'i-1': {
      instanceProfileRoles: known(['web']),
      rolePolicies: known({
        inlinePolicies: [{ name: 'own', document: '{"Statement":[]}' }],
        attachedPolicies: [{ name: 'ReadOnlyAccess', arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
        permissionsBoundary: { name: 'limit', arn: 'arn:aws:iam::111122223333:policy/limit' },
      }),
    },
    'i-2': { instanceProfileRoles: absent(), rolePolicies: absent() },
    'i-3': { instanceProfileRoles: absent(), rolePolicies: absent() },
  });
  expect(iam.commandCalls(GetAccountAuthorizationDetailsCommand)).toHaveLength(1);
});
