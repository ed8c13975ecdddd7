import type {
  Grant,
  LifecycleRule,
  ObjectLockConfiguration,
  PublicAccessBlockConfiguration,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import type { AsJson } from '../../core/to-json.ts';
import type { BackupAssignment } from '../backup/facts.ts';

/** The four Block Public Access flags; a missing flag is off. */
export type PublicAccessBlock = AsJson<PublicAccessBlockConfiguration>;

/** One rule of a bucket's replication, with the Region and account of its destination as far as the account's own buckets show them. */
export interface BucketReplication {
  readonly id: string;
  readonly enabled: boolean;
  /** Name of the bucket that receives the copies. */
  readonly destination: string;
  /** Region of that bucket; absent for buckets of other accounts, which AWS does not show. */
  readonly region?: string;
  /** Account of that bucket; absent if it is not this account and the rule does not name it. */
  readonly account?: string;
}

/** How Amazon Macie inspects a bucket for sensitive data. */
export interface BucketInspection {
  /** By automated discovery. */
  readonly monitored: boolean;
  /** When a classification job last ran on it, ISO 8601; absent: never. */
  readonly lastJobAt?: string;
  /** From 1 (not sensitive) to 100 (sensitive); -1: Macie could not analyze the bucket; absent: not determined yet. */
  readonly sensitivityScore?: number;
}

/** Static website hosting of a bucket. */
export interface BucketWebsite {
  /** Host to which every request is redirected; absent: the bucket serves its own objects. */
  readonly redirectsTo?: string;
}

interface AccessPointFacts {
  /** The settings of the access point, which cannot be changed after its creation. */
  publicAccessBlock: PublicAccessBlock;
  /** Settings that are on for all buckets of the access point. */
  bucketPublicAccessBlock?: PublicAccessBlock;
  accountPublicAccessBlock?: PublicAccessBlock;
  /** Resource policy text; absent: none. */
  policy?: string;
  /** `Internet` or `VPC`; absent: a Multi-Region Access Point, which has no such setting. */
  networkOrigin?: string;
}

export interface S3Facts {
  'AWS::S3::Bucket': {
    /** Resource policy text as S3 stores it; absent: none. */
    policy?: string;
    /** The bucket's own Block Public Access configuration. */
    publicAccessBlock?: PublicAccessBlock;
    /** The account's Block Public Access configuration, which applies to the bucket too. */
    accountPublicAccessBlock?: PublicAccessBlock;
    /** Grants in effect: none if object ownership disables ACLs. */
    acl: readonly AsJson<Grant>[];
    /** ID of the canonical user that owns the bucket; absent: the listing does not contain it. */
    ownerId?: string;
    /** `BucketOwnerEnforced`, `BucketOwnerPreferred` or `ObjectWriter`; absent on old buckets means `ObjectWriter`. */
    objectOwnership?: string;
    encryption?: readonly AsJson<ServerSideEncryptionRule>[];
    /** ID of the AWS managed key `aws/s3` in the bucket's Region; absent: the key does not exist there. */
    managedKeyId?: string;
    /** `Enabled` or `Suspended`; absent: never enabled. */
    versioning?: string;
    /** `Enabled` or `Disabled`; absent: never set. */
    mfaDelete?: string;
    objectLock?: AsJson<ObjectLockConfiguration>;
    lifecycle?: readonly AsJson<LifecycleRule>[];
    replication?: readonly BucketReplication[];
    /** Name of the bucket that receives server access logs. */
    loggingTarget?: string;
    /** Targets of the bucket's event notifications: ARNs of topics, queues and functions, or Amazon EventBridge. */
    eventTargets: readonly string[];
    /** Static website hosting. */
    website?: BucketWebsite;
    /** Absent: Macie is not enabled in the bucket's Region. */
    macie?: BucketInspection;
    /** When the bucket was created, ISO 8601; some changes to the bucket update the time (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Bucket.html). */
    createdAt?: string;
    backup: BackupAssignment;
  };
  'AWS::S3::AccessPoint': AccessPointFacts & {
    /** Name of the bucket. */
    bucket: string;
  };
  'AWS::S3::MultiRegionAccessPoint': AccessPointFacts & {
    /** Regions of its buckets. */
    regions: readonly string[];
  };
  'AWS::S3Express::DirectoryBucket': {
    /** Resource policy text; absent: none. */
    policy?: string;
    lifecycle?: readonly AsJson<LifecycleRule>[];
    encryption?: readonly AsJson<ServerSideEncryptionRule>[];
    /** The organization of the account; absent: the account is not in an organization. */
    organizationId?: string;
  };
}

/** What decides who can use a bucket to which a service writes logs or records. */
export type BucketExposure = Pick<S3Facts['AWS::S3::Bucket'], 'accountPublicAccessBlock' | 'acl' | 'policy' | 'publicAccessBlock'>;

/** A bucket with a predictable name that an AWS service or tool expects. */
export interface ServiceBucket {
  readonly name: string;
  /** The service or tool that creates or uses the bucket, such as `AWS CDK`. */
  readonly maker: string;
  readonly owner: 'self' | 'other' | 'none';
}

interface S3AccountFacts {
  /** Account-wide Block Public Access configuration of S3. */
  s3PublicAccessBlock?: PublicAccessBlock;
  /** Buckets with predictable names in one Region. */
  serviceBuckets: readonly ServiceBucket[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends S3Facts {}
  interface AccountFacts extends S3AccountFacts {}
}
