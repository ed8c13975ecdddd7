import {
  DescribeAccessEntryCommand,
  DescribeAddonCommand,
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeNodegroupCommand,
  EKSClient,
  ListAccessEntriesCommand,
  ListAssociatedAccessPoliciesCommand,
  ListClustersCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  EC2Client,
  GetInstanceMetadataDefaultsCommand,
} from '@aws-sdk/client-ec2';
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { accessEntryCollector } from '../../../src/services/eks/access-entry.ts';
import { clusterCollector } from '../../../src/services/eks/cluster.ts';
import { nodegroupCollector } from '../../../src/services/eks/nodegroup.ts';
import { factsById } from '../../support/collect.ts';

const eks = mockClient(EKSClient);
const ec2 = mockClient(EC2Client);
const iam = mockClient(IAMClient);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

/** Clusters by name; an error is the response to its description. */
function having(clusters: Readonly<Record<string, object | Error>>): void {
  eks.on(ListClustersCommand).resolves({ clusters: Object.keys(clusters) });
  for (const [name, cluster] of Object.entries(clusters)) {
    const asked = eks.on(DescribeClusterCommand, { name });
    if (cluster instanceof Error) asked.rejects(cluster);
    else asked.resolves({ cluster: { name, status: 'ACTIVE', ...cluster } });
  }
}

beforeEach(() => {
  for (const mock of [eks, ec2, iam]) mock.reset();
  ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({ LaunchTemplateVersions: [] });
  ec2.on(GetInstanceMetadataDefaultsCommand).resolves({});
  iam.on(GetAccountAuthorizationDetailsCommand).resolves({ RoleDetailList: [], UserDetailList: [], GroupDetailList: [], Policies: [] });
});

