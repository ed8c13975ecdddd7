import {
  type AutoScalingGroup,
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
} from '@aws-sdk/client-auto-scaling';
import { DescribeSecurityGroupsCommand, DescribeSubnetsCommand, EC2Client, GetInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { autoScalingGroupCollector } from '../../../src/services/autoscaling/auto-scaling-group.ts';
import { launchConfigurationCollector } from '../../../src/services/autoscaling/launch-configuration.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { arnOf, configuration, group } from '../../support/resources/auto-scaling.ts';
import { collect } from '../../support/collect.ts';

const autoScaling = mockClient(AutoScalingClient);
const ec2 = mockClient(EC2Client);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

beforeEach(() => {
  autoScaling.reset();
  ec2.reset();
});
const groups = (...items: readonly AutoScalingGroup[]) =>
  autoScaling.on(DescribeAutoScalingGroupsCommand).resolves({ AutoScalingGroups: [...items] });

/** One fact of each group, by name. */
async function fact(name: string): Promise<Record<string, unknown>> {
  const { resources, listingErrors } = await collect(autoScalingGroupCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
}

describe('listing', () => {
  test('follows pages', async () => {
    autoScaling
      .on(DescribeAutoScalingGroupsCommand, { MaxRecords: 100 })
      .resolves({ AutoScalingGroups: [group('a', { Tags: [{ Key: 'team', Value: 'web' }] })], NextToken: 'more' })
      .on(DescribeAutoScalingGroupsCommand, { NextToken: 'more' })
      .resolves({ AutoScalingGroups: [group('b'), {} as AutoScalingGroup] });

    const { resources, listingErrors } = await collect(autoScalingGroupCollector, { facts: [] });

    expect(listingErrors).toEqual([]);
    expect(resources).toMatchObject([
      { type: 'AWS::AutoScaling::AutoScalingGroup', service: 'autoscaling', id: 'a', arn: arnOf('a'), name: 'a', tags: { team: 'web' } },
      { id: 'b', tags: {} },
    ]);
  });

  test('that is denied is a collection error', async () => {
    autoScaling.on(DescribeAutoScalingGroupsCommand).rejects(awsError('AccessDenied'));
    const { resources, listingErrors } = await collect(autoScalingGroupCollector, { facts: ['zones'] });
    expect(resources).toEqual([]);
    expect(listingErrors).toMatchObject([{ collectionError: { kind: 'denied', action: 'autoscaling:DescribeAutoScalingGroups' } }]);
  });
});

describe('facts of the listing', () => {
  test('of a group with a mixed instances policy', async () => {
    groups(
      group('mixed', {
        MaxSize: 6,
        AvailabilityZones: ['eu-west-1a', 'eu-west-1b'],
        HealthCheckType: 'EC2,ELB',
        CapacityRebalance: true,
        MaxInstanceLifetime: 604_800,
        LoadBalancerNames: ['old'],
        TargetGroupARNs: ['arn:tg'],
        TrafficSources: [
          { Identifier: 'arn:tg', Type: 'elbv2' },
          { Identifier: 'arn:lattice', Type: 'vpc-lattice' },
        ],
        SuspendedProcesses: [{ ProcessName: 'Launch', SuspensionReason: 'User suspended' }],
        MixedInstancesPolicy: {
          LaunchTemplate: { Overrides: [{ InstanceType: 'm7g.large' }, { InstanceType: 'm6g.large' }, { InstanceType: 'm7g.large' }] },
          InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 20 },
        },
      }),
    );
    const names = [
      'maxSize',
      'zones',
      'instanceTypes',
      'typesByAttributes',
      'usesSpot',
      'capacityRebalance',
      'healthChecks',
      'trafficSources',
      'suspendedProcesses',
      'maxInstanceLifetime',
      'launchConfiguration',
    ];
    const { resources } = await collect(autoScalingGroupCollector, { facts: names });
    expect(resources[0]?.facts).toEqual({
      maxSize: known(6),
      zones: known(['eu-west-1a', 'eu-west-1b']),
      instanceTypes: known(['m7g.large', 'm6g.large']),
      typesByAttributes: known(false),
      usesSpot: known(true),
      capacityRebalance: known(true),
      healthChecks: known(['EC2', 'ELB']),
      trafficSources: known([
        { Identifier: 'old', Type: 'elb' },
        { Identifier: 'arn:tg', Type: 'elbv2' },
        { Identifier: 'arn:lattice', Type: 'vpc-lattice' },
      ]),
      suspendedProcesses: known([{ ProcessName: 'Launch', SuspensionReason: 'User suspended' }]),
      maxInstanceLifetime: known(604_800),
      launchConfiguration: absent(),
    });
    expect(autoScaling.calls()).toHaveLength(1);
  });

  test('that AWS omits are unreadable', async () => {
    groups(group('bare'));
    for (const name of ['maxSize', 'zones', 'healthChecks']) {
      expect(await fact(name)).toMatchObject({ bare: { state: 'unreadable', collectionError: { kind: 'not-reported' } } });
    }
    expect(await fact('usesSpot')).toEqual({ bare: known(false) });
    expect(await fact('maxInstanceLifetime')).toEqual({ bare: absent() });
  });

  test('a launch configuration is used only without a launch template', async () => {
    groups(
      group('old', { LaunchConfigurationName: 'web-2019' }),
      group('moved', { LaunchConfigurationName: 'web-2019', LaunchTemplate: { LaunchTemplateId: 'lt-1' } }),
    );
    expect(await fact('launchConfiguration')).toEqual({ old: known('web-2019'), moved: absent() });
  });
});

describe('related resources', () => {
  test('subnets are the configured ones, or the default subnets of the zones', async () => {
    groups(
      group('named', { VPCZoneIdentifier: 'subnet-1,subnet-2,subnet-9', AvailabilityZones: ['eu-west-1a', 'eu-west-1b'] }),
      group('by zone', { AvailabilityZones: ['eu-west-1a'] }),
    );
    ec2.on(DescribeSubnetsCommand).resolves({
      Subnets: [
        { SubnetId: 'subnet-1', AvailabilityZone: 'eu-west-1a', MapPublicIpOnLaunch: false },
        { SubnetId: 'subnet-2', AvailabilityZone: 'eu-west-1b', MapPublicIpOnLaunch: true },
        { SubnetId: 'subnet-3', AvailabilityZone: 'eu-west-1a', MapPublicIpOnLaunch: true, DefaultForAz: true },
      ],
    });
    expect(await fact('subnets')).toEqual({
      named: known([
        { id: 'subnet-1', assignsPublicIpv4: false },
        { id: 'subnet-2', assignsPublicIpv4: true },
      ]),
      'by zone': known([{ id: 'subnet-3', assignsPublicIpv4: true }]),
    });
  });

  test('security groups that do not exist are reported as missing, by ID or name', async () => {
    groups(group('a', { LaunchConfigurationName: 'web' }), group('b', { LaunchConfigurationName: 'old' }));
    autoScaling.on(DescribeLaunchConfigurationsCommand).resolves({
      LaunchConfigurations: [
        configuration('web', { SecurityGroups: ['sg-1', 'default'] }),
        configuration('old', { SecurityGroups: ['sg-9', 'gone', 'sg-9', 'sg-1'] }),
      ],
    });
    ec2.on(DescribeSecurityGroupsCommand).resolves({
      SecurityGroups: [
        { GroupId: 'sg-1', GroupName: 'web' },
        { GroupId: 'sg-2', GroupName: 'default' },
      ],
    });
    expect(await fact('missingGroups')).toEqual({ a: known([]), b: known(['sg-9', 'gone']) });
  });

  test('metadata defaults come from the Region', async () => {
    groups(group('a'));
    ec2.on(GetInstanceMetadataDefaultsCommand).resolves({ AccountLevel: { HttpTokens: 'required', ManagedBy: 'account' } });
    expect(await fact('metadataDefaults')).toEqual({ a: known({ HttpTokens: 'required', ManagedBy: 'account' }) });
  });
});

describe('launch configurations', () => {
  test('report possible credentials in their user data, in use or not', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    autoScaling
      .on(DescribeLaunchConfigurationsCommand, { MaxRecords: 100 })
      .resolves({
        LaunchConfigurations: [configuration('a', { UserData: base64('#!/bin/bash\nexport DB_PASSWORD=correct-horse\n') })],
        NextToken: 'more',
      })
      .on(DescribeLaunchConfigurationsCommand, { NextToken: 'more' })
      .resolves({ LaunchConfigurations: [configuration('b', { UserData: '' }), configuration('c')] });
    const { resources } = await collect(launchConfigurationCollector);
    expect(resources.map(({ id, facts }) => [id, facts])).toEqual([
      ['a', { userDataSecrets: known([{ detector: 'password or token', line: 2 }]) }],
      ['b', { userDataSecrets: known([]) }],
      ['c', { userDataSecrets: known([]) }],
    ]);
  });
});
