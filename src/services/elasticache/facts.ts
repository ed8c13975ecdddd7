import type { ResourceKey } from '../kms/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** Encryption of connections to a cache. */
export interface TransitEncryption {
  readonly enabled: boolean;
  /** `required` or `preferred`; absent: the cache does not support modes, so it refuses connections without TLS. */
  readonly mode?: string;
  /** Mode after a change that has not finished. */
  readonly pendingMode?: string;
}

/** An engine and its version. */
export interface CacheEngine {
  /** `valkey`, `redis` or `memcached`. */
  readonly name: string;
  /** Such as `7.2.6`. */
  readonly version: string;
}

/** Failover of a replication group. */
export interface CacheFailover {
  /** `enabled`, `enabling`, `disabled` or `disabling`. */
  readonly automatic: string;
  readonly multiAz: boolean;
  /** Number of nodes by shard. */
  readonly nodesByShard: Readonly<Record<string, number>>;
}

/** A service update that is available for a replication group or cluster. */
export interface ServiceUpdate {
  readonly name: string;
  /** `low`, `medium`, `important` or `critical`. */
  readonly severity: string;
  /** Such as `not-applied`, `scheduled` or `complete`. */
  readonly status: string;
  /** ISO 8601; absent: AWS does not recommend a date. */
  readonly recommendedBy?: string;
}

/** How a user of a cache signs in. */
export interface CacheUser {
  readonly name: string;
  /** `password`, `no-password` or `iam`. */
  readonly authentication: string;
  /** Commands and keys, such as `on ~app::* -@all +@read`. */
  readonly accessString: string;
}

/** Firewall of the network interfaces of a cache. */
interface CacheFirewall {
  /** `vpc`, or `public` for some serverless caches. */
  endpoint: string;
  /** Ports on which the cache accepts connections. */
  ports: readonly number[];
  /** Inbound rules by security group. */
  groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
  /** CIDR blocks of each prefix list in the groups. */
  prefixLists: Readonly<Record<string, readonly string[]>>;
}

interface ElastiCacheFacts {
  'AWS::ElastiCache::ReplicationGroup': {
    /** Absent: only clusters can be nodes of a replication group. */
    replicationGroupId?: string;
    /** `valkey` or `redis`. */
    engineName: string;
    /** Engine of its nodes. */
    engine: CacheEngine;
    transitEncryption: TransitEncryption;
    encryptedAtRest: boolean;
    /** Absent: a key that ElastiCache owns, or no encryption. */
    encryptionKey?: ResourceKey;
    /** IDs of the user groups that control access. */
    userGroups: readonly string[];
    /** Whether clients authenticate with a token that all of them share. */
    authToken: boolean;
    /** Days; 0: automatic backups are turned off. */
    snapshotRetentionDays: number;
    /** The same setting of the node that is backed up; absent: none is named. */
    memberSnapshotRetentionDays?: number;
    /** Such as `cache.r7g.large`. */
    nodeType: string;
    failover: CacheFailover;
    updates: readonly ServiceUpdate[];
  };
  'AWS::ElastiCache::CacheCluster': CacheFirewall & {
    /** Absent: the cluster is not a node of a replication group. */
    replicationGroupId?: string;
    /** `valkey`, `redis` or `memcached`. */
    engineName: string;
    engine: CacheEngine;
    /** Whether AWS offers the version of the engine for new clusters. */
    versionOffered: boolean;
    transitEncryption: TransitEncryption;
    autoMinorVersionUpgrade: boolean;
    /** Days; 0: automatic backups are turned off. */
    snapshotRetentionDays: number;
    /** Absent: only replication groups have a node that is backed up. */
    memberSnapshotRetentionDays?: number;
    nodeType: string;
    /** Absent: the cluster is not in a VPC. */
    subnetGroup?: string;
    /** Routes by subnet; `null`: another account owns them. */
    subnets: Readonly<Record<string, SubnetRoutes | null>>;
    updates: readonly ServiceUpdate[];
  };
  'AWS::ElastiCache::ServerlessCache': CacheFirewall & {
    /** `valkey`, `redis` or `memcached`. */
    engine: string;
    /** Absent: anyone who reaches the cache can use it. */
    userGroup?: string;
    /** Days; 0: automatic backups are turned off. */
    snapshotRetentionDays: number;
  };
  'AWS::ElastiCache::User': {
    user: CacheUser;
    /** IDs of the replication groups and names of the serverless caches with a user group that contains the user. */
    caches: readonly string[];
  };
  'AWS::ElastiCache::GlobalReplicationGroup': {
    /** Regions of all replication groups of the global datastore. */
    regions: readonly string[];
  };
  'AWS::MemoryDB::Cluster': CacheFirewall & {
    tlsEnabled: boolean;
    /** Name of the access control list. */
    acl: string;
    /** Users in the access control list; empty for `open-access`. */
    aclUsers: readonly CacheUser[];
    /** Days; 0: automatic snapshots are turned off. */
    snapshotRetentionDays: number;
    autoMinorVersionUpgrade: boolean;
    /** Absent: a key that MemoryDB owns. */
    encryptionKey?: ResourceKey;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends ElastiCacheFacts {}
}
