import type {
  Grant,
  LifecycleRule,
  ObjectLockConfiguration,
  PublicAccessBlockConfiguration,
  ReplicationRule,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import type { Plain } from '../plain.ts';

/** The four Block Public Access flags; a missing flag is off. */
export type PublicAccessBlock = Plain<PublicAccessBlockConfiguration>;

export interface S3Facts {
  'AWS::S3::Bucket': {
    /** Resource policy text as S3 stores it; absent when there is none. */
    policy?: string;
    /** The bucket's own Block Public Access configuration. */
    publicAccessBlock?: PublicAccessBlock;
    /** The account's Block Public Access configuration, which also covers this bucket. */
    accountPublicAccessBlock?: PublicAccessBlock;
    acl: readonly Plain<Grant>[];
    /** Id of the canonical user that owns the bucket. */
    ownerId?: string;
    /** `BucketOwnerEnforced`, `BucketOwnerPreferred` or `ObjectWriter`; absent on old buckets means `ObjectWriter`. */
    objectOwnership?: string;
    encryption?: readonly Plain<ServerSideEncryptionRule>[];
    /** `Enabled` or `Suspended`; absent: never switched on. */
    versioning?: string;
    /** `Enabled` or `Disabled`; absent: never set. */
    mfaDelete?: string;
    objectLock?: Plain<ObjectLockConfiguration>;
    lifecycle?: readonly Plain<LifecycleRule>[];
    replication?: readonly Plain<ReplicationRule>[];
    /** Name of the bucket that receives server access logs. */
    loggingTarget?: string;
    /** When the bucket was made, ISO 8601. */
    createdAt?: string;
  };
  'AWS::S3::AccessPoint': {
    publicAccessBlock?: PublicAccessBlock;
  };
  'AWS::S3::MultiRegionAccessPoint': {
    publicAccessBlock?: PublicAccessBlock;
    regions: readonly string[];
  };
}

export interface S3AccountFacts {
  /** Account-wide Block Public Access configuration of S3. */
  s3PublicAccessBlock?: PublicAccessBlock;
}
