import {
  DescribeAddressesCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSpotFleetRequestsCommand,
  EC2Client,
  GetAllowedImagesSettingsCommand,
  GetEbsEncryptionByDefaultCommand,
  GetImageBlockPublicAccessStateCommand,
  GetInstanceMetadataDefaultsCommand,
  GetSerialConsoleAccessStatusCommand,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { elasticIpCollector } from '../../../src/services/ec2/elastic-ip.ts';
import { imageCollector } from '../../../src/services/ec2/image.ts';
import { networkInterfaceCollector } from '../../../src/services/ec2/network-interface.ts';
import { spotFleetCollector } from '../../../src/services/ec2/spot-fleet.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
beforeEach(() => ec2.reset());

test('lists own images', async () => {
  ec2
    .on(DescribeImagesCommand, { Owners: ['self'], IncludeDisabled: true, MaxResults: 1000 })
    .resolves({ Images: [{ ImageId: 'ami-1', Name: 'golden', Public: false }], NextToken: 'more' })
    .on(DescribeImagesCommand, { Owners: ['self'], IncludeDisabled: true, MaxResults: 1000, NextToken: 'more' })
    .resolves({ Images: [{ ImageId: 'ami-2', Public: true }, { ImageId: 'ami-3' }] });
  const { resources, listingErrors } = await collect(imageCollector);
  expect(listingErrors).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'ami-1', name: 'golden', arn: 'arn:aws:ec2:eu-west-1::image/ami-1', facts: { public: known(false) } },
    { id: 'ami-2', name: 'ami-2', facts: { public: known(true) } },
    { id: 'ami-3', facts: { public: { state: 'unreadable', collectionError: { kind: 'not-reported', action: 'ec2:DescribeImages' } } } },
  ]);
});

test('lists own network interfaces', async () => {
  ec2.on(DescribeNetworkInterfacesCommand).resolves({
    NetworkInterfaces: [
      {
        NetworkInterfaceId: 'eni-1',
        OwnerId: '111122223333',
        SourceDestCheck: true,
        RequesterManaged: false,
        TagSet: [{ Key: 'team', Value: 'a' }],
      },
      { NetworkInterfaceId: 'eni-2', OwnerId: '777788889999', SourceDestCheck: false, RequesterManaged: false },
      { NetworkInterfaceId: 'eni-3', OwnerId: '111122223333' },
    ],
  });
  const { resources } = await collect(networkInterfaceCollector);
  expect(resources).toMatchObject([
    {
      id: 'eni-1',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-1',
      tags: { team: 'a' },
      facts: { sourceDestCheck: known(true), requesterManaged: known(false) },
    },
    { id: 'eni-3', tags: {}, facts: { sourceDestCheck: { state: 'unreadable' }, requesterManaged: { state: 'unreadable' } } },
  ]);
});

test('lists Elastic IP addresses with their association', async () => {
  ec2.on(DescribeAddressesCommand).resolves({
    Addresses: [
      { AllocationId: 'eipalloc-1', AssociationId: 'eipassoc-1', Tags: [{ Key: 'team', Value: 'a' }] },
      { AllocationId: 'eipalloc-2' },
      { AllocationId: 'eipalloc-3', ServiceManaged: 'nlb' },
      { PublicIp: '203.0.113.1' },
    ],
  });
  const { resources } = await collect(elasticIpCollector);
  expect(resources).toMatchObject([
    {
      id: 'eipalloc-1',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:elastic-ip/eipalloc-1',
      tags: { team: 'a' },
      facts: { associated: known(true), serviceManaged: absent() },
    },
    { id: 'eipalloc-2', facts: { associated: known(false) } },
    { id: 'eipalloc-3', facts: { associated: known(false), serviceManaged: known('nlb') } },
  ]);
});

test('lists Spot Fleet requests with the volumes of their launch specifications', async () => {
  ec2.on(GetEbsEncryptionByDefaultCommand).resolves({ EbsEncryptionByDefault: true });
  const BlockDeviceMappings = [
    { DeviceName: '/dev/xvda', Ebs: { Encrypted: true } },
    { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 8 } },
    { DeviceName: '/dev/sdg', VirtualName: 'ephemeral0' },
  ];
  const config = { IamFleetRole: 'arn:aws:iam::111122223333:role/fleet', TargetCapacity: 1 };
  ec2
    .on(DescribeSpotFleetRequestsCommand, { MaxResults: 1000 })
    .resolves({
      SpotFleetRequestConfigs: [
        {
          SpotFleetRequestId: 'sfr-1',
          SpotFleetRequestState: 'active',
          SpotFleetRequestConfig: { ...config, LaunchSpecifications: [{ BlockDeviceMappings }, {}] },
        },
      ],
      NextToken: 'more',
    })
    .on(DescribeSpotFleetRequestsCommand, { MaxResults: 1000, NextToken: 'more' })
    .resolves({
      SpotFleetRequestConfigs: [{ SpotFleetRequestId: 'sfr-2', SpotFleetRequestConfig: config }, { SpotFleetRequestId: 'sfr-3' }],
    });
  const { resources } = await collect(spotFleetCollector);
  expect(resources).toMatchObject([
    {
      id: 'sfr-1',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:spot-fleet-request/sfr-1',
      facts: {
        state: known('active'),
        volumes: known([
          { deviceName: '/dev/xvda', encrypted: true },
          { deviceName: '/dev/sdf', encrypted: false },
        ]),
        encryptionByDefault: known(true),
      },
    },
    { id: 'sfr-2', facts: { state: { state: 'unreadable' }, volumes: known([]) } },
    { id: 'sfr-3', facts: { volumes: { state: 'unreadable' } } },
  ]);
});

test('reads the settings of each Region', async () => {
  ec2.on(GetInstanceMetadataDefaultsCommand).resolves({ AccountLevel: { HttpTokens: 'optional' } });
  ec2.on(GetImageBlockPublicAccessStateCommand).resolves({ ImageBlockPublicAccessState: 'unblocked', ManagedBy: 'account' });
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      { Instances: [{ State: { Name: 'running' } }, { State: { Name: 'terminated' } }] },
      { Instances: [{ State: { Name: 'stopped' } }] },
    ],
  });
  ec2.on(GetAllowedImagesSettingsCommand).resolves({ State: 'audit-mode', ManagedBy: 'account', ImageCriteria: [] });
  ec2.on(GetSerialConsoleAccessStatusCommand).resolves({ SerialConsoleAccessEnabled: false, ManagedBy: 'declarative-policy' });
  const facts = ['metadataDefaults', 'imageBlockPublicAccess', 'allowedImages', 'serialConsoleAccess', 'instanceCount'];
  const { resources } = await collect(regionalAccountCollector, { facts, regions: ['eu-west-1', 'us-east-1'] });
  expect(resources.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  expect(resources[0]?.facts).toEqual({
    metadataDefaults: known({ HttpTokens: 'optional' }),
    imageBlockPublicAccess: known({ ImageBlockPublicAccessState: 'unblocked', ManagedBy: 'account' }),
    allowedImages: known({ State: 'audit-mode', ManagedBy: 'account' }),
    serialConsoleAccess: known({ SerialConsoleAccessEnabled: false, ManagedBy: 'declarative-policy' }),
    instanceCount: known(2),
  });
});

test('a missing state is unreadable', async () => {
  ec2.on(GetImageBlockPublicAccessStateCommand).resolves({});
  const { resources } = await collect(regionalAccountCollector, { facts: ['imageBlockPublicAccess'] });
  expect(resources[0]?.facts).toMatchObject({ imageBlockPublicAccess: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
});
