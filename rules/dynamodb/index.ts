import type { AnyRule } from '../../src/core/rule.ts';
import { dynamodbDataEventsLogged } from './dynamodb-data-events-logged.ts';
import { dynamodbDaxClusterEncryptedAtRest } from './dynamodb-dax-cluster-encrypted-at-rest.ts';
import { dynamodbDaxClusterEncryptedInTransit } from './dynamodb-dax-cluster-encrypted-in-transit.ts';
import { dynamodbDaxClusterMultiAz } from './dynamodb-dax-cluster-multi-az.ts';
import { dynamodbTableBackupCovered } from './dynamodb-table-backup-covered.ts';
import { dynamodbTableCapacityAdapts } from './dynamodb-table-capacity-adapts.ts';
import { dynamodbTableCrossAccountAccessRestricted } from './dynamodb-table-cross-account-access-restricted.ts';
import { dynamodbTableCustomerKeyEncryption } from './dynamodb-table-customer-key-encryption.ts';
import { dynamodbTableDeletionProtectionEnabled } from './dynamodb-table-deletion-protection-enabled.ts';
import { dynamodbTablePointInTimeRecoveryEnabled } from './dynamodb-table-point-in-time-recovery-enabled.ts';
import { dynamodbTableReplicaRegionApproved } from './dynamodb-table-replica-region-approved.ts';

export const dynamodbRules: readonly AnyRule[] = [
  dynamodbDataEventsLogged,
  dynamodbDaxClusterEncryptedAtRest,
  dynamodbDaxClusterEncryptedInTransit,
  dynamodbDaxClusterMultiAz,
  dynamodbTableBackupCovered,
  dynamodbTableCapacityAdapts,
  dynamodbTableCrossAccountAccessRestricted,
  dynamodbTableCustomerKeyEncryption,
  dynamodbTableDeletionProtectionEnabled,
  dynamodbTablePointInTimeRecoveryEnabled,
  dynamodbTableReplicaRegionApproved,
];
