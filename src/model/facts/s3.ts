import type {
  Grant,
  LifecycleRule,
  ObjectLockConfiguration,
  PublicAccessBlockConfiguration,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3';
import type { Plain } from '../plain.ts';
import type { BackupAssignment } from './backup.ts';

/** The four Block Public Access flags; a missing flag is off. */
export type PublicAccessBlock = Plain<PublicAccessBlockConfiguration>;

/** One rule of a bucket's replication, with what the account's own buckets tell of its destination. */
export interface BucketReplication {
  readonly id: string;
  readonly enabled: boolean;
  /** Name of the bucket that receives the copies. */
  readonly destination: string;
  /** Region of that bucket; absent for buckets of other accounts, of which AWS does not tell. */
  readonly region?: string;
  /** Account of that bucket; absent when it is another than this one and the rule does not name it. */
  readonly account?: string;
}

/** How Amazon Macie looks for sensitive data in a bucket. */
export interface BucketInspection {
  /** By automated discovery. */
  readonly monitored: boolean;
  /** When a classification job last ran on it, ISO 8601; absent: never. */
  readonly lastJobAt?: string;
  /** From 1 to 100, as high as the data is sensitive; -1: could not be analysed; absent: not known yet. */
  readonly sensitivityScore?: number;
}

/** Static website hosting of a bucket. */
export interface BucketWebsite {
  /** Host to which every request is redirected; absent: the bucket serves its own objects. */
  readonly redirectsTo?: string;
}

export interface S3Facts {
  'AWS::S3::Bucket': {
    /** Resource policy text as S3 stores it; absent when there is none. */
    policy?: string;
    /** The bucket's own Block Public Access configuration. */
    publicAccessBlock?: PublicAccessBlock;
    /** The account's Block Public Access configuration, which also covers this bucket. */
    accountPublicAccessBlock?: PublicAccessBlock;
    /** Grants in force: none where object ownership switches ACLs off. */
    acl: readonly Plain<Grant>[];
    /** Id of the canonical user that owns the bucket; absent: the listing does not say. */
    ownerId?: string;
    /** `BucketOwnerEnforced`, `BucketOwnerPreferred` or `ObjectWriter`; absent on old buckets means `ObjectWriter`. */
    objectOwnership?: string;
    encryption?: readonly Plain<ServerSideEncryptionRule>[];
    /** Id of the AWS managed key `aws/s3` of the bucket's Region; absent: it was never needed there. */
    managedKeyId?: string;
    /** `Enabled` or `Suspended`; absent: never switched on. */
    versioning?: string;
    /** `Enabled` or `Disabled`; absent: never set. */
    mfaDelete?: string;
    objectLock?: Plain<ObjectLockConfiguration>;
    lifecycle?: readonly Plain<LifecycleRule>[];
    replication?: readonly BucketReplication[];
    /** Name of the bucket that receives server access logs. */
    loggingTarget?: string;
    /** Who receives the bucket's events: ARNs of topics, queues and functions, or Amazon EventBridge. */
    eventTargets: readonly string[];
    /** Static website hosting. */
    website?: BucketWebsite;
    /** Absent: Macie is not enabled in the bucket's Region. */
    macie?: BucketInspection;
    /** When the bucket was made, ISO 8601; some changes to it move the time (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Bucket.html). */
    createdAt?: string;
    backup: BackupAssignment;
  };
  'AWS::S3::AccessPoint': {
    publicAccessBlock: PublicAccessBlock;
  };
  'AWS::S3::MultiRegionAccessPoint': {
    publicAccessBlock: PublicAccessBlock;
    /** Regions of the buckets behind it. */
    regions: readonly string[];
  };
}

/** What decides who can use a bucket; where services write logs and records, it is asked for with the service. */
export type BucketExposure = Pick<
  S3Facts['AWS::S3::Bucket'],
  'accountPublicAccessBlock' | 'acl' | 'objectOwnership' | 'policy' | 'publicAccessBlock'
>;

/** A bucket that an AWS service or tool expects under a name that anybody can foretell. */
export interface ServiceBucket {
  readonly name: string;
  /** Who makes or uses it, such as `AWS CDK`. */
  readonly maker: string;
  readonly owner: 'self' | 'other' | 'nobody';
}

export interface S3AccountFacts {
  /** Account-wide Block Public Access configuration of S3. */
  s3PublicAccessBlock?: PublicAccessBlock;
  /** Buckets of predictable names in one Region. */
  serviceBuckets: readonly ServiceBucket[];
}
