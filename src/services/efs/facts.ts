import type { BackupAssignment } from '../backup/facts.ts';
import type { ResourceKey } from '../kms/facts.ts';
import type { FirewallRule, SubnetRoutes } from '../vpc/facts.ts';

/** The POSIX user with which all clients of an access point work. */
export interface EnforcedUser {
  readonly uid: number;
  readonly gid: number;
  /** IDs of further groups; absent: none. */
  readonly secondaryGids?: readonly number[];
}

interface EfsFacts {
  'AWS::EFS::FileSystem': {
    encrypted: boolean;
    /** Absent: the file system is not encrypted. */
    encryptionKey?: ResourceKey;
    backup: BackupAssignment;
    /** Status of automatic backups, such as `ENABLED`; absent: they were never turned on. */
    automaticBackups?: string;
    /** Resource policy text; absent: none. */
    policy?: string;
    /** `ENABLED`, `DISABLED`, or `REPLICATING` for a copy of another file system; absent: not available in the Region. */
    overwriteProtection?: string;
    /** Availability Zone of a One Zone file system; absent: the file system is Regional. */
    singleZone?: string;
    /** Availability Zones with a mount target. */
    mountZones: readonly string[];
  };
  'AWS::EFS::AccessPoint': {
    /** Directory that clients see as the root. */
    rootDirectory: string;
    /** Absent: the user of each client counts. */
    user?: EnforcedUser;
  };
  'AWS::EFS::MountTarget': {
    /** Absent: the subnet belongs to another account. */
    subnet?: SubnetRoutes;
    /** Whether the subnet gives instances public addresses at launch. */
    assignsPublicIp: boolean;
    /** Absent: the mount target has only an IPv4 address. */
    ipv6?: string;
    /** Inbound rules of the security groups, by group ID. */
    groupRules: Readonly<Record<string, readonly FirewallRule[]>>;
    /** CIDR blocks of the prefix lists in these rules, by list ID. */
    prefixLists: Readonly<Record<string, readonly string[]>>;
  };
}

declare module '../../core/facts.ts' {
  interface FactsByType extends EfsFacts {}
}
