import { DescribeSecurityGroupsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  type DBInstance,
  DescribeCertificatesCommand,
  DescribeDBClustersCommand,
  DescribeDBEngineVersionsCommand,
  DescribeDBInstancesCommand,
  DescribeDBMajorEngineVersionsCommand,
  DescribeDBParametersCommand,
  DescribeOptionGroupsCommand,
  DescribePendingMaintenanceActionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { dbInstanceCollector } from '../../../src/services/rds/db-instance.ts';
import { absent, type Fact, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const rds = mockClient(RDSClient);
const ec2 = mockClient(EC2Client);
const denied = Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
const notReported = (action: string) => ({ state: 'unreadable', collectionError: { kind: 'not-reported', action } });

const arnOf = (id: string) => `arn:aws:rds:eu-west-1:111122223333:db:${id}`;
const instance = (id: string, more: DBInstance = {}): DBInstance => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: arnOf(id),
  Engine: 'postgres',
  EngineVersion: '16.3',
  DBInstanceStatus: 'available',
  InstanceCreateTime: new Date('2025-01-01T00:00:00Z'),
  TagList: [{ Key: 'team', Value: 'orders' }],
  ...more,
});

beforeEach(() => {
  rds.reset();
  ec2.reset();
  rds.on(DescribeDBEngineVersionsCommand).resolves({ DBEngineVersions: [{ EngineVersion: '16.3', Status: 'available' }] });
  rds.on(DescribeDBMajorEngineVersionsCommand).resolves({});
  rds.on(DescribePendingMaintenanceActionsCommand).resolves({});
  rds.on(DescribeCertificatesCommand).resolves({});
  rds.on(DescribeDBParametersCommand).resolves({});
  ec2.on(DescribeSecurityGroupsCommand).resolves({});
});

const listed = (...instances: DBInstance[]) => rds.on(DescribeDBInstancesCommand).resolves({ DBInstances: instances });

test('lists all pages without the instances of DocumentDB and Neptune', async () => {
  rds
    .on(DescribeDBInstancesCommand)
    .resolves({ DBInstances: [instance('a'), instance('docs', { Engine: 'docdb' })], Marker: 'next' })
    .on(DescribeDBInstancesCommand, { Marker: 'next' })
    .resolves({ DBInstances: [instance('graph', { Engine: 'neptune' }), instance('b')] });
  const { resources, listingErrors } = await collect(dbInstanceCollector, { facts: ['engine'] });
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'a', arn: arnOf('a'), name: 'a', region: 'eu-west-1', tags: { team: 'orders' }, facts: { engine: known('postgres') } },
    { id: 'b' },
  ]);
});

test('facts from the listing need no other call', async () => {
  listed(
    instance('a', {
      ReadReplicaSourceDBInstanceIdentifier: 'source',
      PubliclyAccessible: false,
      StorageEncrypted: true,
      DeletionProtection: false,
      BackupRetentionPeriod: 0,
      LatestRestorableTime: new Date('2026-11-15T11:55:00Z'),
      MultiAZ: false,
      AutoMinorVersionUpgrade: true,
      IAMDatabaseAuthenticationEnabled: false,
      MasterUsername: 'meridian',
      MasterUserSecret: { SecretArn: 'arn', SecretStatus: 'active' },
      Endpoint: { Port: 5432 },
      EnabledCloudwatchLogsExports: ['postgresql'],
      MonitoringInterval: 0,
      CopyTagsToSnapshot: true,
      CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: new Date('2027-01-01T00:00:00Z') },
      DBParameterGroups: [{ DBParameterGroupName: 'pg', ParameterApplyStatus: 'pending-reboot' }],
      ReadReplicaDBInstanceIdentifiers: ['near', 'arn:aws:rds:us-east-1:111122223333:db:far'],
      DBInstanceAutomatedBackupsReplications: [{ DBInstanceAutomatedBackupsArn: 'arn:aws:rds:eu-central-1:111122223333:auto-backup:ab-1' }],
    }),
  );
  const facts = [
    ...[
      'clusterId',
      'globalDatabase',
      'globalRegions',
      'replicaSource',
      'publiclyAccessible',
      'storageEncrypted',
      'deletionProtection',
      'backupRetentionDays',
      'status',
    ],
    ...['latestRestorableTime', 'createdAt', 'multiAz', 'autoMinorVersionUpgrade', 'iamAuthentication', 'masterUsername', 'port'],
    ...['masterUserSecret', 'logExports', 'monitoringInterval', 'copyTagsToSnapshot', 'certificate', 'parameterStatus', 'copyRegions'],
  ];
  const { resources } = await collect(dbInstanceCollector, { facts });
  expect(resources[0]?.facts).toEqual({
    clusterId: absent(),
    globalDatabase: absent(),
    globalRegions: absent(),
    replicaSource: known('source'),
    publiclyAccessible: known(false),
    storageEncrypted: known(true),
    deletionProtection: known(false),
    backupRetentionDays: known(0),
    status: known('available'),
    latestRestorableTime: known('2026-11-15T11:55:00.000Z'),
    createdAt: known('2025-01-01T00:00:00.000Z'),
    multiAz: known(false),
    autoMinorVersionUpgrade: known(true),
    iamAuthentication: known(false),
    masterUsername: known('meridian'),
    port: known(5432),
    masterUserSecret: known({ SecretArn: 'arn', SecretStatus: 'active' }),
    logExports: known(['postgresql']),
    monitoringInterval: known(0),
    copyTagsToSnapshot: known(true),
    certificate: known({ CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: '2027-01-01T00:00:00.000Z' }),
    parameterStatus: known('pending-reboot'),
    copyRegions: known(['eu-central-1', 'us-east-1']),
  });
  expect(rds.calls()).toHaveLength(1);
});

