import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  type ConfigurationOptionSetting,
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  DescribePlatformVersionCommand,
  ElasticBeanstalkClient,
  type EnvironmentDescription,
  ListPlatformVersionsCommand,
  type PlatformDescription,
} from '@aws-sdk/client-elastic-beanstalk';
import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { mockClient } from 'aws-sdk-client-mock';
import { environmentCollector } from '../../../src/services/elasticbeanstalk/environment.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect, onlyFact } from '../../support/collect.ts';

const beanstalk = mockClient(ElasticBeanstalkClient);
const ec2 = mockClient(EC2Client);
const iam = mockClient(IAMClient);
const tagging = mockClient(ResourceGroupsTaggingAPIClient);

const arnOf = (name: string) => `arn:aws:elasticbeanstalk:eu-west-1:111122223333:environment/shop/${name}`;
const platformArn = (version: string) => `arn:aws:elasticbeanstalk:eu-west-1::platform/Node.js 22/${version}`;
const awsError = (name: string, status = 400) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
const listed = (name: string, change: EnvironmentDescription = {}): EnvironmentDescription => ({
  EnvironmentId: `e-${name}`,
  EnvironmentName: name,
  EnvironmentArn: arnOf(name),
  ApplicationName: 'shop',
  Status: 'Ready',
  Tier: { Name: 'WebServer', Type: 'Standard' },
  PlatformArn: platformArn('6.1.0'),
  ...change,
});
const setting = (Namespace: string, OptionName: string, Value?: string): ConfigurationOptionSetting => ({ Namespace, OptionName, Value });
const settings = (...OptionSettings: ConfigurationOptionSetting[]) =>
  beanstalk
    .on(DescribeConfigurationSettingsCommand)
    .resolves({ ConfigurationSettings: [{ DeploymentStatus: 'deployed', OptionSettings }] });

beforeEach(() => {
  for (const client of [beanstalk, ec2, iam, tagging]) client.reset();
  beanstalk.on(DescribeEnvironmentsCommand).resolves({ Environments: [listed('web')] });
  tagging.on(GetResourcesCommand).resolves({ ResourceTagMappingList: [], PaginationToken: '' });
});

/** The value of a fact of the only environment. */
const fact = (name: string) => onlyFact(environmentCollector, name);

describe('listing', () => {
  test('leaves out terminated environments and reads all pages', async () => {
    beanstalk
      .on(DescribeEnvironmentsCommand, { IncludeDeleted: false, MaxRecords: 100 })
      .resolves({ Environments: [listed('web'), listed('old', { Status: 'Terminating' }), { EnvironmentId: 'half' }], NextToken: 'more' })
      .on(DescribeEnvironmentsCommand, { NextToken: 'more' })
      .resolves({ Environments: [listed('jobs', { Tier: { Name: 'Worker' } }), listed('gone', { Status: 'Terminated' })] });
    tagging
      .on(GetResourcesCommand)
      .resolves({ ResourceTagMappingList: [{ ResourceARN: arnOf('web'), Tags: [{ Key: 'team', Value: 'shop' }] }] });
    const { resources, listingErrors } = await collect(environmentCollector, { facts: ['tier'] });
    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'e-jobs', name: 'jobs', tags: {}, facts: { tier: known('Worker') } },
      { id: 'e-web', name: 'web', arn: arnOf('web'), tags: { team: 'shop' }, facts: { tier: known('WebServer') } },
    ]);
  });

  test('an environment that was deleted during the audit is left out', async () => {
    const input = { EnvironmentIds: ['e-web'], IncludeDeleted: false };
    beanstalk.on(DescribeConfigurationSettingsCommand).rejects(awsError('InvalidParameterValue'));
    beanstalk.on(DescribeEnvironmentsCommand, input).resolves({ Environments: [] });
    expect(await collect(environmentCollector, { facts: ['options'] })).toEqual({ resources: [], listingErrors: [] });
  });
});

