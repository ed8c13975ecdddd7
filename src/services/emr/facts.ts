import type { BlockPublicAccessConfiguration } from '@aws-sdk/client-emr';
import type { Json, AsJson } from '../../core/to-json.ts';
import type { RolePolicies } from '../ec2/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** An instance that a service launched and that is not terminated. */
export interface ManagedHost {
  readonly id: string;
  readonly publicIpv4: readonly string[];
  /** Whether its metadata service answers only requests with a token, or nothing at all. */
  readonly tokensRequired: boolean;
}

/** An instance of a cluster. */
export interface EmrNode extends ManagedHost {
  /** `master`, `core` or `task`; notConfiguredErrorCodes: its tags do not say. */
  readonly role?: string;
}

/** A role that a cluster or an environment works with. */
export interface WorkingRole {
  readonly use: 'instances' | 'service';
  /** Name of the role or of the instance profile. */
  readonly name: string;
  /** Absent: there is no such role. */
  readonly policies?: RolePolicies;
}

/** A place in the arguments or settings of a cluster that looks like a credential, which is not kept. */
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
    /** How the subnet it runs in is routed, or each it may be put in, by subnet id; `null`: its routes are another account's. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
    /** Inbound rules of each of its security groups, by group id. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** The blocks of each prefix list that its security groups name, by list id. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** Its security configuration as EMR keeps it; notConfiguredErrorCodes: it has none. */
    securityConfiguration?: Json;
    /** Realm of Kerberos; notConfiguredErrorCodes: it does not use Kerberos. */
    kerberosRealm?: string;
    roles: readonly WorkingRole[];
    /** Such as `emr-7.13.0`; absent for clusters of the AMI versions before releases. */
    releaseLabel?: string;
    /** Release of Amazon Linux, such as `2023.9.20251105.0`; notConfiguredErrorCodes: EMR does not name one. */
    osRelease?: string;
    /** Newest release of Amazon Linux for its EMR release; notConfiguredErrorCodes: EMR names none. */
    newestOsRelease?: string;
    /** What is updated when an instance starts: `SECURITY` or `NONE`; only with an image of its own. */
    repoUpgradeOnBoot?: string;
    /** An image of its own and when it was made, ISO 8601; notConfiguredErrorCodes: the image is EMR's. */
    customImage?: { readonly id: string; readonly createdAt?: string };
    /** What looks like a credential in its bootstrap actions, steps and settings. */
    argumentSecrets: readonly EmrSecret[];
    /** Where its logs go: an S3 path or a log group of CloudWatch Logs; notConfiguredErrorCodes: nowhere. */
    logTarget?: string;
    /** KMS key that encrypts its logs in S3. */
    logKey?: string;
    /** Whether it ends after its last step. */
    autoTerminates: boolean;
    terminationProtected: boolean;
  };
  'AWS::EMR::SecurityConfiguration': {
    /** As EMR keeps it. */
    document: Json;
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
