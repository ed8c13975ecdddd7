import type { Address, BatchState, Instance, ResponseLaunchTemplateData } from '@aws-sdk/client-ec2';

export interface InstanceSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly image: string;
  readonly subnet: string;
  /** Subnet of a second network interface. */
  readonly secondSubnet?: string;
  readonly groups: readonly string[];
  readonly type?: Instance['InstanceType'];
  readonly state?: 'running' | 'stopped' | 'terminated';
  readonly launchedDays: number;
  /** For stopped ones. */
  readonly stoppedDays?: number;
  readonly publicIp?: string;
  /** Name of its instance profile. */
  readonly profile?: string;
  /** Absent: required. */
  readonly tokens?: 'required' | 'optional';
  readonly monitored?: boolean;
  readonly spot?: boolean;
  readonly paravirtual?: boolean;
  readonly sourceDestCheck?: boolean;
  readonly terminationProtected?: boolean;
  readonly userData?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface LaunchTemplateSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** The first has the number 1; the last is the latest. */
  readonly versions: readonly ResponseLaunchTemplateData[];
  readonly defaultVersion: number;
}

export interface ImageSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** Absent: the account itself. */
  readonly owner?: string;
  readonly ownerAlias?: string;
  readonly createdDays: number;
  /** Negative: to come. */
  readonly deprecatedDays?: number;
  readonly public?: boolean;
  readonly requiresImdsV2?: boolean;
  /** Snapshot of its root disk. */
  readonly snapshot?: string;
}

export interface ElasticIpSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** Absent: not associated. */
  readonly instance?: string;
  readonly serviceManaged?: Address['ServiceManaged'];
}

export interface SpotFleetSpec {
  readonly id: string;
  readonly region: string;
  readonly state: BatchState;
  /** Whether each volume is encrypted, by device name. */
  readonly volumes: Readonly<Record<string, boolean>>;
}

/** EC2 in one account. */
export interface Ec2Resources {
  readonly instances: readonly InstanceSpec[];
  readonly launchTemplates: readonly LaunchTemplateSpec[];
  /** Own images, and those of others that are in use. */
  readonly images: readonly ImageSpec[];
  readonly elasticIps: readonly ElasticIpSpec[];
  readonly spotFleets: readonly SpotFleetSpec[];
  /** Account settings by Region; a Region that is missing has none. */
  readonly settings: Readonly<Record<string, Ec2Settings>>;
}

export interface Ec2Settings {
  readonly tokens?: 'required' | 'optional';
  readonly imagesBlocked?: boolean;
  readonly allowedImages?: 'enabled' | 'audit-mode';
  readonly serialConsole?: boolean;
}
