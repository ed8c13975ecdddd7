import type { AutoScalingGroupSpec, AutoScalingResources, LaunchConfigurationSpec } from './autoscaling.ts';
import { company } from '../company.ts';
import { ec2Id } from '../ec2/page.ts';
import { carriesSecret, fetchesSecret, images } from '../ec2/templates.ts';
import { groups, subnets } from '../vpc/network.ts';

const [ireland, frankfurt, virginia] = company.regions;

const targets = (region: string, name: string) => [
  `arn:${company.partition}:elasticloadbalancing:${region}:${company.accountId}:targetgroup/${name}/73e2d6bc24d8a067`,
];
const template = (number: number, LaunchTemplateName: string, Version?: string) => ({
  LaunchTemplateId: ec2Id('lt', number),
  LaunchTemplateName,
  ...(Version === undefined ? {} : { Version }),
});
const tags = (name: string, team: string) =>
  Object.entries({ Name: name, team }).map(([Key, Value]) => ({ Key, Value, ResourceId: name, PropagateAtLaunch: true }));
const userData = (text: string): string => Buffer.from(text).toString('base64');
const twoZones = { subnets: [subnets.appA, subnets.appB], zones: 'ab' } as const;

const groupSpecs: readonly AutoScalingGroupSpec[] = [
  {
    AutoScalingGroupName: 'storefront',
    region: ireland,
    ...twoZones,
    LaunchTemplate: template(0x101, 'storefront', '3'),
    TargetGroupARNs: targets(ireland, 'storefront'),
    HealthCheckType: 'EC2,ELB',
    MaxSize: 12,
    MaxInstanceLifetime: 14 * 86_400,
    Tags: tags('storefront', 'storefront'),
  },
  {
    AutoScalingGroupName: 'storefront-canary',
    region: ireland,
    ...twoZones,
    LaunchTemplate: template(0x101, 'storefront', '2'),
    TargetGroupARNs: targets(ireland, 'storefront'),
    HealthCheckType: 'EC2',
    SuspendedProcesses: [{ ProcessName: 'AZRebalance', SuspensionReason: 'User suspended at 2026-10-02T09:11:00Z' }],
    Tags: tags('storefront-canary', 'storefront'),
  },
  {
    AutoScalingGroupName: 'orders-workers',
    region: ireland,
    ...twoZones,
    LaunchTemplate: template(0x102, 'orders-worker', '$Latest'),
    Tags: tags('orders-workers', 'orders'),
  },
  {
    AutoScalingGroupName: 'nightly-batch',
    region: ireland,
    ...twoZones,
    CapacityRebalance: true,
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: template(0x103, 'nightly-batch', '$Default'),
        Overrides: [{ InstanceType: 'm7i.large' }, { InstanceType: 'm6i.large' }],
      },
      InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 },
    },
    Tags: tags('nightly-batch', 'analytics'),
  },
  {
    AutoScalingGroupName: 'legacy-web',
    region: ireland,
    subnets: [subnets.legacy],
    zones: 'a',
    LaunchConfigurationName: 'legacy-web-2021',
    LoadBalancerNames: ['legacy-web'],
    SuspendedProcesses: [
      { ProcessName: 'Launch', SuspensionReason: 'User suspended at 2025-11-21T22:40:00Z' },
      { ProcessName: 'ReplaceUnhealthy', SuspensionReason: 'User suspended at 2025-11-21T22:40:00Z' },
    ],
  },
  {
    AutoScalingGroupName: 'search',
    region: frankfurt,
    subnets: [subnets.bi],
    zones: 'a',
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: template(0x201, 'search-node'),
        Overrides: [{ InstanceType: 'r6g.large' }, { InstanceType: 'r7g.large' }],
      },
    },
    Tags: tags('search', 'analytics'),
  },
  {
    AutoScalingGroupName: 'awseb-e-pyumupm7mph-stack',
    region: virginia,
    subnets: [subnets.usA],
    zones: 'a',
    LaunchConfigurationName: 'awseb-e-pyumupm7mph-stack-lc',
    LoadBalancerNames: ['awseb-us-storefront'],
    HealthCheckType: 'ELB',
    Tags: [
      ...tags('us-storefront', 'storefront'),
      { Key: 'elasticbeanstalk:environment-name', Value: 'us-storefront', ResourceId: 'us-storefront', PropagateAtLaunch: true },
    ],
  },
  {
    AutoScalingGroupName: 'black-friday-2024',
    region: virginia,
    subnets: [subnets.usA],
    zones: 'a',
    MinSize: 0,
    MaxSize: 0,
    DesiredCapacity: 0,
    LaunchTemplate: template(0x3ff, 'black-friday', '7'),
  },
];

const configurations: readonly LaunchConfigurationSpec[] = [
  {
    LaunchConfigurationName: 'legacy-web-2021',
    region: ireland,
    ImageId: images.erp,
    AssociatePublicIpAddress: true,
    SecurityGroups: [groups.legacy],
    UserData: userData(carriesSecret),
  },
  {
    LaunchConfigurationName: 'awseb-e-pyumupm7mph-stack-lc',
    region: virginia,
    ImageId: images.beanstalk,
    SecurityGroups: [groups.usWeb, ec2Id('sg', 0x3ff)],
    MetadataOptions: { HttpTokens: 'required' },
    UserData: userData(fetchesSecret),
  },
];

/** The company's groups: the storefront and its workers, a batch on Spot Instances, and what is left of older ways. */
export const sampleAutoScaling: AutoScalingResources = {
  groups: groupSpecs,
  configurations,
};

/** Groups of all kinds above, as many as asked for. */
export function generateAutoScaling(count: number): AutoScalingResources {
  const copies = Array.from({ length: count }, (_, index): AutoScalingGroupSpec => {
    const kind = groupSpecs[index % groupSpecs.length] as AutoScalingGroupSpec;
    return { ...kind, AutoScalingGroupName: `${kind.AutoScalingGroupName}-${index}` };
  });
  return { ...sampleAutoScaling, groups: copies };
}
