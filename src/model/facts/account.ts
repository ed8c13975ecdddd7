import type { PolicyText } from './iam.ts';

/** What the security contact can be reached by. */
export interface SecurityContact {
  readonly email: boolean;
  readonly phone: boolean;
}

/** The organization the account belongs to. */
export interface OrganizationMembership {
  readonly id: string;
  readonly managementAccount: string;
  /** `ALL`, or `CONSOLIDATED_BILLING`, with which policies cannot be used. */
  readonly featureSet: string;
}

/** A log group to which a trail sends what happens in the account, and who is alarmed by what. */
export interface WatchedLogGroup {
  readonly arn: string;
  /** Of this account, so that its filters and alarms can be seen. */
  readonly own: boolean;
  readonly filters: readonly AlarmedFilter[];
}

/** A metric filter of a log group with the best of the alarms on its metric. */
export interface AlarmedFilter {
  readonly name: string;
  readonly pattern: string;
  /** `silent`: its actions are off, or nobody has confirmed to listen; `unknown`: who listens could not be read. */
  readonly alarm: 'reaches somebody' | 'silent' | 'none' | 'unknown';
}

/** A standard of Security Hub that is switched on. */
export interface SecurityStandard {
  /** Such as `aws-foundational-security-best-practices/v/1.0.0`. */
  readonly name: string;
  /** Such as `READY`. */
  readonly status: string;
}

/** A grave finding of Amazon Inspector for which there is a fix. */
export interface InspectorFinding {
  readonly title: string;
  /** Id of the resource it is about. */
  readonly resource: string;
  /** ISO 8601. */
  readonly firstSeenAt: string;
}

/** Resources of one type that hold data or run code, and how many of them have each tag. */
export interface Holding {
  readonly count: number;
  readonly tags: Readonly<Record<string, number>>;
}

export interface AccountSettingsFacts {
  securityContact?: SecurityContact;
  organization?: OrganizationMembership;
  /** Accounts that may run services for the organization; absent: this account does not manage it. */
  delegatedAdministrators?: readonly string[];
  /** Service control policies attached to the root of the organization; absent: this account does not manage it. */
  rootPolicies?: readonly PolicyText[];
  /** The AI services opt-out policy in effect for the account, as JSON. */
  aiOptOutPolicy?: string;
  /** Log groups of all trails that record all Regions and are logging. */
  watchedLogGroups: readonly WatchedLogGroup[];
  /** Regional. How many buckets of the account are in the Region. */
  bucketCount: number;
  /** Regional. `ENABLED` or `PAUSED`; absent: Macie is not enabled. */
  macieSession?: string;
  /** Regional. Automated sensitive data discovery: `ENABLED` or `DISABLED`; absent: Macie is not enabled. */
  macieDiscovery?: string;
  /** Regional. Absent: Security Hub is not enabled. */
  securityHubStandards?: readonly SecurityStandard[];
  /** Regional. State of Amazon Inspector by what it scans: `ec2`, `ecr`, `lambda`, `lambdaCode`. */
  inspector: Readonly<Record<string, string>>;
  /** Regional. The hundred that have been open longest, oldest first. */
  inspectorFindings: readonly InspectorFinding[];
  /** Regional. How many instances there are that are not terminated. */
  instanceCount: number;
  /** Regional. */
  functionCount: number;
  /** Regional. Resource policies of Amazon CloudWatch Logs. */
  logPolicies: readonly PolicyText[];
  /** Regional. By type, such as `ec2:volume`; types without resources are missing. */
  holdings: Readonly<Record<string, Holding>>;
}

export interface AccountFactsByType {
  'AWS::Logs::LogGroup': {
    /** Absent: events never expire. */
    retentionDays?: number;
    /** Absent: encrypted with a key of AWS. */
    kmsKeyId?: string;
    /** `STANDARD`, `INFREQUENT_ACCESS`, or `DELIVERY`, which keeps events for two days whatever is asked for. */
    logClass: string;
  };
  'AWS::SecretsManager::Secret': {
    rotationEnabled: boolean;
    /** ISO 8601; absent: never. */
    lastRotatedAt?: string;
    /** ISO 8601; absent: rotation is off, or AWS does not say. */
    nextRotationAt?: string;
    /** ISO 8601. */
    createdAt: string;
    /** Service that made it and rotates it, such as `rds`. */
    owningService?: string;
    /** Region of the secret that this one is a replica of, or of this secret itself when it has replicas. */
    primaryRegion?: string;
  };
}
