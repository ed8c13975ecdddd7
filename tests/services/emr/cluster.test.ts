import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  EC2Client,
  type Instance,
} from '@aws-sdk/client-ec2';
import {
  type Cluster,
  DescribeClusterCommand,
  DescribeReleaseLabelCommand,
  DescribeSecurityConfigurationCommand,
  EMRClient,
  ListBootstrapActionsCommand,
  ListClustersCommand,
  ListSecurityConfigurationsCommand,
  ListStepsCommand,
} from '@aws-sdk/client-emr';
import { mockClient } from 'aws-sdk-client-mock';
import { clusterCollector } from '../../../src/services/emr/cluster.ts';
import { securityConfigurationCollector } from '../../../src/services/emr/security-configuration.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const emr = mockClient(EMRClient);
const ec2 = mockClient(EC2Client);

const arnOf = (id: string) => `arn:aws:elasticmapreduce:eu-west-1:111122223333:cluster/${id}`;
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const listed = (id: string, State: 'RUNNING' | 'STARTING' = 'RUNNING') => ({
  Id: id,
  ClusterArn: arnOf(id),
  Name: `cluster ${id}`,
  Status: { State },
});

const lake: Cluster = {
  Id: 'j-1',
  Status: { State: 'RUNNING', Timeline: { CreationDateTime: new Date('2026-10-01T00:00:00Z') } },
  ReleaseLabel: 'emr-7.13.0',
  AutoTerminate: false,
  TerminationProtected: true,
  LogUri: 's3n://logs/',
  SecurityConfiguration: 'strict',
};

beforeEach(() => {
  emr.reset();
  ec2.reset();
  emr.on(ListClustersCommand).resolves({ Clusters: [listed('j-1')] });
  emr.on(DescribeClusterCommand).resolves({ Cluster: lake });
});