describe('clusters', () => {
  test('that cannot be described are kept, and deleted ones are left out', async () => {
    having({ shop: {}, secret: awsError('AccessDeniedException'), gone: awsError('ResourceNotFoundException') });
    const found = await factsById(clusterCollector, 'status', 'secretsKey', 'networkAddon');
    expect(Object.keys(found)).toEqual(['secret', 'shop']);
    expect(found).toMatchObject({
      secret: {
        status: { state: 'unreadable', collectionError: { kind: 'denied', action: 'eks:DescribeCluster' } },
        secretsKey: { state: 'unreadable' },
      },
      shop: { status: known('ACTIVE'), secretsKey: absent() },
    });
  });

  test('that are being created have unreadable settings', async () => {
    having({ shop: { status: 'CREATING' } });
    const found = (
      await factsById(clusterCollector, 'endpoint', 'loggedTypes', 'deletionProtection', 'authenticationMode', 'version', 'clusterGroupId')
    )['shop'];
    for (const fact of Object.values(found ?? {}))
      expect(fact).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test('with a public endpoint without an allow list are open to the internet', async () => {
    having({ shop: { resourcesVpcConfig: { endpointPublicAccess: true, endpointPrivateAccess: false } } });
    expect(await factsById(clusterCollector, 'endpoint')).toEqual({
      shop: { endpoint: known({ public: true, private: false, cidrs: ['0.0.0.0/0'] }) },
    });
  });

  test('have only log types of enabled entries', async () => {
    having({
      shop: {
        logging: {
          clusterLogging: [
            { types: ['audit'], enabled: true },
            { types: ['api'], enabled: false },
          ],
        },
      },
    });
    expect(await factsById(clusterCollector, 'loggedTypes')).toEqual({ shop: { loggedTypes: known(['audit']) } });
  });

  test('have support of versions, also from the older member', async () => {
    having({ a: { version: '1.34' }, b: { version: '1.29' }, c: { version: '1.20' } });
    eks.on(DescribeClusterVersionsCommand).resolves({
      clusterVersions: [
        { clusterVersion: '1.34', versionStatus: 'STANDARD_SUPPORT', endOfStandardSupportDate: new Date('2027-12-02') },
        { clusterVersion: '1.29', status: 'extended-support' },
      ],
    });
    expect(await factsById(clusterCollector, 'versionSupport')).toEqual({
      a: { versionSupport: known({ status: 'STANDARD_SUPPORT', standardUntil: '2027-12-02T00:00:00.000Z' }) },
      b: { versionSupport: known({ status: 'EXTENDED_SUPPORT' }) },
      c: { versionSupport: absent() },
    });
  });

  test('have unreadable support of a version that is not in the response, unless all others are newer', async () => {
    having({ a: { version: '1.40' }, b: {} });
    eks.on(DescribeClusterVersionsCommand).resolves({ clusterVersions: [{ clusterVersion: '1.34', versionStatus: 'STANDARD_SUPPORT' }] });
    const unreadable = { versionSupport: { state: 'unreadable', collectionError: { kind: 'not-reported' } } };
    expect(await factsById(clusterCollector, 'versionSupport')).toMatchObject({ a: unreadable, b: unreadable });
    eks.on(DescribeClusterVersionsCommand).resolves({ clusterVersions: [] });
    expect(await factsById(clusterCollector, 'versionSupport')).toMatchObject({ a: unreadable });
  });

  test.each([
    ['{"enableNetworkPolicy":"true"}', true],
    ['{"enableNetworkPolicy": true, "env": {}}', true],
    ['enableNetworkPolicy: "true"\nenv: {}', true],
    ['{"enableNetworkPolicy":"false"}', false],
    ['# enableNetworkPolicy: "true"\nenv: {} # enableNetworkPolicy: "true"', false],
    ['{"disableNetworkPolicy":"true"}', false],
    ['', false],
  ])('the add-on configuration %s', async (configurationValues, enforcesPolicies) => {
    having({ shop: {} });
    eks.on(DescribeAddonCommand).resolves({ addon: { configurationValues } });
    expect(await factsById(clusterCollector, 'networkAddon')).toEqual({ shop: { networkAddon: known({ enforcesPolicies }) } });
  });

  test('the add-on is absent', async () => {
    having({ shop: {} });
    eks.on(DescribeAddonCommand).rejects(awsError('ResourceNotFoundException'));
    expect(await factsById(clusterCollector, 'networkAddon')).toEqual({ shop: { networkAddon: absent() } });
  });
});

describe('access entries', () => {
  const admin = 'arn:aws:iam::111122223333:role/admin';

  test('belong to clusters that use them, with their policies', async () => {
    having({ shop: { accessConfig: { authenticationMode: 'API' } }, old: { accessConfig: { authenticationMode: 'CONFIG_MAP' } } });
    eks.on(ListAccessEntriesCommand).resolves({ accessEntries: [admin, 'arn:gone'] });
    eks.on(DescribeAccessEntryCommand, { clusterName: 'shop', principalArn: 'arn:gone' }).rejects(awsError('ResourceNotFoundException'));
    eks.on(DescribeAccessEntryCommand, { clusterName: 'shop', principalArn: admin }).resolves({
      accessEntry: { clusterName: 'shop', principalArn: admin, accessEntryArn: 'arn:entry', type: 'STANDARD' },
    });
    eks.on(ListAssociatedAccessPoliciesCommand).resolves({
      associatedAccessPolicies: [
        { policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy', accessScope: { type: 'namespace' } },
      ],
    });
    expect(await factsById(accessEntryCollector, 'policies', 'groups', 'principalExists', 'entryType')).toEqual({
      [`shop/${admin}`]: {
        policies: known([{ name: 'AmazonEKSAdminPolicy', scope: 'namespace' }]),
        groups: known([]),
        principalExists: known(false),
        entryType: known('STANDARD'),
      },
    });
    expect(eks.commandCalls(ListAccessEntriesCommand)).toHaveLength(1);
  });

  test('for nodes of Auto Mode have policies, and those for other nodes cannot', async () => {
    having({ shop: { accessConfig: { authenticationMode: 'API' } } });
    eks.on(ListAccessEntriesCommand).resolves({ accessEntries: ['arn:auto', 'arn:node'] });
    for (const [principalArn, type] of [
      ['arn:auto', 'EC2'],
      ['arn:node', 'EC2_LINUX'],
    ] as const) {
      eks
        .on(DescribeAccessEntryCommand, { clusterName: 'shop', principalArn })
        .resolves({ accessEntry: { clusterName: 'shop', principalArn, accessEntryArn: `arn:entry:${type}`, type } });
    }
    eks.on(ListAssociatedAccessPoliciesCommand).resolves({
      associatedAccessPolicies: [
        { policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy', accessScope: { type: 'cluster' } },
      ],
    });
    expect(await factsById(accessEntryCollector, 'policies')).toEqual({
      'shop/arn:auto': { policies: known([{ name: 'AmazonEKSClusterAdminPolicy', scope: 'cluster' }]) },
      'shop/arn:node': { policies: known([]) },
    });
  });

  test('are empty for a cluster that does not support them', async () => {
    having({ shop: {} });
    eks.on(ListAccessEntriesCommand).rejects(awsError('InvalidRequestException'));
    expect(await factsById(accessEntryCollector, 'groups')).toEqual({});
  });
});

describe('node groups', () => {
  const nodegroup = (more: object) => {
    having({ shop: { version: '1.34' } });
    eks.on(ListNodegroupsCommand).resolves({ nodegroups: ['web'] });
    eks.on(DescribeNodegroupCommand).resolves({
      nodegroup: { clusterName: 'shop', nodegroupName: 'web', nodegroupArn: 'arn:web', status: 'ACTIVE', amiType: 'CUSTOM', ...more },
    });
  };
  const instance = {
    InstanceId: 'i-1',
    ImageId: 'ami-1',
    State: { Name: 'running' as const },
    Tags: [
      { Key: 'eks:cluster-name', Value: 'shop' },
      { Key: 'eks:nodegroup-name', Value: 'web' },
    ],
  };

  test('have the date of the release version, or of the running nodes', async () => {
    ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [instance] }] });
    ec2.on(DescribeImagesCommand).resolves({ Images: [{ ImageId: 'ami-1', CreationDate: '2026-10-01T00:00:00.000Z' }] });
    nodegroup({ releaseVersion: '1.34.1-20251112' });
    expect(await factsById(nodegroupCollector, 'imageDates', 'clusterVersion')).toEqual({
      'shop/web': { imageDates: known(['2025-11-12T00:00:00.000Z']), clusterVersion: known('1.34') },
    });
    nodegroup({ releaseVersion: '1.44.0-29cc92cc' });
    expect(await factsById(nodegroupCollector, 'imageDates')).toEqual({ 'shop/web': { imageDates: known(['2026-10-01T00:00:00.000Z']) } });
  });

  test('have the metadata options of running nodes, or else of the launch template', async () => {
    nodegroup({ launchTemplate: { id: 'lt-1', version: '4' } });
    ec2.on(DescribeInstancesCommand).resolves({
      Reservations: [{ Instances: [{ ...instance, MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 } }] }],
    });
    expect(await factsById(nodegroupCollector, 'metadata')).toEqual({
      'shop/web': { metadata: known([{ of: 'i-1', tokens: 'required', hopLimit: 2, endpoint: 'enabled' }]) },
    });
    ec2.on(DescribeInstancesCommand).resolves({ Reservations: [] });
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({
      LaunchTemplateVersions: [{ LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] } }],
    });
    expect(await factsById(nodegroupCollector, 'metadata', 'templatePublicIp', 'hasTemplate')).toEqual({
      'shop/web': {
        metadata: known([{ of: 'new nodes', tokens: 'unset', hopLimit: 1, endpoint: 'enabled' }]),
        templatePublicIp: known(true),
        hasTemplate: known(true),
      },
    });
  });

  test('have the default metadata options of the account if the launch template sets none', async () => {
    nodegroup({ launchTemplate: { id: 'lt-1', version: '4' }, version: '1.34' });
    ec2.on(DescribeInstancesCommand).resolves({ Reservations: [] });
    ec2.on(GetInstanceMetadataDefaultsCommand).resolves({ AccountLevel: { HttpTokens: 'required' } });
    eks.on(DescribeClusterVersionsCommand).resolves({ clusterVersions: [{ clusterVersion: '1.34', versionStatus: 'STANDARD_SUPPORT' }] });
    expect(await factsById(nodegroupCollector, 'metadata', 'versionSupport')).toEqual({
      'shop/web': {
        metadata: known([{ of: 'new nodes', tokens: 'required', hopLimit: 1, endpoint: 'enabled' }]),
        versionSupport: known({ status: 'STANDARD_SUPPORT' }),
      },
    });
  });

  test('have no remote access without a key', async () => {
    nodegroup({ remoteAccess: {} });
    expect(await factsById(nodegroupCollector, 'remoteAccess', 'hasTemplate')).toEqual({
      'shop/web': { remoteAccess: absent(), hasTemplate: known(false) },
    });
  });
});
