import type { AutoScalingGroup, LaunchConfiguration } from '@aws-sdk/client-auto-scaling';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';
import { byRegion } from '../ec2/page.ts';

/** An Auto Scaling group: its name and whatever is not as usual. */
export interface AutoScalingGroupSpec extends Partial<Omit<AutoScalingGroup, 'AvailabilityZones'>> {
  readonly AutoScalingGroupName: string;
  readonly region: string;
  readonly subnets: readonly string[];
  /** Letters of its zones. */
  readonly zones: string;
}

export interface LaunchConfigurationSpec extends Partial<LaunchConfiguration> {
  readonly LaunchConfigurationName: string;
  readonly region: string;
}

/** EC2 Auto Scaling in one account. */
export interface AutoScalingResources {
  readonly groups: readonly AutoScalingGroupSpec[];
  readonly configurations: readonly LaunchConfigurationSpec[];
}

const arn = (region: string, kind: string, name: string): string =>
  `arn:${company.partition}:autoscaling:${region}:${company.accountId}:${kind}:0a1b2c3d:${kind}Name/${name}`;

const describeGroup = ({ region, subnets, zones, ...group }: AutoScalingGroupSpec): AutoScalingGroup => ({
  AutoScalingGroupARN: arn(region, 'autoScalingGroup', group.AutoScalingGroupName),
  MinSize: 1,
  MaxSize: 4,
  DesiredCapacity: 2,
  DefaultCooldown: 300,
  HealthCheckType: 'EC2',
  CreatedTime: company.daysAgo(300),
  VPCZoneIdentifier: subnets.join(','),
  AvailabilityZones: [...zones].map((zone) => `${region}${zone}`),
  ...group,
});

const describeConfiguration = ({ region, ...configuration }: LaunchConfigurationSpec): LaunchConfiguration => ({
  LaunchConfigurationARN: arn(region, 'launchConfiguration', configuration.LaunchConfigurationName),
  ImageId: '',
  InstanceType: 'm4.large',
  CreatedTime: company.daysAgo(1500),
  ...configuration,
});

export const autoScalingData = (resources: AutoScalingResources): ServiceData => {
  const groups = byRegion(resources.groups);
  const configurations = byRegion(resources.configurations);
  const paged = <Item>(
    items: readonly Item[],
    input: { readonly NextToken?: string | undefined; readonly MaxRecords?: number | undefined },
  ) => page(items, { token: input.NextToken, max: input.MaxRecords ?? 50, defaultMax: 100, invalidToken: 'InvalidNextToken' });

  return service('autoscaling')({
    DescribeAutoScalingGroups: (input, { region }) => {
      const { items, nextToken } = paged(groups(region), input);
      return { AutoScalingGroups: items.map(describeGroup), NextToken: nextToken };
    },
    DescribeLaunchConfigurations: (input, { region }) => {
      const { items, nextToken } = paged(configurations(region), input);
      return { LaunchConfigurations: items.map(describeConfiguration), NextToken: nextToken };
    },
  });
};
