import * as ec2 from '@aws-sdk/client-ec2';
import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { ec2Rules } from '../../../rules/ec2/index.ts';
import { vpcRules } from '../../../rules/vpc/index.ts';
import { collectors } from '../../../src/services/index.ts';
import { planFor } from '../../../src/collect/plan.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { collect } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

const region = 'eu-west-1';

/** Settings that moto does not support. */
const missing = ['metadataDefaults', 'imageBlockPublicAccess', 'allowedImages', 'serialConsoleAccess'];
const networkRules = vpcRules.filter(({ id }) => /^vpc-(default-)?securitygroup-|^vpc-(networkacl|subnet|flow-logs)-/.test(id));
const rules = [...ec2Rules, ...networkRules].filter(
  ({ id, facts }) => !id.endsWith('-backup-covered') && !facts.some((fact) => missing.includes(fact)),
);

let moto: Moto;
let client: ec2.EC2Client;
beforeAll(async () => {
  moto = await startMoto();
  client = new ec2.EC2Client(moto.client);
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: [region] });

async function makeImage(): Promise<string> {
  const { ImageId = '' } = await client.send(
    new ec2.RegisterImageCommand({ Name: 'golden', RootDeviceName: '/dev/xvda', VirtualizationType: 'hvm' }),
  );
  return ImageId;
}

/** A VPC with one subnet and an optional internet gateway. */
async function makeNetwork(internet: boolean) {
  const { Vpc } = await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const VpcId = Vpc?.VpcId;
  const { Subnet } = await client.send(new ec2.CreateSubnetCommand({ VpcId, CidrBlock: '10.0.1.0/24' }));
  if (internet) {
    const { InternetGateway } = await client.send(new ec2.CreateInternetGatewayCommand());
    const GatewayId = InternetGateway?.InternetGatewayId;
    await client.send(new ec2.AttachInternetGatewayCommand({ VpcId, InternetGatewayId: GatewayId }));
    const { RouteTable } = await client.send(new ec2.CreateRouteTableCommand({ VpcId }));
    const RouteTableId = RouteTable?.RouteTableId;
    await client.send(new ec2.CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId }));
    await client.send(new ec2.AssociateRouteTableCommand({ RouteTableId, SubnetId: Subnet?.SubnetId }));
  }
  return { VpcId: VpcId ?? '', SubnetId: Subnet?.SubnetId ?? '' };
}

async function makeGroup(VpcId: string, GroupName: string, ...IpPermissions: readonly ec2.IpPermission[]): Promise<string> {
  const { GroupId = '' } = await client.send(new ec2.CreateSecurityGroupCommand({ VpcId, GroupName, Description: GroupName }));
  for (const permission of IpPermissions) {
    await client.send(new ec2.AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [permission] }));
  }
  return GroupId;
}

const tcp = (port: number, source: Partial<ec2.IpPermission>): ec2.IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  ...source,
});
const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

async function makeProfile(name: string): Promise<string> {
  const iam = new IAMClient(moto.client);
  const trust = policyText({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' });
  await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trust }));
  const { InstanceProfile } = await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: name }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: name, RoleName: name }));
  return InstanceProfile?.Arn ?? '';
}

