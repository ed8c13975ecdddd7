import type { BillingMode, PointInTimeRecoveryDescription, SSEDescription } from '@aws-sdk/client-dynamodb';
import type { AsJson } from '../../core/to-json.ts';
import type { DataTrail } from '../cloudtrail/facts.ts';
import type { BackupAssignment } from '../backup/facts.ts';

/** Capacity mode of a table. */
export interface TableCapacity {
  readonly mode: BillingMode;
  /** Names of the global secondary indexes, which have their own capacity. */
  readonly indexes: readonly string[];
}

/** Capacity of a table or index that Application Auto Scaling changes with demand. */
export interface TableScaling {
  /** Name of the index; absent: the table itself. */
  readonly index?: string;
  readonly reads: boolean;
  readonly writes: boolean;
}

/** A copy of a table in another Region. */
export interface TableReplica {
  readonly region: string;
  /** Whether it is a witness, which stores only recent writes for strong consistency and cannot be read. */
  readonly witness: boolean;
}

interface DynamoDbFacts {
  'AWS::DynamoDB::Table': {
    /** Such as `ACTIVE`, `CREATING`, `DELETING`, `ARCHIVED`, `INACCESSIBLE_ENCRYPTION_CREDENTIALS`. */
    status: string;
    deletionProtection: boolean;
    /** Absent: the table is encrypted with an AWS owned key. */
    encryption?: AsJson<Pick<SSEDescription, 'InaccessibleEncryptionDateTime' | 'KMSMasterKeyArn' | 'SSEType' | 'Status'>>;
    /** ID of the AWS managed key `aws/dynamodb` of the Region; absent: the key does not exist there. */
    managedKeyId?: string;
    capacity: TableCapacity;
    /** The table and its indexes, if any of their capacity scales. */
    scaling: readonly TableScaling[];
    /** Other Regions of a global table. */
    replicas: readonly TableReplica[];
    pointInTimeRecovery: AsJson<Pick<PointInTimeRecoveryDescription, 'PointInTimeRecoveryStatus' | 'RecoveryPeriodInDays'>>;
    /** Text of the resource policy of the table and its indexes. */
    policy?: string;
    /** Text of the resource policy of the table's latest stream. */
    streamPolicy?: string;
    /** Trails that can log reads and writes of items: those with their own event selectors. */
    itemTrails: readonly DataTrail[];
    /** ID of the organization of the account; absent: it is not in an organization. */
    organizationId?: string;
    backup: BackupAssignment;
  };
  'AWS::DAX::Cluster': {
    /** `ENABLED`, `ENABLING`, `DISABLING` or `DISABLED`. */
    encryptionAtRest: string;
    /** `TLS` or `NONE`. */
    encryptionInTransit: string;
    /** Availability Zone of each node. */
    zones: readonly string[];
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends DynamoDbFacts {}
}
