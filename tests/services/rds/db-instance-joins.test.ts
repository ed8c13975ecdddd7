import {
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  type DBInstance,
  DescribeCertificatesCommand,
  DescribeDBEngineVersionsCommand,
  DescribeDBInstancesCommand,
  DescribeDBMajorEngineVersionsCommand,
  DescribePendingMaintenanceActionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { dbInstanceCollector } from '../../../src/services/rds/db-instance.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const ec2 = mockClient(EC2Client);
const denied = Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
const notReported = (action: string) => ({ state: 'unreadable', collectionError: { kind: 'not-reported', action } });

const arnOf = (id: string) => `arn:aws:rds:eu-west-1:111122223333:db:${id}`;
const listed = (...instances: (DBInstance & { readonly id: string })[]) =>
  rds.on(DescribeDBInstancesCommand).resolves({
    DBInstances: instances.map(({ id, ...more }) => ({ DBInstanceIdentifier: id, DBInstanceArn: arnOf(id), Engine: 'postgres', ...more })),
  });

beforeEach(() => {
  rds.reset();
  ec2.reset();
});

test('standard support is found by engine and major version', async () => {
  listed(
    { id: 'a', Engine: 'mariadb', EngineVersion: '10.11.8' },
    { id: 'b', Engine: 'mariadb', EngineVersion: '10.1.48' },
    { id: 'c', Engine: 'aurora-mysql', EngineVersion: '8.0.mysql_aurora.3.07.1' },
    { id: 'd', Engine: 'oracle-ee', EngineVersion: '19.0.0.0.ru-2024-07.rur-2024-07.r1' },
    { id: 'e', Engine: 'custom-oracle-ee', EngineVersion: '19.orders' },
    { id: 'f', Engine: 'novel', EngineVersion: '1' },
  );
  const standard = (end: string) => ({
    LifecycleSupportName: 'open-source-rds-standard-support' as const,
    LifecycleSupportStartDate: new Date('2020-01-01'),
    LifecycleSupportEndDate: new Date(end),
  });
  const extended = { ...standard('2099-01-01'), LifecycleSupportName: 'open-source-rds-extended-support' as const };
  rds.on(DescribeDBMajorEngineVersionsCommand).resolves({
    DBMajorEngineVersions: [
      { Engine: 'mariadb', MajorEngineVersion: '10.1', SupportedEngineLifecycles: [standard('2021-02-01')] },
      { Engine: 'mariadb', MajorEngineVersion: '10.11', SupportedEngineLifecycles: [extended, standard('2028-02-28')] },
      { Engine: 'aurora-mysql', MajorEngineVersion: '8.0', SupportedEngineLifecycles: [standard('2028-04-30')] },
      { Engine: 'mysql', MajorEngineVersion: '8.0', SupportedEngineLifecycles: [standard('2026-07-31')] },
      { Engine: 'oracle-ee', MajorEngineVersion: '19' },
    ],
  });
  const offers = (engine: string, ...versions: string[]) =>
    rds
      .on(DescribeDBEngineVersionsCommand, { Engine: engine })
      .resolves({ DBEngineVersions: versions.map((EngineVersion) => ({ EngineVersion })) });
  offers('mariadb', '10.11.8', '10.11.9');
  offers('aurora-mysql', '8.0.mysql_aurora.3.07.1');
  rds.on(DescribeDBEngineVersionsCommand, { Engine: 'oracle-ee' }).resolves({
    DBEngineVersions: [{ EngineVersion: '19.0.0.0.ru-2024-07.rur-2024-07.r1', Status: 'deprecated' }, { EngineVersion: '21' }],
  });
  offers('novel');
  const { resources } = await collect(dbInstanceCollector, { facts: ['standardSupportEnd', 'versionOffered'] });
  expect(resources.map(({ facts }) => facts)).toMatchObject([
    { standardSupportEnd: known('2028-02-28T00:00:00.000Z'), versionOffered: known(true) },
    { standardSupportEnd: known('2021-02-01T00:00:00.000Z'), versionOffered: known(false) },
    { standardSupportEnd: known('2028-04-30T00:00:00.000Z'), versionOffered: known(true) },
    { standardSupportEnd: absent(), versionOffered: known(false) },
    { standardSupportEnd: absent(), versionOffered: absent() },
    { standardSupportEnd: absent(), versionOffered: notReported('rds:DescribeDBEngineVersions') },
  ]);
  expect(rds.commandCalls(DescribeDBEngineVersionsCommand)).toHaveLength(4);
  expect(rds.commandCalls(DescribeDBMajorEngineVersionsCommand)).toHaveLength(1);
});

test('log types that can be published come from the engine version, also if AWS no longer offers it', async () => {
  listed(
    { id: 'a', Engine: 'mysql', EngineVersion: '8.4.3' },
    { id: 'b', Engine: 'mysql', EngineVersion: '5.7.30' },
    { id: 'c', Engine: 'mysql', EngineVersion: '9.9.9' },
    { id: 'd', Engine: 'custom-oracle-ee', EngineVersion: '19.orders' },
  );
  rds.on(DescribeDBEngineVersionsCommand, { Engine: 'mysql', IncludeAll: true }).resolves({
    DBEngineVersions: [
      { EngineVersion: '8.4.3', Status: 'available', ExportableLogTypes: ['audit', 'error'] },
      { EngineVersion: '5.7.30', Status: 'deprecated', ExportableLogTypes: ['error'] },
    ],
  });
  const { resources } = await collect(dbInstanceCollector, { facts: ['exportableLogs', 'versionOffered'] });
  expect(resources.map(({ facts }) => facts)).toMatchObject([
    { exportableLogs: known(['audit', 'error']), versionOffered: known(true) },
    { exportableLogs: known(['error']), versionOffered: known(false) },
    { exportableLogs: notReported('rds:DescribeDBEngineVersions'), versionOffered: known(false) },
    { exportableLogs: absent(), versionOffered: absent() },
  ]);
  expect(rds.commandCalls(DescribeDBEngineVersionsCommand)).toHaveLength(1);
});

test('maintenance and certificate authorities are joined', async () => {
  listed(
    { id: 'a', CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1' } },
    { id: 'b', CACertificateIdentifier: 'rds-ca-rsa2048-g1' },
    { id: 'c', CertificateDetails: { CAIdentifier: 'rds-ca-2015' } },
  );
  rds.on(DescribeCertificatesCommand).resolves({
    Certificates: [{ CertificateIdentifier: 'rds-ca-rsa2048-g1', ValidTill: new Date('2061-05-25T00:00:00Z') }],
  });
  rds.on(DescribePendingMaintenanceActionsCommand).resolves({
    PendingMaintenanceActions: [
      {
        ResourceIdentifier: arnOf('b'),
        PendingMaintenanceActionDetails: [{ Action: 'system-update', AutoAppliedAfterDate: new Date('2026-12-01T00:00:00Z') }],
      },
    ],
  });
  const { resources } = await collect(dbInstanceCollector, { facts: ['caValidTill', 'pendingMaintenance'] });
  expect(resources.map(({ facts }) => facts)).toEqual([
    { caValidTill: known('2061-05-25T00:00:00.000Z'), pendingMaintenance: known([]) },
    {
      caValidTill: known('2061-05-25T00:00:00.000Z'),
      pendingMaintenance: known([{ Action: 'system-update', AutoAppliedAfterDate: '2026-12-01T00:00:00.000Z' }]),
    },
    { caValidTill: absent(), pendingMaintenance: known([]) },
  ]);
});

test('subnets and security groups are joined from the network of the Region', async () => {
  listed(
    {
      id: 'a',
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }, { VpcSecurityGroupId: 'sg-2' }],
      DBSubnetGroup: { Subnets: [{ SubnetIdentifier: 'subnet-1' }, { SubnetIdentifier: 'subnet-2' }, { SubnetIdentifier: 'shared' }] },
    },
    { id: 'b', VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-9' }], DBSubnetGroup: { Subnets: [] } },
  );
  ec2.on(DescribeSecurityGroupsCommand).resolves({
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        GroupName: 'db',
        IpPermissions: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
      { GroupId: 'sg-2', GroupName: 'default' },
      { GroupId: 'sg-3', GroupName: 'default' },
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
  ec2.on(DescribeSubnetsCommand).resolves({
    Subnets: [
      { SubnetId: 'subnet-1', VpcId: 'vpc-1' },
      { SubnetId: 'subnet-2', VpcId: 'vpc-1' },
      { SubnetId: 'shared', VpcId: 'vpc-2' },
    ],
  });
  ec2.on(DescribeNetworkAclsCommand).resolves({
    NetworkAcls: [{ NetworkAclId: 'acl-1', Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }], Entries: [] }],
  });
  const facts = ['subnets', 'networkAcls', 'groupRules', 'prefixLists', 'defaultGroups'];
  const { resources } = await collect(dbInstanceCollector, { facts });
  expect(resources.map(({ facts }) => facts)).toMatchObject([
    {
      subnets: known({
        'subnet-1': { routeTableId: 'rtb-1', routes: [] },
        'subnet-2': { routeTableId: 'rtb-2', routes: [{ to: ['0.0.0.0/0'], target: 'igw-1', active: true }] },
        shared: null,
      }),
      networkAcls: known({ 'subnet-1': { id: 'acl-1', entries: [] }, 'subnet-2': { id: 'acl-1', entries: [] }, shared: null }),
      groupRules: known({ 'sg-1': [{ IpProtocol: 'tcp', FromPort: 5432, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }], 'sg-2': [] }),
      prefixLists: known({}),
      defaultGroups: known(['sg-2']),
    },
    {
      subnets: known({}),
      networkAcls: known({}),
      groupRules: { state: 'unreadable', collectionError: { kind: 'not-reported' } },
      prefixLists: known({}),
      defaultGroups: known([]),
    },
  ]);
  expect(ec2.calls()).toHaveLength(4);
});

test('a denied network call makes only its facts unreadable', async () => {
  listed({ id: 'a', PubliclyAccessible: true, VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }] });
  ec2.on(DescribeSecurityGroupsCommand).rejects(denied);
  const { resources } = await collect(dbInstanceCollector, { facts: ['groupRules', 'publiclyAccessible'] });
  expect(resources[0]?.facts).toMatchObject({
    publiclyAccessible: known(true),
    groupRules: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeSecurityGroups' } },
  });
});
