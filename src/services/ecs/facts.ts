import type { ResourceKey } from '../kms/facts.ts';
import type { LoadBalancerPath } from '../../network/load-balancer-paths.ts';
import type { WorkingRole } from '../emr/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** A container of a task definition, without the values of its variables. */
export interface TaskContainer {
  readonly name: string;
  readonly image: string;
  /** Absent: the image decides. */
  readonly user?: string;
  readonly privileged: boolean;
  readonly readonlyRoot: boolean;
  /** Linux capabilities that are added, in capitals and without the prefix `CAP_`. */
  readonly addedCapabilities: readonly string[];
  /** Absent: logs are not configured. */
  readonly logDriver?: string;
  /** Whether the container routes the logs of the others (FireLens). */
  readonly routesLogs: boolean;
}

/** A volume that is a path on the host and that a container mounts. */
export interface HostVolume {
  readonly name: string;
  /** Absent: Docker creates an empty directory. */
  readonly path?: string;
}

/** A volume of a task definition in an EFS file system. */
export interface EfsVolume {
  readonly name: string;
  readonly encryptedInTransit: boolean;
}

/** A value in a task definition that looks like a credential. The value itself is not stored. */
export interface TaskSecret {
  /** Such as `app, variable DB_PASSWORD` or `app, command`. */
  readonly where: string;
  readonly detector: string;
}

/** Where tasks get their own network interfaces (network mode awsvpc). */
export interface TaskNetwork {
  readonly assignPublicIp: boolean;
  readonly subnetIds: readonly string[];
  /** Empty: the default security group of the VPC. */
  readonly groupIds: readonly string[];
}

/** The platform of tasks on AWS Fargate. */
export interface FargatePlatform {
  /** Such as `1.4.0` or `LATEST`. */
  readonly version: string;
  /** Such as `LINUX` or `WINDOWS_SERVER_2022_CORE`. */
  readonly family: string;
}

/** Container ports of a protocol. */
export interface ContainerPorts {
  readonly protocol: 'tcp' | 'udp';
  readonly from: number;
  readonly to: number;
}

/** Logging and encryption of ECS Exec sessions. */
export interface ExecConfiguration {
  /** `DEFAULT`, `OVERRIDE` or `NONE`. */
  readonly logging: string;
  /** Log group or bucket of the sessions; absent: none. */
  readonly target?: string;
  /** KMS key that encrypts sessions; absent: none. */
  readonly key?: string;
}

/** A service, or standalone tasks with the same task definition, that allows ECS Exec. */
export interface ExecService {
  readonly name: string;
  /** Whether a container sends its logs to CloudWatch Logs (awslogs), where sessions are logged by default. */
  readonly usesAwslogs: boolean;
}

interface TaskNetworkFacts {
  /** Such as `ACTIVE` or `DRAINING`. */
  status: string;
  /** Absent: tasks use the network of their host. */
  network?: TaskNetwork;
  /** Routes of the subnets by subnet ID; `null`: the subnet belongs to another account. */
  subnets: Readonly<Record<string, SubnetRoutes | null>>;
}

interface EcsFacts {
  'AWS::ECS::Cluster': {
    /** Such as `ACTIVE`, `PROVISIONING` or `FAILED`. */
    status: string;
    /** Setting of Container Insights: `enabled`, `enhanced` or `disabled`; absent: not set. */
    containerInsights?: string;
    exec: ExecConfiguration;
    execServices: readonly ExecService[];
    /** Running tasks that no service started and that allow ECS Exec. */
    execTasks: readonly ExecService[];
    /** Key of the ephemeral storage of tasks on AWS Fargate; absent: a key of AWS. */
    fargateStorageKey?: ResourceKey;
    /** Key of volumes that Amazon ECS manages for tasks; absent: a key of AWS or of the service. */
    managedStorageKey?: ResourceKey;
  };
  'AWS::ECS::Service': TaskNetworkFacts & {
    /** Absent: the tasks do not run on AWS Fargate. */
    fargate?: FargatePlatform;
    /** Ports in the task definition; absent: the service does not have a task definition. */
    containerPorts?: readonly ContainerPorts[];
    /** Container ports that Network Load Balancers use, which can preserve the addresses of clients. */
    networkLoadBalancerPorts: readonly number[];
    /** Paths from the internet through load balancers to container ports. */
    loadBalancerPaths: readonly LoadBalancerPath[];
    /** The same through API Gateway and CloudFront, which forward HTTP requests. */
    publicEndpointPaths: readonly LoadBalancerPath[];
    /** Inbound rules of the security groups, by group ID. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
  };
  'AWS::ECS::TaskSet': TaskNetworkFacts;
  /** The latest active revision of each family, and other revisions that services and standalone tasks use. */
  'AWS::ECS::TaskDefinition': {
    containers: readonly TaskContainer[];
    /** Launch types that the definition requires, such as `FARGATE`; empty: any that it is compatible with. */
    launchTypes: readonly string[];
    /** `LINUX` or a Windows family; absent: Linux. */
    operatingSystem?: string;
    /** Absent: the default of the operating system, which is never the network of the host. */
    networkMode?: string;
    pidMode?: string;
    ipcMode?: string;
    hostVolumes: readonly HostVolume[];
    efsVolumes: readonly EfsVolume[];
    /** Role of the application; absent: none. */
    taskRole?: WorkingRole;
    /** Name of the role with which ECS starts the task; absent: none. */
    executionRole?: string;
    secrets: readonly TaskSecret[];
    /** Services that use the revision, as `cluster/service`, and clusters with standalone tasks that do. */
    usedBy: readonly string[];
  };
  /** Capacity providers with an Auto Scaling group or managed instances. */
  'AWS::ECS::CapacityProvider': {
    /** Absent: the provider does not have an Auto Scaling group. */
    autoScaling?: {
      readonly terminationProtection: string;
      readonly scaling: string;
      readonly draining: string;
    };
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EcsFacts {}
}
