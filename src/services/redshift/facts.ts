import type { BackupAssignment } from '../backup/facts.ts';
import type { ResourceKey } from '../kms/facts.ts';
import type { FirewallRule, SubnetAcl, SubnetRoutes } from '../vpc/facts.ts';

/** Where a cluster or workgroup accepts connections. */
interface EndpointFacts {
  publiclyAccessible: boolean;
  /** Host name; absent while it is being created. */
  endpoint?: string;
  /** Absent while it is being created. */
  port?: number;
  /** `ipv4` or `dualstack`. */
  ipAddressType: string;
  /** Routes of each subnet, by subnet ID; `null`: another account owns them. */
  subnets: Readonly<Record<string, SubnetRoutes | null>>;
  /** Network ACL of each subnet, by subnet ID; `null`: another account owns it. */
  networkAcls: Readonly<Record<string, SubnetAcl | null>>;
  /** Inbound rules by security group. */
  groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** CIDR blocks of each prefix list in the groups. */
  prefixLists: Readonly<Record<string, readonly string[]>>;
  /** Values of the database parameters by name, such as `require_ssl`. */
  parameters: Readonly<Record<string, string>>;
  /** Whether COPY and UNLOAD use the VPC. */
  enhancedVpcRouting: boolean;
}

/** Whether the parameter group of a cluster is in effect. */
export interface ParameterStatus {
  /** `in-sync`, or a status such as `pending-reboot`. */
  readonly group: string;
  /** Status by parameter; AWS does not return it for all parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Audit logging of a cluster. */
export interface ClusterLogging {
  readonly enabled: boolean;
  /** `s3`, `cloudwatch` or `s3table`; absent: logging is turned off, or was turned on before there was a choice. */
  readonly destination?: string;
  /** Exported logs, such as `userlog`. AWS returns them only for CloudWatch Logs. */
  readonly exports: readonly string[];
  /** ISO 8601. */
  readonly lastDelivery?: string;
  /** ISO 8601. */
  readonly lastFailure?: string;
}

/** A time in which maintenance is deferred. */
export interface MaintenanceDeferral {
  /** ISO 8601. */
  readonly start: string;
  /** ISO 8601. */
  readonly end: string;
}

/** An account or service that may use a datashare. */
export interface DatashareConsumer {
  /** Account ID, namespace, `ADX` or the ARN of a data catalog. */
  readonly id: string;
  /** Such as `ACTIVE` or `AUTHORIZED`. */
  readonly status: string;
  readonly region?: string;
}

interface RedshiftFacts {
  'AWS::Redshift::Cluster': EndpointFacts & {
    encrypted: boolean;
    /** Absent: the cluster is not encrypted, or AWS owns the key, or the key is in a hardware security module. */
    encryptionKey?: ResourceKey;
    /** Whether a hardware security module of the customer keeps the key. */
    hsm: boolean;
    parameterStatus: ParameterStatus;
    logging: ClusterLogging;
    /** 0: automated snapshots are turned off. */
    snapshotRetentionDays: number;
    /** Region to which snapshots are copied; absent: they are not copied. */
    snapshotCopyRegion?: string;
    backup: BackupAssignment;
    versionUpgrades: boolean;
    /** Such as `current`, `trailing` or `preview_2026`. */
    maintenanceTrack: string;
    maintenanceDeferrals: readonly MaintenanceDeferral[];
    adminName: string;
    databaseName: string;
    /** ARN of the secret in which Redshift manages the password; absent: Redshift does not manage it. */
    adminSecret?: string;
    multiAz: boolean;
    /** Whether Redshift may move the cluster to another Availability Zone. */
    relocation: boolean;
    /** Such as `ra3.xlplus`. */
    nodeType: string;
  };
  'AWS::Redshift::ClusterSubnetGroup': {
    /** Availability Zones of its subnets. */
    zones: readonly string[];
  };
  'AWS::Redshift::ClusterSnapshot': {
    /** IDs of accounts that may restore the snapshot; `amazon-redshift-support`: AWS Support. */
    restorableBy: readonly string[];
  };
  'AWS::Redshift::DataShare': {
    consumers: readonly DatashareConsumer[];
    /** Whether publicly accessible clusters may use it. */
    publicConsumersAllowed: boolean;
  };
  'AWS::RedshiftServerless::Workgroup': EndpointFacts;
  'AWS::RedshiftServerless::Namespace': {
    /** Absent: the namespace does not have an administrator with a password. */
    adminName?: string;
    databaseName?: string;
    adminSecret?: string;
    /** Absent: AWS owns the key. */
    encryptionKey?: ResourceKey;
    /** Such as `userlog`. */
    logExports: readonly string[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends RedshiftFacts {}
}
