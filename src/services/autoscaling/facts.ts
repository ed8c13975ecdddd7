import type { SuspendedProcess, TrafficSourceIdentifier } from '@aws-sdk/client-auto-scaling';
import type { Image, LaunchTemplateInstanceMetadataOptions } from '@aws-sdk/client-ec2';
import type { AsJson } from '../../core/to-json.ts';
import type { SecretMatch } from '../../core/secret.ts';
import type { MetadataDefaults } from '../ec2/facts.ts';

/** What a group launches instances from. */
export interface LaunchSource {
  /** Launch configurations are the older kind and know less. */
  readonly kind: 'launch template' | 'launch configuration';
  /** Such as `launch template web, version 3`. */
  readonly name: string;
  /** `false`: it was deleted, and nothing more is known of it. */
  readonly exists: boolean;
  /** Such as `ami-0abc`, or `resolve:ssm:…`; absent: it names none. */
  readonly imageId?: string;
  /** Absent: silent. */
  readonly metadataOptions?: AsJson<Pick<LaunchTemplateInstanceMetadataOptions, 'HttpTokens' | 'HttpEndpoint'>>;
  /** Whether each interface gets a public address; `null`, or no interface at all: silent, so the subnet decides. */
  readonly publicAddress: readonly (boolean | null)[];
  /** By id, or by name. */
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
    /** Instance types of its mixed instances policy; empty without one, as its launch source names a single type then. */
    instanceTypes: readonly string[];
    /** Whether attributes stand in place of names of instance types. */
    typesByAttributes: boolean;
    /** Whether its mixed instances policy asks for Spot Instances. */
    usesSpot: boolean;
    /** Whether Spot Instances that are at risk are replaced before they are taken away. */
    capacityRebalance: boolean;
    /** `EC2`, `EBS`, `ELB` and `VPC_LATTICE`. */
    healthChecks: readonly string[];
    /** Load balancers, by name, and target groups, by ARN, with their type: `elb`, `elbv2` or `vpc-lattice`. */
    trafficSources: readonly AsJson<TrafficSourceIdentifier>[];
    suspendedProcesses: readonly AsJson<SuspendedProcess>[];
    /** Seconds after which an instance is replaced; absent: never because of its age. */
    maxInstanceLifetime?: number;
    /** Name of its launch configuration; absent: it uses launch templates. */
    launchConfiguration?: string;
    /** Its launch configuration or launch template, and those of its overrides. */
    launchSources: readonly LaunchSource[];
    /** Subnets it launches into; those that do not exist any more are missing. */
    subnets: readonly LaunchSubnet[];
    /** What the Region's metadata defaults add to a silent launch template. */
    metadataDefaults: MetadataDefaults;
    /** Images of its launch sources by what these name, such as `ami-0abc` or `resolve:ssm:…`; `null`: AWS does not show it to this account. */
    images: Readonly<Record<string, LaunchImage | null>>;
    /** Security groups that its launch sources name, by id or name, and that do not exist. */
    missingGroups: readonly string[];
  };
  'AWS::AutoScaling::LaunchConfiguration': {
    /** What looks like credentials in its user data. */
    userDataSecrets: readonly SecretMatch[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends AutoscalingFacts {}
}