describe('settings', () => {
  test('only watched options are stored, and the settings are read once', async () => {
    settings(
      setting('aws:ec2:vpc', 'VPCId', 'vpc-1'),
      setting('aws:ec2:vpc', 'Subnets', 'subnet-1'),
      setting('aws:ec2:vpc', 'ELBScheme'),
      setting('aws:elbv2:listener:443', 'Protocol', 'HTTPS'),
      setting('aws:elasticbeanstalk:environment', 'ServiceRole', ''),
      setting('aws:elasticbeanstalk:application:environment', 'DB_PASSWORD', 'correct-horse-battery'),
      setting('aws:elasticbeanstalk:application:environment', 'VPCId', 'correct-horse-battery'),
      setting('aws:rds:dbinstance', 'DBPassword', '******'),
    );
    const { resources } = await collect(environmentCollector, { facts: ['options', 'propertySecrets'] });
    expect(resources[0]?.facts).toEqual({
      options: known({ 'aws:ec2:vpc VPCId': 'vpc-1', 'aws:elbv2:listener:443 Protocol': 'HTTPS' }),
      propertySecrets: known([{ property: 'DB_PASSWORD', detector: 'password or token' }]),
    });
    expect(JSON.stringify(resources)).not.toContain('correct-horse');
    expect(beanstalk.commandCalls(DescribeConfigurationSettingsCommand).map(({ args }) => args[0].input)).toEqual([
      { ApplicationName: 'shop', EnvironmentName: 'web' },
    ]);
  });

  test('deployed settings count, not settings that failed to deploy', async () => {
    beanstalk.on(DescribeConfigurationSettingsCommand).resolves({
      ConfigurationSettings: [
        { DeploymentStatus: 'failed', OptionSettings: [setting('aws:ec2:vpc', 'VPCId', 'vpc-failed')] },
        { DeploymentStatus: 'deployed', OptionSettings: [setting('aws:ec2:vpc', 'VPCId', 'vpc-1')] },
      ],
    });
    expect(await fact('options')).toEqual(known({ 'aws:ec2:vpc VPCId': 'vpc-1' }));
  });

  test('a response without settings makes facts unreadable', async () => {
    beanstalk.on(DescribeConfigurationSettingsCommand).resolves({ ConfigurationSettings: [] });
    expect(await fact('options')).toMatchObject({ state: 'unreadable', collectionError: { kind: 'not-reported' } });
  });

  test('denied settings make facts unreadable', async () => {
    beanstalk.on(DescribeConfigurationSettingsCommand).rejects(awsError('AccessDenied', 403));
    expect(await fact('options')).toMatchObject({
      state: 'unreadable',
      collectionError: { kind: 'denied', action: 'elasticbeanstalk:DescribeConfigurationSettings' },
    });
  });
});

test('reads instances by the tag of the environment, with their volumes and security groups', async () => {
  const tagged = (id: string) => [{ Key: 'elasticbeanstalk:environment-id', Value: id }];
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          {
            InstanceId: 'i-1',
            State: { Name: 'running' },
            Tags: tagged('e-web'),
            MetadataOptions: { HttpTokens: 'optional', HttpEndpoint: 'enabled' },
            NetworkInterfaces: [{ Association: { PublicIp: '3.3.3.3' }, Groups: [{ GroupId: 'sg-1' }] }],
          },
          {
            InstanceId: 'i-2',
            State: { Name: 'running' },
            Tags: tagged('e-other'),
            NetworkInterfaces: [{ Groups: [{ GroupId: 'sg-2' }] }],
          },
          { InstanceId: 'i-3', State: { Name: 'terminated' }, Tags: tagged('e-web') },
        ],
      },
    ],
  });
  ec2.on(DescribeVolumesCommand).resolves({
    Volumes: [
      { VolumeId: 'vol-1', Encrypted: true, Attachments: [{ InstanceId: 'i-1' }] },
      { VolumeId: 'vol-2', Encrypted: false, Attachments: [{ InstanceId: 'i-1' }] },
      { VolumeId: 'vol-3', Encrypted: false, Attachments: [{ InstanceId: 'i-2' }] },
    ],
  });
  ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: ['sg-1', 'sg-2'].map((GroupId) => ({ GroupId, IpPermissions: [] })) });
  const { resources } = await collect(environmentCollector, { facts: ['hosts', 'volumes', 'groupRules', 'prefixLists'] });
  expect(resources[0]?.facts).toEqual({
    hosts: known([{ id: 'i-1', publicIpv4: ['3.3.3.3'], tokensRequired: false }]),
    volumes: known({ 'vol-1': true, 'vol-2': false }),
    groupRules: known({ 'sg-1': [] }),
    prefixLists: known({}),
  });
});

