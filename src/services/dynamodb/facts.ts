import type { BillingMode, PointInTimeRecoveryDescription, SSEDescription } from '@aws-sdk/client-dynamodb';
import type { AsJson } from '../../core/to-json.ts';
import type { DataTrail } from '../cloudtrail/facts.ts';
import type { BackupAssignment } from '../backup/facts.ts';

/** How a table is paid for and how much it can take. */
export interface TableCapacity {
  readonly mode: BillingMode;
  /** Names of the global secondary indexes, which have capacity of their own. */
  readonly indexes: readonly string[];
}

/** Which capacity of a table, or of one of its indexes, Application Auto Scaling adapts to demand. */
export interface TableScaling {
  /** Name of the index; notConfiguredErrorCodes: the table itself. */
  readonly index?: string;
  readonly reads: boolean;
  readonly writes: boolean;
}

/** A copy of a table in another Region. */
export interface TableReplica {
  readonly region: string;
  /** Keeps recent writes only, for tables with strong consistency; nobody can read it. */
  readonly witness: boolean;
}

interface DynamoDbFacts {
  'AWS::DynamoDB::Table': {
    /** Such as `ACTIVE`, `CREATING`, `DELETING`, `ARCHIVED`, `INACCESSIBLE_ENCRYPTION_CREDENTIALS`. */
    status: string;
    deletionProtection: boolean;
    /** Absent: encrypted with a key that AWS owns, as every table is at least. */
    encryption?: AsJson<Pick<SSEDescription, 'InaccessibleEncryptionDateTime' | 'KMSMasterKeyArn' | 'SSEType' | 'Status'>>;
    /** Id of the AWS managed key `aws/dynamodb` of the Region; notConfiguredErrorCodes: it was never needed there. */
    managedKeyId?: string;
    capacity: TableCapacity;
    /** The table and those of its indexes of which something scales. */
    scaling: readonly TableScaling[];
    /** Other Regions of a global table. */
    replicas: readonly TableReplica[];
    pointInTimeRecovery: AsJson<Pick<PointInTimeRecoveryDescription, 'PointInTimeRecoveryStatus' | 'RecoveryPeriodInDays'>>;
    /** Text of the resource policy of the table and its indexes. */
    policy?: string;
    /** Text of the resource policy of the table's latest stream. */
    streamPolicy?: string;
    /** Trails that may record who reads and writes items: those with event selectors of their own. */
    itemTrails: readonly DataTrail[];
    /** The organization of the account; notConfiguredErrorCodes: it is in none. */
    organizationId?: string;
    backup: BackupAssignment;
  };
  'AWS::DAX::Cluster': {
    /** `ENABLED`, `ENABLING`, `DISABLING` or `DISABLED`. */
    encryptionAtRest: string;
    /** `TLS` or `NONE`. */
    encryptionInTransit: string;
    /** Zone of each node. */
    zones: readonly string[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends DynamoDbFacts {}
}
