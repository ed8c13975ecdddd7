import type { BlockPublicAccessConfiguration } from '@aws-sdk/client-emr';
import type { Json, AsJson } from '../../core/to-json.ts';
import type { RolePolicies } from '../ec2/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** An instance that a service launched. Terminated instances are left out. */
export interface ManagedHost {
  readonly id: string;
  readonly publicIpv4: readonly string[];
  /** Whether the metadata service requires tokens (IMDSv2) or is turned off. */
  readonly tokensRequired: boolean;
}

/** An instance of a cluster. */
export interface EmrNode extends ManagedHost {
  /** `master`, `core` or `task`; absent: the instance has no tag for its role. */
  readonly role?: string;
}

/** A role of a cluster or an environment. */
export interface WorkingRole {
  readonly use: 'instances' | 'service';
  /** Name of the role or of the instance profile. */
  readonly name: string;
  /** Absent: the role does not exist. */
  readonly policies?: RolePolicies;
}

/** A value in the arguments or configurations of a cluster that looks like a credential. The value itself is not stored. */
export interface EmrSecret {
  /** Such as `step s-1A2B, argument 3` or `hive-site, javax.jdo.option.ConnectionPassword`. */
  readonly where: string;
  readonly detector: string;
}

interface EmrFacts {
  /** Clusters that are starting, bootstrapping, running or waiting. */
  'AWS::EMR::Cluster': {
    /** ISO 8601. */
    createdAt: string;
    nodes: readonly EmrNode[];
    /** Routes of the subnets that the cluster uses or may use, by subnet ID; `null`: the subnet belongs to another account. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
    /** Inbound rules of the security groups, by group ID. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** Absent: the cluster has no security configuration. */
    securityConfiguration?: Json;
    /** Absent: the cluster does not use Kerberos. */
    kerberosRealm?: string;
    roles: readonly WorkingRole[];
    /** Such as `emr-7.13.0`; absent for clusters of the AMI versions before releases. */
    releaseLabel?: string;
    /** Amazon Linux release, such as `2023.9.20251105.0`; absent: EMR does not report it. */
    osRelease?: string;
    /** Newest Amazon Linux release for the EMR release; absent: EMR does not report it. */
    newestOsRelease?: string;
    /** Updates that instances install when they start: `SECURITY` or `NONE`; only with a custom AMI. */
    repoUpgradeOnBoot?: string;
    /** Custom AMI and its creation date, ISO 8601; absent: the cluster uses the AMI of EMR. */
    customImage?: { readonly id: string; readonly createdAt?: string };
    /** Values in bootstrap actions, steps and configurations that look like credentials. */
    argumentSecrets: readonly EmrSecret[];
    /** S3 path or CloudWatch log group of the logs; absent: logs are stored only on the nodes. */
    logTarget?: string;
    /** KMS key that encrypts the logs in S3. */
    logKey?: string;
    /** Whether the cluster terminates after its last step. */
    autoTerminates: boolean;
    terminationProtected: boolean;
  };
  'AWS::EMR::SecurityConfiguration': {
    securityConfiguration: Json;
  };
}

/** Regional. */
interface EmrAccountFacts {
  emrBlockPublicAccess: AsJson<
    Pick<BlockPublicAccessConfiguration, 'BlockPublicSecurityGroupRules' | 'PermittedPublicSecurityGroupRuleRanges'>
  >;
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EmrFacts {}
  interface AccountFacts extends EmrAccountFacts {}
}
