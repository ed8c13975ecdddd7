import type { ResourceKey } from '../kms/facts.ts';
import type { WorkingRole } from '../emr/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** How the API server of a cluster can be reached. */
export interface ClusterEndpoint {
  readonly public: boolean;
  readonly private: boolean;
  /** CIDR blocks that can reach the public endpoint. */
  readonly cidrs: readonly string[];
}

/** Support of a Kubernetes version by Amazon EKS. */
export interface VersionSupport {
  /** `STANDARD_SUPPORT`, `EXTENDED_SUPPORT` or `UNSUPPORTED`. */
  readonly status: string;
  /** Last day of standard support, ISO 8601. */
  readonly standardUntil?: string;
}

/** The Amazon VPC CNI add-on of a cluster. */
export interface NetworkAddon {
  /** Whether its configuration turns on network policies. */
  readonly enforcesPolicies: boolean;
}

/** An access policy of an access entry. */
export interface EntryPolicy {
  /** Such as `AmazonEKSClusterAdminPolicy`. */
  readonly name: string;
  /** `cluster` or `namespace`. */
  readonly scope: string;
}

/** SSH or RDP access that a node group configures. */
export interface RemoteAccess {
  /** Security groups that have access; empty: the internet. */
  readonly sources: readonly string[];
}

/** Instance metadata options of nodes. */
export interface NodeMetadata {
  /** Instance ID, or what new nodes get. */
  readonly of: string;
  /** `required` or `optional`; `unset`: the AMI of new nodes decides. */
  readonly tokens: string;
  readonly hopLimit: number;
  readonly endpoint: string;
}

interface EksFacts {
  'AWS::EKS::Cluster': {
    /** Such as `ACTIVE`, `CREATING` or `FAILED`. */
    status: string;
    endpoint: ClusterEndpoint;
    /** Such as `1.34`. */
    version: string;
    /** Absent: the version is older than all versions that Amazon EKS lists. */
    versionSupport?: VersionSupport;
    /** Key that encrypts Kubernetes secrets; absent: none was chosen. */
    secretsKey?: ResourceKey;
    /** Types of control plane logs that are turned on. */
    loggedTypes: readonly string[];
    deletionProtection: boolean;
    /** `API`, `API_AND_CONFIG_MAP` or `CONFIG_MAP`. */
    authenticationMode: string;
    roles: readonly WorkingRole[];
    /** Whether Amazon EKS operates the nodes (Auto Mode). */
    autoMode: boolean;
    /** Absent: the VPC CNI was not installed as an add-on. */
    networkAddon?: NetworkAddon;
    clusterGroupId: string;
    /** Inbound rules of the cluster security group and additional groups, by group ID. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
  };
  'AWS::EKS::AccessEntry': {
    /** `STANDARD`, or the kind of nodes, such as `EC2_LINUX`. */
    entryType: string;
    principalArn: string;
    groups: readonly string[];
    policies: readonly EntryPolicy[];
    /** Whether the user or role exists; absent: it belongs to another account. */
    principalExists?: boolean;
  };
  'AWS::EKS::Nodegroup': {
    /** Such as `ACTIVE`, `CREATING` or `DEGRADED`. */
    status: string;
    /** Such as `AL2023_x86_64_STANDARD` or `CUSTOM`. */
    amiType: string;
    /** Absent: not configured. */
    remoteAccess?: RemoteAccess;
    /** Inbound rules of the security group that remote access creates; absent: it does not exist. */
    remoteRules?: readonly FirewallRule[];
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** Whether the node group has a launch template of the account. */
    hasTemplate: boolean;
    /** Whether the launch template gives nodes public IP addresses; absent: the subnets decide. */
    templatePublicIp?: boolean;
    /** Routes by subnet ID; `null`: the subnet belongs to another account. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
    /** Subnets that assign public addresses at launch. */
    publicIpSubnets: readonly string[];
    roles: readonly WorkingRole[];
    /** Kubernetes version of the nodes; absent: a custom image that does not say. */
    version?: string;
    /** Absent: the version is older than all versions that Amazon EKS lists. */
    versionSupport?: VersionSupport;
    clusterVersion: string;
    /** Dates of the images of the nodes, ISO 8601: that in the release version, or those of the running nodes. */
    imageDates: readonly string[];
    metadata: readonly NodeMetadata[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EksFacts {}
}
