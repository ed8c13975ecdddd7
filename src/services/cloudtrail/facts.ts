import type { AdvancedEventSelector, EventSelector, GetTrailStatusResponse } from '@aws-sdk/client-cloudtrail';
import type { AsJson } from '../../core/to-json.ts';
import type { BucketExposure, S3Facts } from '../s3/facts.ts';

/** The basic or the advanced event selectors of a trail; a trail never has both. */
export type TrailSelectors =
  | { readonly kind: 'basic'; readonly selectors: readonly AsJson<EventSelector>[] }
  | { readonly kind: 'advanced'; readonly selectors: readonly AsJson<AdvancedEventSelector>[] };

/** A trail that records all Regions: one of this account, or of the organization's management account. */
export interface MultiRegionTrail {
  readonly name: string;
  readonly arn: string;
  /** It records all accounts of the organization. */
  readonly organization: boolean;
  /** It records global services such as IAM. */
  readonly globalServices: boolean;
  /** ARN of the log group that its events go to. */
  readonly logGroup?: string;
  /** `null`: could not be read. */
  readonly logging: boolean | null;
}

/** A trail that records the Region of a resource, and has event selectors of its own. */
export interface DataTrail {
  readonly name: string;
  /** Its event selectors; `null`: could not be read. */
  readonly selectors: TrailSelectors | null;
  /** `null`: could not be read. */
  readonly logging: boolean | null;
}

/** The bucket of a trail, with what decides who can use it. */
export interface TrailBucket extends BucketExposure {
  readonly bucket: string;
}

/** What keeps the log files in a bucket. */
export type BucketRetention = Pick<S3Facts['AWS::S3::Bucket'], 'lifecycle' | 'mfaDelete' | 'objectLock'>;

/** A log group to which a trail sends what happens in the account, and who is alarmed by what. */
export interface WatchedLogGroup {
  readonly arn: string;
  /** Of this account, so that its filters and alarms can be seen. */
  readonly own: boolean;
  readonly filters: readonly AlarmedFilter[];
}

/** A metric filter of a log group with the best of the alarms on its metric. */
export interface AlarmedFilter {
  readonly name: string;
  readonly pattern: string;
  /** `silent`: its actions are disabled or have no confirmed subscription; `unknown`: the subscriptions could not be read. */
  readonly alarm: 'subscribed' | 'silent' | 'none' | 'unknown';
}

interface CloudTrailFacts {
  /** Trails of the account itself, each in its home Region. Those of the organization belong to the management account. */
  'AWS::CloudTrail::Trail': {
    status: AsJson<
      Pick<
        GetTrailStatusResponse,
        | 'IsLogging'
        | 'LatestCloudWatchLogsDeliveryError'
        | 'LatestCloudWatchLogsDeliveryTime'
        | 'LatestDeliveryError'
        | 'LatestDeliveryTime'
        | 'StartLoggingTime'
      >
    >;
    kmsKeyId?: string;
    logFileValidation: boolean;
    /** ARN of the log group that its events go to. */
    logGroup?: string;
    bucket: string;
    /** Key prefix of its log files in the bucket. */
    prefix?: string;
    /** Whether the bucket belongs to this account; otherwise it belongs to another account or does not exist. */
    bucketIsOwn: boolean;
    /** What decides who can use the bucket; absent: the bucket does not belong to this account. */
    bucketExposure?: TrailBucket;
    /** Name of the bucket that receives the access logs of its bucket; absent: none, or not a bucket of this account. */
    bucketLoggingTarget?: string;
    /** Absent: it is not a bucket of this account. */
    bucketRetention?: BucketRetention;
  };
}

interface CloudTrailAccountFacts {
  /** Trails that record all Regions, wherever their home is. */
  multiRegionTrails: readonly MultiRegionTrail[];
  /** What each of them records, by ARN; `null`: could not be read. */
  trailSelectors: Readonly<Record<string, TrailSelectors | null>>;
  /** Which insights each of them looks for, such as `ApiCallRateInsight`, by ARN; `null`: could not be read. */
  trailInsights: Readonly<Record<string, readonly string[] | null>>;
  /** Log groups of all trails that record all Regions and are logging. */
  watchedLogGroups: readonly WatchedLogGroup[];
}

declare module '../../core/facts.ts' {
  interface FactsByType extends CloudTrailFacts {}
  interface AccountFacts extends CloudTrailAccountFacts {}
}