/** The value of a fact of the only cluster. */
async function fact(name: string, change: Cluster = {}) {
  emr.on(DescribeClusterCommand).resolves({ Cluster: { ...lake, ...change } });
  const { resources, listingErrors } = await collect(clusterCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  expect(resources).toHaveLength(1);
  return (resources[0]?.facts as Record<string, unknown> | undefined)?.[name];
}

describe('listing', () => {
  test('reads all pages of active clusters and describes each once', async () => {
    emr
      .on(ListClustersCommand, { ClusterStates: ['STARTING', 'BOOTSTRAPPING', 'RUNNING', 'WAITING'] })
      .resolves({ Clusters: [listed('j-1'), { Id: 'half' }], Marker: 'more' })
      .on(ListClustersCommand, { Marker: 'more' })
      .resolves({ Clusters: [listed('j-2')] });
    emr
      .on(DescribeClusterCommand, { ClusterId: 'j-1' })
      .resolves({ Cluster: { ...lake, Tags: [{ Key: 'team', Value: 'analytics' }] } })
      .on(DescribeClusterCommand, { ClusterId: 'j-2' })
      .rejects(awsError('AccessDeniedException', 403));

    const facts = [
      'createdAt',
      'releaseLabel',
      'autoTerminates',
      'terminationProtected',
      'logTarget',
      'logKey',
      'kerberosRealm',
      'osRelease',
      'repoUpgradeOnBoot',
    ];
    const { resources, listingErrors } = await collect(clusterCollector, { facts });

    expect(listingErrors).toEqual([]);
    expect(resources.map(({ id, arn, name }) => [id, arn, name])).toEqual([
      ['j-1', arnOf('j-1'), 'cluster j-1'],
      ['j-2', arnOf('j-2'), 'cluster j-2'],
    ]);
    expect(resources[0]?.tags).toEqual({ team: 'analytics' });
    expect(resources[0]?.facts).toEqual({
      createdAt: known('2026-10-01T00:00:00.000Z'),
      releaseLabel: known('emr-7.13.0'),
      autoTerminates: known(false),
      terminationProtected: known(true),
      logTarget: known('s3n://logs/'),
      logKey: absent(),
      kerberosRealm: absent(),
      osRelease: absent(),
      repoUpgradeOnBoot: absent(),
    });
    expect(resources[1]).toMatchObject({ tags: null, tagsError: { kind: 'denied', action: 'elasticmapreduce:DescribeCluster' } });
    expect(resources[1]?.facts).toMatchObject({
      releaseLabel: { state: 'unreadable', collectionError: { action: 'elasticmapreduce:DescribeCluster' } },
    });
    expect(emr.commandCalls(DescribeClusterCommand)).toHaveLength(2);
  });

  test('a response without the cluster makes its facts unreadable', async () => {
    emr.on(DescribeClusterCommand).resolves({});
    const { resources } = await collect(clusterCollector, { facts: ['releaseLabel', 'securityConfiguration', 'logTarget'] });
    for (const one of Object.values(resources[0]?.facts ?? {}))
      expect(one).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });
});

test.each([
  ['absent for AMI versions', { ReleaseLabel: undefined, RunningAmiVersion: '3.11.0' }, absent()],
  [
    'unreadable if the response does not include it',
    { ReleaseLabel: undefined },
    { state: 'unreadable', collectionError: { kind: 'not-reported' } },
  ],
])('returns the release: %s', async (_name, change, expected) => {
  expect(await fact('releaseLabel', change)).toMatchObject(expected);
});

test.each([
  [
    'CloudWatch Logs',
    { LogUri: undefined, MonitoringConfiguration: { CloudWatchLogConfiguration: { Enabled: true, LogGroupName: '/emr' } } },
    known('/emr'),
  ],
  [
    'a disabled log group',
    { LogUri: undefined, MonitoringConfiguration: { CloudWatchLogConfiguration: { Enabled: false, LogGroupName: '/emr' } } },
    absent(),
  ],
  ['an empty path', { LogUri: '' }, absent()],
])('returns the log destination: %s', async (_name, change, expected) => {
  expect(await fact('logTarget', change)).toEqual(expected);
});

describe('nodes', () => {
  const instance = (id: string, role: string | undefined, change: Instance = {}): Instance => ({
    InstanceId: id,
    State: { Name: 'running' },
    MetadataOptions: { HttpTokens: 'required' },
    Tags: [
      { Key: 'aws:elasticmapreduce:job-flow-id', Value: 'j-1' },
      ...(role === undefined ? [] : [{ Key: 'aws:elasticmapreduce:instance-group-role', Value: role }]),
    ],
    ...change,
  });
  const serve = (...Instances: Instance[]) => ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances }] });

  test('are the instances with the tag of the cluster', async () => {
    serve(
      instance('i-1', 'MASTER', {
        NetworkInterfaces: [
          {
            Association: { PublicIp: '3.3.3.3' },
            PrivateIpAddresses: [{ Association: { PublicIp: '3.3.3.3' } }, { Association: { PublicIp: '3.3.3.4' } }, {}],
          },
        ],
      }),
      instance('i-2', 'CORE', { MetadataOptions: { HttpTokens: 'optional' } }),
      instance('i-3', undefined, { MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'disabled' } }),
      instance('i-4', 'CORE', { State: { Name: 'terminated' } }),
      { InstanceId: 'i-5', State: { Name: 'running' }, Tags: [{ Key: 'Name', Value: 'web' }] },
    );
    expect(await fact('nodes')).toEqual(
      known([
        { id: 'i-1', role: 'master', publicIpv4: ['3.3.3.3', '3.3.3.4'], tokensRequired: true },
        { id: 'i-2', role: 'core', publicIpv4: [], tokensRequired: false },
        { id: 'i-3', publicIpv4: [], tokensRequired: true },
      ]),
    );
  });

  test('are unreadable for a running cluster without instances', async () => {
    serve();
    expect(await fact('nodes')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
    emr.on(ListClustersCommand).resolves({ Clusters: [listed('j-1', 'STARTING')] });
    expect(await fact('nodes')).toEqual(known([]));
  });

  test('a custom AMI is one of the images in use', async () => {
    serve(instance('i-1', 'MASTER', { ImageId: 'ami-own' }));
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({ LaunchTemplateVersions: [] });
    ec2.on(DescribeImagesCommand).resolves({ Images: [{ ImageId: 'ami-own', CreationDate: '2026-01-01T00:00:00.000Z' }] });
    expect(await fact('customImage')).toEqual(absent());
    expect(await fact('customImage', { CustomAmiId: 'ami-own' })).toEqual(known({ id: 'ami-own', createdAt: '2026-01-01T00:00:00.000Z' }));
    expect(await fact('customImage', { CustomAmiId: 'ami-other' })).toEqual(known({ id: 'ami-other' }));
  });
});