describe('platforms', () => {
  const described = (version: string, change: PlatformDescription = {}) =>
    beanstalk.on(DescribePlatformVersionCommand, { PlatformArn: platformArn(version) }).resolves({
      PlatformDescription: {
        PlatformVersion: version,
        PlatformOwner: 'AWSElasticBeanstalk',
        PlatformBranchName: 'Node.js 22',
        PlatformBranchLifecycleState: 'Supported',
        DateCreated: new Date(`2026-0${version[2]}-01T00:00:00Z`),
        CustomAmiList: [{ VirtualizationType: 'HVM', ImageId: `ami-${version}` }],
        ...change,
      },
    });

  test('the own and the recommended platform version are read once each', async () => {
    beanstalk.on(DescribeEnvironmentsCommand).resolves({ Environments: [listed('web'), listed('two')] });
    described('6.1.0');
    described('6.3.0');
    beanstalk.on(ListPlatformVersionsCommand).resolves({
      PlatformSummaryList: [
        { PlatformArn: platformArn('6.3.0'), PlatformBranchName: 'Node.js 22' },
        { PlatformArn: platformArn('5.0.0'), PlatformBranchName: 'Node.js 18' },
      ],
    });
    const { resources } = await collect(environmentCollector, { facts: ['platform', 'recommendedPlatform'] });
    const facts = {
      platform: known({
        version: '6.1.0',
        branch: 'Node.js 22',
        branchState: 'supported',
        custom: false,
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
      recommendedPlatform: known({ version: '6.3.0', createdAt: '2026-03-01T00:00:00.000Z' }),
    };
    expect(resources.map((resource) => resource.facts)).toEqual([facts, facts]);
    expect(beanstalk.commandCalls(DescribePlatformVersionCommand)).toHaveLength(2);
    expect(beanstalk.commandCalls(ListPlatformVersionsCommand)).toHaveLength(1);
  });

  test('a branch without a recommended version has no recommended platform', async () => {
    described('6.1.0');
    beanstalk.on(ListPlatformVersionsCommand).resolves({ PlatformSummaryList: [] });
    expect(await fact('recommendedPlatform')).toEqual(absent());
  });

  test.each([
    ['that was deleted', awsError('ResourceNotFoundException', 404), { kind: 'failed' }],
    ['that is described incompletely', { PlatformDescription: { PlatformVersion: '6.1.0' } }, { kind: 'not-reported' }],
  ])('a platform %s is unreadable', async (_name, answer, collectionError) => {
    if (answer instanceof Error) beanstalk.on(DescribePlatformVersionCommand).rejects(answer);
    else beanstalk.on(DescribePlatformVersionCommand).resolves(answer);
    expect(await fact('platform')).toMatchObject({ state: 'unreadable', collectionError });
  });

  test('a platform of another owner is custom', async () => {
    described('6.1.0', { PlatformOwner: 'self', PlatformBranchName: undefined, PlatformBranchLifecycleState: undefined });
    expect(await fact('platform')).toEqual(known({ version: '6.1.0', custom: true, createdAt: '2026-01-01T00:00:00.000Z' }));
  });

  test.each([
    ['the image of the platform', 'ami-6.1.0', absent()],
    ['a custom image', 'ami-own', known({ id: 'ami-own', createdAt: '2026-02-02T00:00:00.000Z' })],
    ['an image that is not returned', 'ami-hidden', known({ id: 'ami-hidden' })],
  ])('%s', async (_name, image, expected) => {
    described('6.1.0');
    settings(setting('aws:autoscaling:launchconfiguration', 'ImageId', image));
    ec2.on(DescribeInstancesCommand).resolves({ Reservations: [{ Instances: [{ InstanceId: 'i-1', ImageId: 'ami-own' }] }] });
    ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({ LaunchTemplateVersions: [] });
    ec2.on(DescribeImagesCommand).resolves({ Images: [{ ImageId: 'ami-own', CreationDate: '2026-02-02T00:00:00.000Z' }] });
    expect(await fact('customImage')).toEqual(expected);
  });
});

test('reads the roles of the instances and of the service', async () => {
  settings(
    setting('aws:autoscaling:launchconfiguration', 'IamInstanceProfile', 'arn:aws:iam::111122223333:instance-profile/shop'),
    setting('aws:elasticbeanstalk:environment', 'ServiceRole', 'beanstalk'),
  );
  iam
    .on(GetAccountAuthorizationDetailsCommand)
    .resolves({ RoleDetailList: [{ RoleName: 'beanstalk', Arn: 'arn:aws:iam::111122223333:role/beanstalk' }] });
  expect(await fact('roles')).toEqual(
    known([
      { use: 'instances', name: 'shop' },
      { use: 'service', name: 'beanstalk', policies: { inlinePolicies: [], attachedPolicies: [] } },
    ]),
  );
});