test('fields that AWS always returns are unreadable if they are missing', async () => {
  listed({ DBInstanceIdentifier: 'a', DBInstanceArn: arnOf('a'), Engine: 'postgres' });
  const facts = Object.keys(dbInstanceCollector.facts).filter((name) => name !== 'backup');
  const { resources } = await collect(dbInstanceCollector, { facts });
  const unreadable = Object.entries<Fact>(resources[0]?.facts ?? {}).filter(([, fact]) => fact.state === 'unreadable');
  expect(unreadable.map(([name]) => name).sort()).toEqual([
    'autoMinorVersionUpgrade',
    'backupRetentionDays',
    'copyTagsToSnapshot',
    'createdAt',
    'deletionProtection',
    'engineVersion',
    'exportableLogs',
    'groupRules',
    'iamAuthentication',
    'masterUsername',
    'monitoringInterval',
    'multiAz',
    'networkAcls',
    'publiclyAccessible',
    'status',
    'storageEncrypted',
    'subnets',
  ]);
  expect(resources[0]?.facts).toMatchObject({ storageEncrypted: notReported('rds:DescribeDBInstances') });
});

describe('membership in a cluster', () => {
  const clusterOf = (id: string) => instance(`${id}-1`, { DBClusterIdentifier: id });

  test('is known if the listing shows the cluster', async () => {
    listed(clusterOf('orders'));
    rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [{ DBClusterIdentifier: 'orders', Engine: 'aurora-mysql' }] });
    const { resources } = await collect(dbInstanceCollector, { facts: ['clusterId'] });
    expect(resources[0]?.facts).toEqual({ clusterId: known('orders') });
  });

  test('is unreadable if the listing does not show the cluster', async () => {
    listed(clusterOf('orders'));
    rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [] });
    const { resources } = await collect(dbInstanceCollector, { facts: ['clusterId'] });
    expect(resources[0]?.facts).toMatchObject({ clusterId: notReported('rds:DescribeDBClusters') });
  });

  test('is unreadable only for members if clusters cannot be listed', async () => {
    listed(clusterOf('orders'), instance('alone'), instance('empty', { DBClusterIdentifier: '' }));
    rds.on(DescribeDBClustersCommand).rejects(denied);
    const { resources } = await collect(dbInstanceCollector, { facts: ['clusterId'] });
    expect(Object.fromEntries(resources.map(({ id, facts }) => [id, facts]))).toMatchObject({
      'orders-1': { clusterId: { state: 'unreadable', collectionError: { kind: 'denied', action: 'rds:DescribeDBClusters' } } },
      alone: { clusterId: absent() },
      empty: { clusterId: absent() },
    });
  });

  test('is absent if the identifier of the cluster is empty, so the parameter group of the instance is read', async () => {
    const groups = [{ DBParameterGroupName: 'pg', ParameterApplyStatus: 'in-sync' }];
    listed(instance('a', { DBClusterIdentifier: '', ReadReplicaSourceDBInstanceIdentifier: '', DBParameterGroups: groups }));
    rds.on(DescribeDBParametersCommand).resolves({ Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '1' }] });
    const { resources } = await collect(dbInstanceCollector, { facts: ['clusterId', 'replicaSource', 'parameters'] });
    expect(resources[0]?.facts).toEqual({ clusterId: absent(), replicaSource: absent(), parameters: known({ 'rds.force_ssl': '1' }) });
  });
});