async function launch(input: Omit<ec2.RunInstancesCommandInput, 'MinCount' | 'MaxCount'>): Promise<string> {
  const { Instances } = await client.send(new ec2.RunInstancesCommand({ MinCount: 1, MaxCount: 1, ...input }));
  return Instances?.[0]?.InstanceId ?? '';
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('evaluates a securely configured instance', async () => {
  const { VpcId, SubnetId } = await makeNetwork(false);
  const group = await makeGroup(VpcId, 'web', tcp(443, { IpRanges: [{ CidrIp: '10.0.0.0/16' }] }));
  const id = await launch({
    ImageId: await makeImage(),
    SubnetId,
    SecurityGroupIds: [group],
    IamInstanceProfile: { Arn: await makeProfile('web') },
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    Monitoring: { Enabled: true },
    UserData: base64('#!/bin/bash\nsystemctl start shop\n'),
  });

  await client.send(new ec2.ModifyInstanceAttributeCommand({ InstanceId: id, DisableApiTermination: { Value: true } }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, id)).toEqual({
    'ec2-instance-detailed-monitoring-enabled': 'PASS',
    // Moto does not return the virtualization type.
    'ec2-instance-image-current': 'UNKNOWN',
    'ec2-instance-image-trusted': 'PASS',
    'ec2-instance-imdsv2-required': 'PASS',
    'ec2-instance-no-public-ip': 'PASS',
    'ec2-instance-profile-attached': 'PASS',
    'ec2-instance-role-least-privilege': 'PASS',
    'ec2-instance-sensitive-ports-unreachable': 'PASS',
    'ec2-instance-single-interface': 'PASS',
    'ec2-instance-stopped-removed': 'PASS',
    'ec2-instance-termination-protected': 'PASS',
    'ec2-instance-user-data-no-secrets': 'PASS',
  });
  expect(statusesOf(evaluated, group)).toMatchObject({
    'vpc-securitygroup-admin-ports-restricted': 'PASS',
    'vpc-securitygroup-reviewable': 'PASS',
  });
});

test('evaluates an instance that is open to the internet', async () => {
  const { VpcId, SubnetId } = await makeNetwork(true);
  const group = await makeGroup(VpcId, 'legacy', tcp(22, anywhere), tcp(3306, anywhere));
  const id = await launch({
    ImageId: await makeImage(),
    NetworkInterfaces: [{ DeviceIndex: 0, SubnetId, Groups: [group], AssociatePublicIpAddress: true }],
    UserData: base64('#!/bin/bash\nexport DB_PASSWORD=Tr0ub4dor-and-3\n'),
  });

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, id)).toMatchObject({
    'ec2-instance-detailed-monitoring-enabled': 'FAIL',
    'ec2-instance-imdsv2-required': 'FAIL',
    'ec2-instance-no-public-ip': 'FAIL',
    'ec2-instance-profile-attached': 'FAIL',
    'ec2-instance-role-least-privilege': 'NOT_APPLICABLE',
    'ec2-instance-sensitive-ports-unreachable': 'FAIL',
    'ec2-instance-termination-protected': 'FAIL',
    'ec2-instance-user-data-no-secrets': 'FAIL',
  });
  expect(
    evaluated.find(({ ruleId, resourceId }) => resourceId === group && ruleId === 'vpc-securitygroup-admin-ports-restricted'),
  ).toMatchObject({
    status: 'FAIL',
    severity: 'high',
    evidence: { open: ['SSH (tcp 22) from 0.0.0.0/0'] },
  });
});

test('evaluates stopped and terminated instances', async () => {
  const { SubnetId } = await makeNetwork(false);
  const ImageId = await makeImage();
  const stopped = await launch({ ImageId, SubnetId });
  const terminated = await launch({ ImageId, SubnetId });
  await client.send(new ec2.StopInstancesCommand({ InstanceIds: [stopped] }));
  await client.send(new ec2.TerminateInstancesCommand({ InstanceIds: [terminated] }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, stopped)).toMatchObject({
    'ec2-instance-stopped-removed': 'PASS',
    'ec2-instance-image-current': 'UNKNOWN',
  });
  expect(new Set(Object.values(statusesOf(evaluated, terminated)))).toEqual(new Set(['NOT_APPLICABLE']));
});

test('evaluates security groups with prefix lists and references, unused groups and default groups', async () => {
  const { VpcId } = await makeNetwork(false);
  const { PrefixList } = await client.send(
    new ec2.CreateManagedPrefixListCommand({
      PrefixListName: 'all',
      AddressFamily: 'IPv4',
      MaxEntries: 5,
      Entries: [{ Cidr: '0.0.0.0/0' }],
    }),
  );
  const listed = await makeGroup(VpcId, 'listed', tcp(3389, { PrefixListIds: [{ PrefixListId: PrefixList?.PrefixListId }] }));
  const referring = await makeGroup(VpcId, 'referring', tcp(443, { UserIdGroupPairs: [{ GroupId: listed }] }));

  const evaluated = await verdicts();
  const verdict = (id: string, ruleId: string) => evaluated.find((item) => item.resourceId === id && item.ruleId === ruleId);

  expect(verdict(listed, 'vpc-securitygroup-admin-ports-restricted')).toMatchObject({ status: 'FAIL', severity: 'high' });
  expect(verdict(listed, 'vpc-securitygroup-reviewable')).toMatchObject({ status: 'PASS' });
  expect(verdict(referring, 'vpc-securitygroup-reviewable')).toMatchObject({ status: 'FAIL' });
  expect(verdict(referring, 'vpc-securitygroup-egress-restricted')).toMatchObject({ status: 'FAIL' });
  const defaults = evaluated.filter(({ ruleId, status }) => ruleId === 'vpc-default-securitygroup-closed' && status !== 'NOT_APPLICABLE');
  expect(defaults.map(({ status }) => status)).toEqual(defaults.map(() => 'FAIL'));
  expect(defaults.length).toBeGreaterThan(0);
});

