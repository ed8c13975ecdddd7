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
  /** When a classification job last ran on it, ISO 8601; notConfiguredErrorCodes: never. */
  readonly lastJobAt?: string;
  /** From 1 to 100, as high as the data is sensitive; -1: could not be analyzed; notConfiguredErrorCodes: not known yet. */
  readonly sensitivityScore?: number;
}

/** Static website hosting of a bucket. */
export interface BucketWebsite {
  /** Host to which every request is redirected; notConfiguredErrorCodes: the bucket serves its own objects. */
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
    acl: readonly AsJson<Grant>[];
    /** Id of the canonical user that owns the bucket; notConfiguredErrorCodes: the listing does not say. */
    ownerId?: string;
    /** `BucketOwnerEnforced`, `BucketOwnerPreferred` or `ObjectWriter`; absent on old buckets means `ObjectWriter`. */
    objectOwnership?: string;
    encryption?: readonly AsJson<ServerSideEncryptionRule>[];
    /** Id of the AWS managed key `aws/s3` of the bucket's Region; notConfiguredErrorCodes: it was never needed there. */
    managedKeyId?: string;
    /** `Enabled` or `Suspended`; notConfiguredErrorCodes: never switched on. */
    versioning?: string;
    /** `Enabled` or `Disabled`; notConfiguredErrorCodes: never set. */
    mfaDelete?: string;
    objectLock?: AsJson<ObjectLockConfiguration>;
    lifecycle?: readonly AsJson<LifecycleRule>[];
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

interface S3AccountFacts {
  /** Account-wide Block Public Access configuration of S3. */
  s3PublicAccessBlock?: PublicAccessBlock;
  /** Buckets of predictable names in one Region. */
  serviceBuckets: readonly ServiceBucket[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends S3Facts {}
  interface AccountFacts extends S3AccountFacts {}
}