describe('security configurations', () => {
  const document = { EncryptionConfiguration: { EnableAtRestEncryption: true } };

  test('are read once for all clusters that share them', async () => {
    emr.on(ListClustersCommand).resolves({ Clusters: [listed('j-1'), listed('j-2')] });
    emr.on(DescribeSecurityConfigurationCommand, { Name: 'strict' }).resolves({ SecurityConfiguration: JSON.stringify(document) });
    const { resources } = await collect(clusterCollector, { facts: ['securityConfiguration'] });
    expect(resources.map(({ facts }) => facts)).toEqual([
      { securityConfiguration: known(document) },
      { securityConfiguration: known(document) },
    ]);
    expect(emr.commandCalls(DescribeSecurityConfigurationCommand)).toHaveLength(1);
  });

  test('are absent for a cluster without one', async () => {
    expect(await fact('securityConfiguration', { SecurityConfiguration: undefined })).toEqual(absent());
    expect(emr.commandCalls(DescribeSecurityConfigurationCommand)).toHaveLength(0);
  });

  test('are unreadable if they are not JSON', async () => {
    emr.on(DescribeSecurityConfigurationCommand).resolves({ SecurityConfiguration: '{' });
    expect(await fact('securityConfiguration')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test('are listed including unused ones, all pages', async () => {
    emr
      .on(ListSecurityConfigurationsCommand, {})
      .resolves({ SecurityConfigurations: [{ Name: 'strict' }, {}], Marker: 'more' })
      .on(ListSecurityConfigurationsCommand, { Marker: 'more' })
      .resolvesOnce({ SecurityConfigurations: [{ Name: 'gone' }] })
      .resolves({ SecurityConfigurations: [] });
    emr
      .on(DescribeSecurityConfigurationCommand, { Name: 'strict' })
      .resolves({ SecurityConfiguration: JSON.stringify(document) })
      .on(DescribeSecurityConfigurationCommand, { Name: 'gone' })
      .rejects(awsError('InvalidRequestException'));
    const { resources, listingErrors } = await collect(securityConfigurationCollector);
    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      {
        id: 'strict',
        arn: 'arn:aws:elasticmapreduce:eu-west-1:111122223333:securityConfiguration/strict',
        facts: { securityConfiguration: known(document) },
      },
    ]);
  });
});

test('reads the newest Amazon Linux release of an EMR release', async () => {
  emr.on(DescribeReleaseLabelCommand).resolves({
    AvailableOSReleases: [{ Label: '2023.9.20251105.0' }, { Label: '2023.10.20260105.0' }, { Label: '2023.9.20251201.0' }, {}],
  });
  expect(await fact('newestOsRelease')).toEqual(known('2023.10.20260105.0'));
  emr.on(DescribeReleaseLabelCommand).resolves({ AvailableOSReleases: [] });
  expect(await fact('newestOsRelease')).toEqual(absent());
});

test('credentials in arguments and configurations are reported without their values', async () => {
  emr
    .on(ListBootstrapActionsCommand)
    .resolves({ BootstrapActions: [{ Name: 'agent', Args: ['--license-token', 'correct-horse-battery'] }] });
  emr
    .on(ListStepsCommand, { ClusterId: 'j-1' })
    .resolves({
      Steps: [{ Id: 's-1', Config: { Args: ['spark-submit', '--password', '--verbose', 's3://bucket/job.py'] } }],
      Marker: 'more',
    })
    .on(ListStepsCommand, { Marker: 'more' })
    .resolves({
      Steps: [
        { Id: 's-2', Config: { Args: ['jdbc:mysql://etl:correct-horse@db/orders'], Properties: { apiKey: 'correct-horse-battery' } } },
      ],
    });
  const Configurations = [
    { Classification: 'hive-site', Properties: { 'javax.jdo.option.ConnectionPassword': 'correct-horse-battery' } },
    {
      Classification: 'hadoop-env',
      Configurations: [{ Classification: 'export', Properties: { DB_PASSWORD: 'correct-horse-battery', HEAP: '2048' } }],
    },
  ];
  const found = await fact('argumentSecrets', { Configurations });
  expect(found).toMatchObject(
    known([
      { where: 'hive-site, javax.jdo.option.ConnectionPassword' },
      { where: 'export, DB_PASSWORD' },
      { where: 'bootstrap action agent, argument 2' },
      { where: 'step s-2, argument 1' },
      { where: 'step s-2, apiKey' },
    ]),
  );
  expect(JSON.stringify(found)).not.toContain('correct-horse');
});
