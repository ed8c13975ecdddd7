import type { ResourceKey } from '../kms/facts.ts';
import type { FirewallRule } from '../vpc/facts.ts';

/** How a domain authenticates requests beyond its access policy. */
export interface FineGrainedAccess {
  readonly enabled: boolean;
  /** Whether unauthenticated requests are still accepted during the migration to fine-grained access control. */
  readonly anonymous: boolean;
  /** Whether users are stored in the domain. */
  readonly internalUsers: boolean;
}

/** The HTTPS settings of the endpoint. */
export interface EndpointTls {
  readonly httpsRequired: boolean;
  /** Such as `Policy-Min-TLS-1-2-PFS-2023-10`. */
  readonly policy: string;
}

/** The nodes of a domain. Warm and cold nodes are not counted. */
export interface DomainNodes {
  readonly dataNodes: number;
  /** Whether data nodes are distributed across Availability Zones. */
  readonly zoneAware: boolean;
  /** 0: dedicated master nodes are turned off. */
  readonly dedicatedMasters: number;
}

/** The service software, which is separate from the version of the engine. */
export interface ServiceSoftware {
  readonly updateAvailable: boolean;
  /** Version of the available update; absent: none is available. */
  readonly newVersion?: string;
}

/** Permissions that a rule of a data access policy grants on a collection or its indexes. */
export interface CollectionGrant {
  /** Name of the policy. */
  readonly policy: string;
  /** ARNs of IAM principals, `saml/…` or `iamidentitycenter/…`. */
  readonly principals: readonly string[];
  /** Such as `aoss:ReadDocument`. */
  readonly permissions: readonly string[];
  /** Such as `index/logs/*`. */
  readonly resources: readonly string[];
}

interface OpenSearchFacts {
  'AWS::OpenSearchServerless::Collection': {
    /** Names of network policies that allow public access to its endpoint. */
    publicEndpoint: readonly string[];
    /** Names of network policies that allow public access to OpenSearch Dashboards. */
    publicDashboards: readonly string[];
    dataAccess: readonly CollectionGrant[];
    deletionProtection: boolean;
    /** Absent: a key that AWS owns. */
    encryptionKey?: ResourceKey;
  };
  'AWS::OpenSearch::Domain': {
    /** `vpc` or `public`. It cannot be changed later. */
    endpoint: string;
    /** Access policy text; absent: none. */
    policy?: string;
    fineGrainedAccess: FineGrainedAccess;
    encryptedAtRest: boolean;
    /** Absent: the domain is not encrypted at rest. */
    encryptionKey?: ResourceKey;
    nodeToNodeEncrypted: boolean;
    endpointTls: EndpointTls;
    /** ARN of the log group by log type, such as `AUDIT_LOGS`; types that are not published are missing. */
    publishedLogs: Readonly<Record<string, string>>;
    nodes: DomainNodes;
    serviceSoftware: ServiceSoftware;
    /** Such as `OpenSearch_2.19`. */
    engineVersion: string;
    /** Whether AWS offers the version for new domains. */
    versionOffered: boolean;
    /** State of a pause of automated snapshots: `Active` or `Scheduled`; absent: none. */
    snapshotPause?: string;
    /** Inbound rules by security group; empty: the endpoint is public. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of each prefix list in the groups. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends OpenSearchFacts {}
}
