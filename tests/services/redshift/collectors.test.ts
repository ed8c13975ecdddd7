import {
  DescribeClusterParametersCommand,
  DescribeClustersCommand,
  DescribeClusterSnapshotsCommand,
  DescribeClusterSubnetGroupsCommand,
  DescribeDataSharesCommand,
  DescribeLoggingStatusCommand,
  type Cluster,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import { ListNamespacesCommand, ListWorkgroupsCommand, RedshiftServerlessClient } from '@aws-sdk/client-redshift-serverless';
import {
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import type { Collector } from '../../../src/core/collector.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { clusterCollector } from '../../../src/services/redshift/cluster.ts';
import { datashareCollector } from '../../../src/services/redshift/datashare.ts';
import { namespaceCollector } from '../../../src/services/redshift/namespace.ts';
import { snapshotCollector } from '../../../src/services/redshift/snapshot.ts';
import { subnetGroupCollector } from '../../../src/services/redshift/subnet-group.ts';
import { workgroupCollector } from '../../../src/services/redshift/workgroup.ts';
import { collect } from '../../support/collect.ts';

const redshift = mockClient(RedshiftClient);
const serverless = mockClient(RedshiftServerlessClient);
const ec2 = mockClient(EC2Client);
const kms = mockClient(KMSClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const account = '111122223333';
const arn = (resource: string) => `arn:aws:redshift:eu-west-1:${account}:${resource}`;
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const unreadable = { state: 'unreadable', collectionError: { kind: 'not-reported' } };

/** Returns a fact of the only resource. */
async function fact(collector: Collector, name: string): Promise<unknown> {
  const { resources, listingErrors } = await collect(collector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

const clusterFact = (name: string, cluster: Cluster) => {
  redshift.on(DescribeClustersCommand).resolves({ Clusters: [{ ClusterIdentifier: 'sales', ...cluster }] });
  return fact(clusterCollector, name);
};

beforeEach(() => {
  for (const mock of [redshift, serverless, ec2, kms, tagging]) mock.reset();
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [] });
});

describe('clusters', () => {
  test('have the ARN that AWS Backup and tags use, and are listed page by page', async () => {
    redshift
      .on(DescribeClustersCommand)
      .resolvesOnce({ Clusters: [{ ClusterIdentifier: 'a', Tags: [{ Key: 'team', Value: 'data' }] }], Marker: 'next' })
      .resolvesOnce({ Clusters: [{ ClusterIdentifier: 'b' }, {}] });
    const { resources } = await collect(clusterCollector, { facts: ['adminSecret'] });
    expect(resources.map((resource) => [resource.arn, resource.tags])).toEqual([
      [arn('cluster:a'), { team: 'data' }],
      [arn('cluster:b'), {}],
    ]);
  });

  test.each<[string, Cluster, unknown]>([
    ['publiclyAccessible', { PubliclyAccessible: true }, known(true)],
    ['port', { Endpoint: { Port: 8191 } }, known(8191)],
    ['port', { ClusterStatus: 'creating' }, absent()],
    ['endpoint', { ClusterStatus: 'creating' }, absent()],
    ['ipAddressType', {}, known('ipv4')],
    ['ipAddressType', { IpAddressType: 'dualstack' }, known('dualstack')],
    ['encryptionKey', { Encrypted: true }, absent()],
    ['encryptionKey', { Encrypted: false, KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' }, absent()],
    ['hsm', { HsmStatus: { Status: 'active' } }, known(true)],
    ['hsm', { HsmStatus: { Status: 'applying' } }, known(false)],
    ['multiAz', { MultiAZ: 'Enabled' }, known(true)],
    ['multiAz', { MultiAZ: 'Disabled' }, known(false)],
    ['relocation', { AvailabilityZoneRelocationStatus: 'enabled' }, known(true)],
    ['relocation', {}, known(false)],
    ['snapshotCopyRegion', { ClusterSnapshotCopyStatus: { DestinationRegion: 'us-east-1' } }, known('us-east-1')],
    ['snapshotRetentionDays', { AutomatedSnapshotRetentionPeriod: 0 }, known(0)],
    [
      'parameterStatus',
      {
        ClusterParameterGroups: [
          {
            ParameterGroupName: 'g',
            ParameterApplyStatus: 'pending-reboot',
            ClusterParameterStatusList: [{ ParameterName: 'require_ssl', ParameterApplyStatus: 'pending-reboot' }, {}],
          },
        ],
      },
      known({ group: 'pending-reboot', parameters: { require_ssl: 'pending-reboot' } }),
    ],
    [
      'maintenanceDeferrals',
      {
        DeferredMaintenanceWindows: [
          { DeferMaintenanceStartTime: new Date('2026-11-01T00:00:00Z'), DeferMaintenanceEndTime: new Date('2026-11-08T00:00:00Z') },
          { DeferMaintenanceIdentifier: 'without times' },
        ],
      },
      known([{ start: '2026-11-01T00:00:00.000Z', end: '2026-11-08T00:00:00.000Z' }]),
    ],
  ])('%s of %j', async (name, cluster, expected) => {
    expect(await clusterFact(name, cluster)).toEqual(expected);
  });

  test.each([
    'publiclyAccessible',
    'encrypted',
    'multiAz',
    'parameterStatus',
    'snapshotRetentionDays',
    'versionUpgrades',
    'maintenanceTrack',
    'enhancedVpcRouting',
    'adminName',
    'nodeType',
  ])('%s that AWS did not return is unreadable', async (name) => {
    expect(await clusterFact(name, {})).toMatchObject(unreadable);
  });

  test('groups that AWS did not return are unreadable', async () => {
    ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [] });
    expect(await clusterFact('groupRules', {})).toMatchObject(unreadable);
    expect(await clusterFact('groupRules', { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }] })).toMatchObject(unreadable);
  });

  test('parameters are read once per group, in lower case, without those that rules do not use', async () => {
    redshift.on(DescribeClustersCommand).resolves({
      Clusters: ['a', 'b'].map((ClusterIdentifier) => ({ ClusterIdentifier, ClusterParameterGroups: [{ ParameterGroupName: 'g' }] })),
    });
    redshift.on(DescribeClusterParametersCommand).resolves({
      Parameters: [
        { ParameterName: 'require_ssl', ParameterValue: 'TRUE' },
        { ParameterName: 'wlm_json_configuration', ParameterValue: '[]' },
      ],
    });
    const { resources } = await collect(clusterCollector, { facts: ['parameters'] });
    expect(resources.map(({ facts }) => facts)).toEqual(Array(2).fill({ parameters: known({ require_ssl: 'true' }) }));
    expect(redshift.commandCalls(DescribeClusterParametersCommand)).toHaveLength(1);
  });

  test('logging with the times of deliveries', async () => {
    redshift.on(DescribeLoggingStatusCommand).resolves({
      LoggingEnabled: true,
      LogDestinationType: 'cloudwatch',
      LogExports: ['userlog'],
      LastFailureTime: new Date('2026-11-01T00:00:00Z'),
    });
    expect(await clusterFact('logging', {})).toEqual(
      known({ enabled: true, destination: 'cloudwatch', exports: ['userlog'], lastFailure: '2026-11-01T00:00:00.000Z' }),
    );
    redshift.on(DescribeLoggingStatusCommand).resolves({});
    expect(await clusterFact('logging', {})).toMatchObject(unreadable);
    redshift.on(DescribeLoggingStatusCommand).rejects(awsError('AccessDenied'));
    expect(await clusterFact('logging', {})).toMatchObject({
      collectionError: { kind: 'denied', action: 'redshift:DescribeLoggingStatus' },
    });
  });

  test('routes and network ACLs of the subnet group', async () => {
    redshift.on(DescribeClusterSubnetGroupsCommand).resolves({
      ClusterSubnetGroups: [
        { ClusterSubnetGroupName: 'data', Subnets: [{ SubnetIdentifier: 'subnet-1' }, { SubnetIdentifier: 'subnet-2' }] },
      ],
    });
    ec2.on(DescribeSubnetsCommand).resolves({ Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1' }] });
    ec2
      .on(DescribeRouteTablesCommand)
      .resolves({ RouteTables: [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] }] });
    ec2
      .on(DescribeNetworkAclsCommand)
      .resolves({ NetworkAcls: [{ NetworkAclId: 'acl-1', Associations: [{ SubnetId: 'subnet-1' }], Entries: [] }] });
    const cluster = { ClusterSubnetGroupName: 'data' };
    expect(await clusterFact('subnets', cluster)).toEqual(known({ 'subnet-1': { routeTableId: 'rtb-1', routes: [] }, 'subnet-2': null }));
    expect(await clusterFact('networkAcls', cluster)).toEqual(known({ 'subnet-1': { id: 'acl-1', entries: [] }, 'subnet-2': null }));
    expect(await clusterFact('subnets', { ClusterSubnetGroupName: 'deleted' })).toMatchObject(unreadable);
  });
});

test('subnet groups name each Availability Zone once', async () => {
  const subnet = (zone: string) => ({ SubnetAvailabilityZone: { Name: zone } });
  redshift.on(DescribeClusterSubnetGroupsCommand).resolves({
    ClusterSubnetGroups: [{ ClusterSubnetGroupName: 'data', Subnets: [subnet('eu-west-1b'), subnet('eu-west-1a'), subnet('eu-west-1b')] }],
  });
  expect(await fact(subnetGroupCollector, 'zones')).toEqual(known(['eu-west-1a', 'eu-west-1b']));
  redshift.on(DescribeClusterSubnetGroupsCommand).resolves({ ClusterSubnetGroups: [{ ClusterSubnetGroupName: 'data', Subnets: [{}] }] });
  expect(await fact(subnetGroupCollector, 'zones')).toMatchObject(unreadable);
});

test('snapshots are manual and own, and name AWS Support by its alias', async () => {
  redshift.on(DescribeClusterSnapshotsCommand).resolves({
    Snapshots: [
      {
        SnapshotIdentifier: 's',
        ClusterIdentifier: 'c',
        OwnerAccount: account,
        AccountsWithRestoreAccess: [{ AccountId: '444455556666' }, { AccountId: '1', AccountAlias: 'amazon-redshift-support' }],
      },
      { SnapshotIdentifier: 'foreign', OwnerAccount: '999900001111' },
    ],
  });
  const { resources } = await collect(snapshotCollector, { facts: ['restorableBy'] });
  expect(resources.map((resource) => [resource.arn, resource.facts])).toEqual([
    [arn('snapshot:c/s'), { restorableBy: known(['444455556666', 'amazon-redshift-support']) }],
  ]);
  expect(redshift.commandCalls(DescribeClusterSnapshotsCommand)[0]?.args[0].input).toMatchObject({
    SnapshotType: 'manual',
    OwnerAccount: account,
  });
});

test('datashares are those that namespaces of the account produce', async () => {
  const share = (owner: string, region = 'eu-west-1') => ({
    DataShareArn: `arn:aws:redshift:${region}:${owner}:datashare:ns/share`,
    ProducerArn: `arn:aws:redshift:${region}:${owner}:namespace:ns`,
    AllowPubliclyAccessibleConsumers: false,
    DataShareAssociations: [{ ConsumerIdentifier: '444455556666', Status: 'ACTIVE' as const }],
  });
  redshift.on(DescribeDataSharesCommand).resolves({ DataShares: [share(account), share('999900001111'), share(account, 'us-east-1')] });
  const { resources } = await collect(datashareCollector, { facts: ['consumers', 'publicConsumersAllowed'] });
  expect(resources.map(({ id, facts }) => [id, facts])).toEqual([
    ['ns/share', { consumers: known([{ id: '444455556666', status: 'ACTIVE' }]), publicConsumersAllowed: known(false) }],
  ]);
  redshift
    .on(DescribeDataSharesCommand)
    .resolves({ DataShares: [{ ...share(account), DataShareAssociations: [{ ConsumerIdentifier: 'a' }] }] });
  expect(await fact(datashareCollector, 'consumers')).toMatchObject(unreadable);
});

describe('Redshift Serverless', () => {
  const workgroup = { workgroupName: 'w', workgroupArn: 'arn:w' };
  test.each([
    ['port', { port: 5439 }, known(5439)],
    ['port', { port: 5439, endpoint: { port: 5440 } }, known(5440)],
    [
      'parameters',
      { configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }, { parameterKey: 'datestyle' }] },
      known({ require_ssl: 'true' }),
    ],
    ['parameters', { configParameters: [] }, known({})],
  ])('%s of the workgroup %j', async (name, more, expected) => {
    serverless.on(ListWorkgroupsCommand).resolves({ workgroups: [{ ...workgroup, ...more }] });
    expect(await fact(workgroupCollector, name)).toEqual(expected);
  });

  test.each(['publiclyAccessible', 'enhancedVpcRouting', 'parameters'])('%s that AWS did not return is unreadable', async (name) => {
    serverless.on(ListWorkgroupsCommand).resolves({ workgroups: [workgroup] });
    expect(await fact(workgroupCollector, name)).toMatchObject(unreadable);
  });

  test('the key of a namespace: of AWS, or with its manager', async () => {
    const having = (kmsKeyId?: string) =>
      serverless
        .on(ListNamespacesCommand)
        .resolves({ namespaces: [{ namespaceName: 'n', namespaceArn: 'arn:n', ...(kmsKeyId === undefined ? {} : { kmsKeyId }) }] });
    kms.on(DescribeKeyCommand).resolves({ KeyMetadata: { KeyId: '1', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } });
    having('AWS_OWNED_KMS_KEY');
    expect(await fact(namespaceCollector, 'encryptionKey')).toEqual(absent());
    having();
    expect(await fact(namespaceCollector, 'encryptionKey')).toEqual(absent());
    having('arn:key');
    expect(await fact(namespaceCollector, 'encryptionKey')).toEqual(known({ arn: 'arn:key', manager: 'CUSTOMER', state: 'Enabled' }));
  });

  test.each([
    [workgroupCollector, ListWorkgroupsCommand, 'redshift-serverless:ListWorkgroups'],
    [namespaceCollector, ListNamespacesCommand, 'redshift-serverless:ListNamespaces'],
  ])('reports a denied listing with the action of IAM', async (collector, command, action) => {
    serverless.on(command as typeof ListWorkgroupsCommand).rejects(awsError('AccessDeniedException'));
    const { listingErrors } = await collect(collector as Collector, { facts: [] });
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action } }]);
  });
});
