import type { AnyRule } from '../../src/core/rule.ts';
import { elasticacheCacheclusterAutoMinorUpgradeEnabled } from './elasticache-cachecluster-auto-minor-upgrade-enabled.ts';
import { elasticacheCacheclusterEngineSupported } from './elasticache-cachecluster-engine-supported.ts';
import { elasticacheCacheclusterPrivateSubnets } from './elasticache-cachecluster-private-subnets.ts';
import { elasticacheSecurityGroupRestrictedRules } from './elasticache-cachecluster-security-group-restricted.ts';
import { elasticacheCacheclusterSubnetGroupChosen } from './elasticache-cachecluster-subnet-group-chosen.ts';
import { elasticacheGlobaldatastoreRegionApproved } from './elasticache-globaldatastore-region-approved.ts';
import { elasticacheMemorydbAclRestricted } from './elasticache-memorydb-acl-restricted.ts';
import { elasticacheMemorydbAutoMinorUpgradeEnabled } from './elasticache-memorydb-auto-minor-upgrade-enabled.ts';
import { elasticacheMemorydbCustomerKey } from './elasticache-memorydb-customer-key.ts';
import { elasticacheMemorydbTlsRequired } from './elasticache-memorydb-tls-required.ts';
import { elasticacheReplicationgroupAuthenticationRequired } from './elasticache-replicationgroup-authentication-required.ts';
import { elasticacheBackupsEnabledRules } from './elasticache-replicationgroup-backups-enabled.ts';
import { elasticacheReplicationgroupEncryptedAtRest } from './elasticache-replicationgroup-encrypted-at-rest.ts';
import { elasticacheReplicationgroupFailoverEnabled } from './elasticache-replicationgroup-failover-enabled.ts';
import { elasticacheServiceUpdatesAppliedRules } from './elasticache-replicationgroup-service-updates-applied.ts';
import { elasticacheTlsRequiredRules } from './elasticache-replicationgroup-tls-required.ts';
import { elasticacheServerlesscacheAuthenticationRequired } from './elasticache-serverlesscache-authentication-required.ts';
import { elasticacheSnapshotsRetainedRules } from './elasticache-serverlesscache-backups-enabled.ts';
import { elasticacheServerlesscacheNotPublic } from './elasticache-serverlesscache-not-public.ts';
import { elasticacheUserPasswordRequired } from './elasticache-user-password-required.ts';

export const elasticacheRules: readonly AnyRule[] = [
  elasticacheCacheclusterAutoMinorUpgradeEnabled,
  elasticacheCacheclusterEngineSupported,
  elasticacheCacheclusterPrivateSubnets,
  ...elasticacheSecurityGroupRestrictedRules,
  elasticacheCacheclusterSubnetGroupChosen,
  elasticacheGlobaldatastoreRegionApproved,
  elasticacheMemorydbAclRestricted,
  elasticacheMemorydbAutoMinorUpgradeEnabled,
  elasticacheMemorydbCustomerKey,
  elasticacheMemorydbTlsRequired,
  elasticacheReplicationgroupAuthenticationRequired,
  ...elasticacheBackupsEnabledRules,
  elasticacheReplicationgroupEncryptedAtRest,
  elasticacheReplicationgroupFailoverEnabled,
  ...elasticacheServiceUpdatesAppliedRules,
  ...elasticacheTlsRequiredRules,
  elasticacheServerlesscacheAuthenticationRequired,
  ...elasticacheSnapshotsRetainedRules,
  elasticacheServerlesscacheNotPublic,
  elasticacheUserPasswordRequired,
];
