import type { SuspendedProcess, TrafficSourceIdentifier } from '@aws-sdk/client-auto-scaling';
import type { Image, LaunchTemplateInstanceMetadataOptions } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';
import type { SecretMatch } from '../shared/secret-match.ts';
import type { MetadataDefaults } from '../ec2/facts.ts';

/** A launch template or launch configuration of a group. */
export interface LaunchSource {
  readonly kind: 'launch template' | 'launch configuration';
  /** Such as `launch template web, version 3`. */
  readonly name: string;
  /** `false`: it was deleted, and its settings are unknown. */
  readonly exists: boolean;
  /** Such as `ami-0abc`, or `resolve:ssm:…`; absent: not specified. */
  readonly imageId?: string;
  /** Absent: not set. */
  readonly metadataOptions?: AsJson<Pick<LaunchTemplateInstanceMetadataOptions, 'HttpTokens' | 'HttpEndpoint'>>;
  /** Whether each network interface gets a public IPv4 address; `null`, or no interface: the subnet decides. */
  readonly publicAddress: readonly (boolean | null)[];
  /** IDs or names. */
  readonly securityGroups: readonly string[];
}

/** A subnet that a group launches into. */
export interface LaunchSubnet {
  readonly id: string;
  readonly assignsPublicIpv4: boolean;
}

/** An image that a group launches. */
export type LaunchImage = AsJson<Pick<Image, 'ImageId' | 'CreationDate' | 'DeprecationTime' | 'State' | 'ImdsSupport'>>;

interface AutoscalingFacts {
  'AWS::AutoScaling::AutoScalingGroup': {
    maxSize: number;
    zones: readonly string[];
    /** Instance types of the mixed instances policy; empty: the launch template specifies a single type. */
    instanceTypes: readonly string[];
    /** Whether instance types are selected by attributes. */
    typesByAttributes: boolean;
    /** Whether the mixed instances policy requests Spot Instances. */
    usesSpot: boolean;
    /** Whether Capacity Rebalancing is turned on. */
    capacityRebalance: boolean;
    /** `EC2`, `EBS`, `ELB` and `VPC_LATTICE`. */
    healthChecks: readonly string[];
    /** Load balancers, by name, and target groups, by ARN, with their type: `elb`, `elbv2` or `vpc-lattice`. */
    trafficSources: readonly AsJson<TrafficSourceIdentifier>[];
    suspendedProcesses: readonly AsJson<SuspendedProcess>[];
    /** Maximum instance lifetime in seconds; absent: not limited. */
    maxInstanceLifetime?: number;
    /** Name of the launch configuration; absent: the group uses launch templates. */
    launchConfiguration?: string;
    /** The launch configuration or launch template of the group, and those of overrides. */
    launchSources: readonly LaunchSource[];
    /** Subnets of the group, without deleted ones. */
    subnets: readonly LaunchSubnet[];
    /** Metadata defaults of the Region, for launch templates without metadata options. */
    metadataDefaults: MetadataDefaults;
    /** Images of the launch sources, by ID or reference such as `resolve:ssm:…`; `null`: AWS does not show it to this account. */
    images: Readonly<Record<string, LaunchImage | null>>;
    /** IDs or names of security groups in the launch sources that do not exist. */
    missingGroups: readonly string[];
  };
  'AWS::AutoScaling::LaunchConfiguration': {
    /** Possible credentials in the user data. */
    userDataSecrets: readonly SecretMatch[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends AutoscalingFacts {}
}
