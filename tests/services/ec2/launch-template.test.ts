import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  EC2Client,
  GetEbsEncryptionByDefaultCommand,
  GetInstanceMetadataDefaultsCommand,
  type LaunchTemplateVersion,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { launchTemplateCollector } from '../../../src/services/ec2/launch-template.ts';
import { known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const base64 = (text: string) => Buffer.from(text).toString('base64');

beforeEach(() => {
  ec2.reset();
  ec2
    .on(DescribeLaunchTemplatesCommand, { MaxResults: 200 })
    .resolves({ LaunchTemplates: [{ LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web' }], NextToken: 'more' })
    .on(DescribeLaunchTemplatesCommand, { MaxResults: 200, NextToken: 'more' })
    .resolves({ LaunchTemplates: [{ LaunchTemplateId: 'lt-2' }] });
});

const factOf = async (name: string) => {
  const { resources } = await collect(launchTemplateCollector, { facts: [name] });
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
};

test('lists all pages', async () => {
  const { resources } = await collect(launchTemplateCollector, { facts: [] });
  expect(resources).toMatchObject([
    { id: 'lt-1', name: 'web', arn: 'arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-1' },
    { id: 'lt-2', name: 'lt-2' },
  ]);
});

test('the default and the latest versions of all templates come from one listing', async () => {
  const newest: LaunchTemplateVersion = {
    LaunchTemplateId: 'lt-1',
    VersionNumber: 7,
    DefaultVersion: false,
    LaunchTemplateData: {
      ImageId: 'ami-1',
      MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
      NetworkInterfaces: [{ AssociatePublicIpAddress: true }, {}],
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
        { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
      ],
    },
  };
  ec2
    .on(DescribeLaunchTemplateVersionsCommand, { Versions: ['$Default', '$Latest'], MaxResults: 200 })
    .resolves({ LaunchTemplateVersions: [{ LaunchTemplateId: 'lt-1', VersionNumber: 2, DefaultVersion: true }], NextToken: 'more' })
    .on(DescribeLaunchTemplateVersionsCommand, { Versions: ['$Default', '$Latest'], MaxResults: 200, NextToken: 'more' })
    .resolves({ LaunchTemplateVersions: [newest, newest] });
  expect(await factOf('versions')).toEqual({
    'lt-1': known([
      { version: 2, publicAddress: [], volumes: [] },
      {
        version: 7,
        imageId: 'ami-1',
        metadataOptions: { HttpTokens: 'required' },
        publicAddress: [true, null],
        volumes: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
      },
    ]),
    'lt-2': {
      state: 'unreadable',
      collectionError: {
        kind: 'not-reported',
        action: 'ec2:DescribeLaunchTemplateVersions',
        message: 'EC2 does not show a version of the template',
      },
    },
  });
  expect(ec2.commandCalls(DescribeLaunchTemplateVersionsCommand)).toHaveLength(2);
});

test('adds the defaults of the Region to unset options', async () => {
  ec2
    .on(GetInstanceMetadataDefaultsCommand)
    .resolves({ AccountLevel: { HttpTokens: 'required', ManagedBy: 'account', HttpPutResponseHopLimit: 2 } });
  ec2.on(GetEbsEncryptionByDefaultCommand).resolves({ EbsEncryptionByDefault: true });
  expect((await factOf('metadataDefaults'))['lt-1']).toEqual(known({ HttpTokens: 'required', ManagedBy: 'account' }));
  expect((await factOf('encryptionByDefault'))['lt-1']).toEqual(known(true));
  ec2.on(GetInstanceMetadataDefaultsCommand).resolves({});
  expect((await factOf('metadataDefaults'))['lt-1']).toEqual(known({}));
});

test('reads the requirements of its images', async () => {
  ec2.on(DescribeInstancesCommand).resolves({});
  ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({
    LaunchTemplateVersions: [
      { LaunchTemplateId: 'lt-1', VersionNumber: 1, LaunchTemplateData: { ImageId: 'ami-1' } },
      { LaunchTemplateId: 'lt-1', VersionNumber: 2, LaunchTemplateData: { ImageId: 'ami-2' } },
      { LaunchTemplateId: 'lt-2', VersionNumber: 1, LaunchTemplateData: { ImageId: 'ami-3' } },
    ],
  });
  ec2.on(DescribeImagesCommand).resolves({ Images: [{ ImageId: 'ami-1', ImdsSupport: 'v2.0' }, { ImageId: 'ami-2' }] });
  expect(await factOf('imageImdsSupport')).toEqual({ 'lt-1': known({ 'ami-1': 'v2.0', 'ami-2': null }), 'lt-2': known({}) });
});

describe('user data', () => {
  const versionsOf = (id: string) => ec2.on(DescribeLaunchTemplateVersionsCommand, { LaunchTemplateId: id, MaxResults: 200 });

  test('of all versions is searched and not stored', async () => {
    versionsOf('lt-1').resolves({
      LaunchTemplateVersions: [{ VersionNumber: 2, LaunchTemplateData: { UserData: base64('echo hello') } }],
      NextToken: 'more',
    });
    ec2
      .on(DescribeLaunchTemplateVersionsCommand, { LaunchTemplateId: 'lt-1', MaxResults: 200, NextToken: 'more' })
      .resolves({ LaunchTemplateVersions: [{ VersionNumber: 1, LaunchTemplateData: { UserData: base64('\npassword=Tr0ub4dor-and-3') } }] });
    versionsOf('lt-2').resolves({ LaunchTemplateVersions: [{ VersionNumber: 1 }] });
    const found = await factOf('userDataSecrets');
    expect(found).toEqual({ 'lt-1': known([{ version: 1, detector: 'password or token', line: 2 }]), 'lt-2': known([]) });
    expect(JSON.stringify(found)).not.toContain('Tr0ub4dor');
  });

  test('is unreadable if it cannot be decoded, and a deleted template is left out', async () => {
    versionsOf('lt-1').resolves({ LaunchTemplateVersions: [{ VersionNumber: 1, LaunchTemplateData: { UserData: '//79' } }] });
    versionsOf('lt-2').rejects(
      Object.assign(new Error('gone'), { name: 'InvalidLaunchTemplateId.NotFound', $metadata: { httpStatusCode: 400 } }),
    );
    ec2.on(DescribeLaunchTemplatesCommand, { LaunchTemplateIds: ['lt-2'] }).resolves({ LaunchTemplates: [] });
    expect(await factOf('userDataSecrets')).toEqual({
      'lt-1': {
        state: 'unreadable',
        collectionError: {
          kind: 'not-reported',
          action: 'ec2:DescribeLaunchTemplateVersions',
          message: 'the user data could not be decoded as text',
        },
      },
    });
  });
});
