import {
  AutoScalingClient,
  type AutoScalingGroup,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
} from '@aws-sdk/client-auto-scaling';
import { DescribeLaunchTemplateVersionsCommand, EC2Client, type LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { autoScalingGroupCollector } from '../../../src/services/autoscaling/auto-scaling-group.ts';
import { known } from '../../../src/core/fact.ts';
import { configuration, group } from '../../support/resources/auto-scaling.ts';
import { collect } from '../../support/collect.ts';

const autoScaling = mockClient(AutoScalingClient);
const ec2 = mockClient(EC2Client);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const version = (number: number, data: LaunchTemplateVersion['LaunchTemplateData'], isDefault = false): LaunchTemplateVersion => ({
  LaunchTemplateId: 'lt-1',
  LaunchTemplateName: 'web',
  VersionNumber: number,
  DefaultVersion: isDefault,
  LaunchTemplateData: data,
});

beforeEach(() => {
  autoScaling.reset();
  ec2.reset();
});
const groups = (...items: readonly AutoScalingGroup[]) =>
  autoScaling.on(DescribeAutoScalingGroupsCommand).resolves({ AutoScalingGroups: [...items] });

/** The launch sources of each group, by group. */
async function launchSources(): Promise<Record<string, unknown>> {
  const { resources, listingErrors } = await collect(autoScalingGroupCollector, { facts: ['launchSources'] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)['launchSources']]));
}

const unspoken = { publicAddress: [], securityGroups: [], exists: true, kind: 'launch template' };

test('launch sources are the versions of the groups, read only if no listing returns them', async () => {
  groups(
    group('default', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web' } }),
    group('latest', { LaunchTemplate: { LaunchTemplateName: 'web', Version: '$Latest' } }),
    group('number', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '5' } }),
    group('older', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '2' } }),
    group('older too', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '2' } }),
    group('never', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web', Version: '9' } }),
    group('gone', { LaunchTemplate: { LaunchTemplateId: 'lt-9', LaunchTemplateName: 'gone', Version: '1' } }),
  );
  ec2
    .on(DescribeLaunchTemplateVersionsCommand, { Versions: ['$Default', '$Latest'], MaxResults: 200 })
    .resolves({ LaunchTemplateVersions: [version(5, { ImageId: 'ami-5' }), version(3, { ImageId: 'ami-3' }, true)] })
    .on(DescribeLaunchTemplateVersionsCommand, { LaunchTemplateId: 'lt-1', Versions: ['2'] })
    .resolves({ LaunchTemplateVersions: [version(2, { ImageId: 'ami-2' })] })
    .on(DescribeLaunchTemplateVersionsCommand, { LaunchTemplateId: 'lt-1', Versions: ['9'] })
    .rejects(awsError('InvalidLaunchTemplateId.VersionNotFound'));

  expect(await launchSources()).toEqual({
    default: known([{ ...unspoken, name: 'launch template web, version $Default', imageId: 'ami-3' }]),
    latest: known([{ ...unspoken, name: 'launch template web, version $Latest', imageId: 'ami-5' }]),
    number: known([{ ...unspoken, name: 'launch template web, version 5', imageId: 'ami-5' }]),
    older: known([{ ...unspoken, name: 'launch template web, version 2', imageId: 'ami-2' }]),
    'older too': known([{ ...unspoken, name: 'launch template web, version 2', imageId: 'ami-2' }]),
    never: known([{ ...unspoken, name: 'launch template web, version 9', exists: false }]),
    gone: known([{ ...unspoken, name: 'launch template gone, version 1', exists: false }]),
  });
  expect(ec2.calls()).toHaveLength(3);
  expect(autoScaling.calls()).toHaveLength(1);
});

test('a denied version is a collection error of its groups only', async () => {
  groups(
    group('a', { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '2' } }),
    group('b', { LaunchTemplate: { LaunchTemplateId: 'lt-1', Version: '5' } }),
  );
  ec2
    .on(DescribeLaunchTemplateVersionsCommand, { Versions: ['$Default', '$Latest'] })
    .resolves({ LaunchTemplateVersions: [version(5, {}, true)] })
    .on(DescribeLaunchTemplateVersionsCommand, { Versions: ['2'] })
    .rejects(awsError('UnauthorizedOperation'));
  expect(await launchSources()).toMatchObject({
    a: { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeLaunchTemplateVersions' } },
    b: { state: 'known' },
  });
});

test('launch sources of a mixed instances policy are those of its overrides', async () => {
  const web = { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web' };
  groups(
    group('mixed', {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: web,
          Overrides: [
            { InstanceType: 'm7i.large' },
            { InstanceType: 'm6i.large' },
            { InstanceType: 'm7g.large', LaunchTemplateSpecification: { ...web, Version: '$Latest' } },
            { InstanceType: 'm6g.large', ImageId: 'ami-arm' },
          ],
        },
      },
    }),
    group('plain', { MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: web } } }),
  );
  ec2
    .on(DescribeLaunchTemplateVersionsCommand)
    .resolves({ LaunchTemplateVersions: [version(1, { ImageId: 'ami-1' }, true), version(2, { ImageId: 'ami-2' })] });
  const named = (name: string, imageId: string) => ({ ...unspoken, name: `launch template web, version ${name}`, imageId });
  expect(await launchSources()).toEqual({
    mixed: known([named('$Default', 'ami-1'), named('$Latest', 'ami-2'), named('$Default', 'ami-arm')]),
    plain: known([named('$Default', 'ami-1')]),
  });
});

test('launch sources contain the settings that rules use', async () => {
  groups(
    group('template', { LaunchTemplate: { LaunchTemplateId: 'lt-1', LaunchTemplateName: 'web' } }),
    group('configuration', { LaunchConfigurationName: 'web-2019' }),
    group('silent', { LaunchConfigurationName: 'web-2020' }),
    group('gone', { LaunchConfigurationName: 'web-2018' }),
  );
  ec2.on(DescribeLaunchTemplateVersionsCommand).resolves({
    LaunchTemplateVersions: [
      version(
        1,
        {
          MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1 },
          NetworkInterfaces: [{ AssociatePublicIpAddress: false, Groups: ['sg-1'] }, { Groups: ['sg-2'] }],
          SecurityGroupIds: ['sg-3'],
        },
        true,
      ),
    ],
  });
  autoScaling.on(DescribeLaunchConfigurationsCommand).resolves({
    LaunchConfigurations: [
      configuration('web-2019', {
        ImageId: 'ami-9',
        AssociatePublicIpAddress: true,
        SecurityGroups: ['sg-1', 'default'],
        MetadataOptions: { HttpTokens: 'optional' },
      }),
      configuration('web-2020'),
    ],
  });
  expect(await launchSources()).toEqual({
    template: known([
      {
        ...unspoken,
        name: 'launch template web, version $Default',
        metadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
        publicAddress: [false, null],
        securityGroups: ['sg-3', 'sg-1', 'sg-2'],
      },
    ]),
    configuration: known([
      {
        kind: 'launch configuration',
        name: 'launch configuration web-2019',
        exists: true,
        imageId: 'ami-9',
        metadataOptions: { HttpTokens: 'optional' },
        publicAddress: [true],
        securityGroups: ['sg-1', 'default'],
      },
    ]),
    silent: known([{ ...unspoken, kind: 'launch configuration', name: 'launch configuration web-2020', publicAddress: [null] }]),
    gone: known([{ ...unspoken, kind: 'launch configuration', name: 'launch configuration web-2018', exists: false }]),
  });
});