describe('parameters and options', () => {
  const group = (name: string) => ({ DBParameterGroups: [{ DBParameterGroupName: name, ParameterApplyStatus: 'in-sync' }] });

  test('each group is read once, and only the parameters that rules use are kept', async () => {
    listed(
      instance('a', group('pg')),
      instance('b', group('pg')),
      instance('c', group('other')),
      instance('member', { ...group('aurora'), DBClusterIdentifier: 'orders' }),
    );
    rds
      .on(DescribeDBParametersCommand, { DBParameterGroupName: 'pg' })
      .resolves({ Parameters: [{ ParameterName: 'max_connections', ParameterValue: '100' }], Marker: 'next' })
      .on(DescribeDBParametersCommand, { DBParameterGroupName: 'pg', Marker: 'next' })
      .resolves({ Parameters: [{ ParameterName: 'rds.force_ssl', ParameterValue: '1' }, { ParameterName: 'require_secure_transport' }] })
      .on(DescribeDBParametersCommand, { DBParameterGroupName: 'other' })
      .rejects(denied);
    const { resources } = await collect(dbInstanceCollector, { facts: ['parameters'] });
    expect(resources.map(({ facts }) => facts)).toEqual([
      { parameters: known({ 'rds.force_ssl': '1' }) },
      { parameters: known({ 'rds.force_ssl': '1' }) },
      {
        parameters: {
          state: 'unreadable',
          collectionError: expect.objectContaining({ kind: 'denied', action: 'rds:DescribeDBParameters' }),
        },
      },
      { parameters: absent() },
    ]);
    const asked = rds.commandCalls(DescribeDBParametersCommand).map(({ args }) => args[0].input);
    expect(asked.map(({ DBParameterGroupName: name, Marker }) => [name, Marker])).toEqual([
      ['pg', undefined],
      ['other', undefined],
      ['pg', 'next'],
    ]);
    expect(asked[0]?.Filters).toEqual([{ Name: 'parameter-name', Values: expect.arrayContaining(['rds.force_ssl']) }]);
  });

  test('options are read only for Oracle, of the group in effect', async () => {
    const memberships = [
      { OptionGroupName: 'new', Status: 'pending-apply' },
      { OptionGroupName: 'old', Status: 'in-sync' },
    ];
    listed(
      instance('a', { OptionGroupMemberships: memberships }),
      instance('b', { Engine: 'oracle-ee', OptionGroupMemberships: memberships }),
    );
    rds.on(DescribeOptionGroupsCommand, { OptionGroupName: 'old' }).resolves({
      OptionGroupsList: [
        {
          Options: [
            {
              OptionName: 'NATIVE_NETWORK_ENCRYPTION',
              OptionSettings: [
                { Name: 'SQLNET.ENCRYPTION_SERVER', Value: 'REQUIRED', DefaultValue: 'REQUESTED' },
                { Name: 'SQLNET.ENCRYPTION_CLIENT', DefaultValue: 'REQUESTED' },
              ],
            },
          ],
        },
      ],
    });
    const { resources } = await collect(dbInstanceCollector, { facts: ['options'] });
    const settings = { 'SQLNET.ENCRYPTION_SERVER': 'REQUIRED', 'SQLNET.ENCRYPTION_CLIENT': 'REQUESTED' };
    expect(resources.map(({ facts }) => facts)).toEqual([
      { options: absent() },
      { options: known([{ name: 'NATIVE_NETWORK_ENCRYPTION', settings }]) },
    ]);
    expect(rds.commandCalls(DescribeOptionGroupsCommand)).toHaveLength(1);
  });
});