test('evaluates network ACLs, subnets and flow logs', async () => {
  const { VpcId, SubnetId } = await makeNetwork(true);
  await client.send(new ec2.ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: true } }));
  const { NetworkAcl } = await client.send(new ec2.CreateNetworkAclCommand({ VpcId }));
  const NetworkAclId = NetworkAcl?.NetworkAclId;
  const entry = { NetworkAclId, Egress: false, Protocol: '6', CidrBlock: '0.0.0.0/0' } as const;
  const ssh = { PortRange: { From: 22, To: 22 } };
  await client.send(new ec2.CreateNetworkAclEntryCommand({ ...entry, ...ssh, RuleNumber: 90, RuleAction: 'deny' }));
  await client.send(
    new ec2.CreateNetworkAclEntryCommand({ ...entry, PortRange: { From: 1, To: 1024 }, RuleNumber: 100, RuleAction: 'allow' }),
  );

  const before = await verdicts();
  expect(statusesOf(before, NetworkAclId)).toEqual({
    'vpc-networkacl-admin-ports-restricted': 'PASS',
    'vpc-networkacl-in-use': 'FAIL',
    'vpc-networkacl-not-wide-open': 'NOT_APPLICABLE',
  });
  expect(statusesOf(before, SubnetId)).toEqual({ 'vpc-subnet-no-auto-public-ip': 'FAIL' });
  expect(statusesOf(before, VpcId)).toEqual({ 'vpc-flow-logs-enabled': 'FAIL' });

  await client.send(new ec2.DeleteNetworkAclEntryCommand({ NetworkAclId, Egress: false, RuleNumber: 90 }));
  await client.send(new ec2.ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: false } }));
  await new S3Client({ ...moto.client, forcePathStyle: true }).send(
    new CreateBucketCommand({ Bucket: 'flows', CreateBucketConfiguration: { LocationConstraint: region } }),
  );
  await client.send(
    new ec2.CreateFlowLogsCommand({
      ResourceIds: [VpcId],
      ResourceType: 'VPC',
      TrafficType: 'REJECT',
      LogDestinationType: 's3',
      LogDestination: 'arn:aws:s3:::flows',
    }),
  );

  const after = await verdicts();
  expect(
    after.find(({ resourceId, ruleId }) => resourceId === NetworkAclId && ruleId === 'vpc-networkacl-admin-ports-restricted'),
  ).toMatchObject({
    status: 'FAIL',
    severity: 'low',
  });
  expect(statusesOf(after, SubnetId)).toEqual({ 'vpc-subnet-no-auto-public-ip': 'PASS' });
  expect(statusesOf(after, VpcId)).toEqual({ 'vpc-flow-logs-enabled': 'PASS' });
});

test('evaluates launch templates and public images', async () => {
  const ImageId = await makeImage();
  const make = async (LaunchTemplateName: string, LaunchTemplateData: ec2.RequestLaunchTemplateData) =>
    (await client.send(new ec2.CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData }))).LaunchTemplate?.LaunchTemplateId;
  const good = await make('good', {
    ImageId,
    MetadataOptions: { HttpTokens: 'required' },
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }],
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
  });
  const bad = await make('bad', {
    ImageId,
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: true }],
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8 } }],
    UserData: base64('api_key=abcd1234efgh5678\n'),
  });
  await client.send(new ec2.ModifyImageAttributeCommand({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, good)).toEqual({
    'ec2-launch-template-no-public-ip': 'PASS',
    'ec2-launch-template-user-data-no-secrets': 'PASS',
    'ec2-launch-template-volumes-encrypted': 'PASS',
  });
  expect(statusesOf(evaluated, bad)).toEqual({
    'ec2-launch-template-no-public-ip': 'FAIL',
    'ec2-launch-template-user-data-no-secrets': 'FAIL',
    'ec2-launch-template-volumes-encrypted': 'FAIL',
  });
  expect(statusesOf(evaluated, ImageId)).toEqual({ 'ec2-image-not-public': 'FAIL' });
});

test('reports a denied listing, and continues with the other listings', async () => {
  const { SubnetId } = await makeNetwork(false);
  await launch({ ImageId: await makeImage(), SubnetId });
  await moto.setAuth(true);
  const asked = rules.filter(({ service }) => service === 'ec2');
  const { resources, listingErrors } = await collect(planFor(asked, collectors), {
    endpoint: moto.url,
    accountId: motoAccountId,
    regions: [region],
  });
  expect(resources.filter(({ type }) => type !== 'AWS::::Account')).toEqual([]);
  expect(listingErrors.map(({ type, collectionError }) => `${type} ${collectionError.kind} ${collectionError.action}`).sort()).toEqual([
    'AWS::EC2::EIP denied ec2:DescribeAddresses',
    'AWS::EC2::Image denied ec2:DescribeImages',
    'AWS::EC2::Instance denied ec2:DescribeInstances',
    'AWS::EC2::LaunchTemplate denied ec2:DescribeLaunchTemplates',
    'AWS::EC2::NetworkInterface denied ec2:DescribeNetworkInterfaces',
    'AWS::EC2::SpotFleet denied ec2:DescribeSpotFleetRequests',
  ]);
});
