import type { LifecycleRule } from '@aws-sdk/client-s3';
import type { BucketRetention, TrailBucket } from '../services/cloudtrail/facts.ts';
import type { BucketExposure } from '../services/s3/facts.ts';
import type { AsJson } from '../core/to-json.ts';
import type { Evidence } from '../core/evidence.ts';
import { deniesEveryone, publicAccess } from './bucket-access.ts';
import { isMalformed, parsePolicy } from './policy-document.ts';

/** Public access to the bucket that a service writes its logs to. */
export interface LogBucketAccess {
  readonly state: 'closed' | 'open' | 'malformed';
  /** Evidence about `bucket`: `how` and `by` if it is open, `problem` if its policy is malformed. */
  readonly evidence: Evidence;
}

export function logBucketAccess(
  exposure: BucketExposure,
  bucket: string,
  { partition, accountId }: { readonly partition: string; readonly accountId: string },
): LogBucketAccess {
  const identity = { arn: `arn:${partition}:s3:::${bucket}`, accountId };
  const found = (['read', 'write'] as const).map((how) => ({ how, ...publicAccess(exposure, identity, how) }));
  const open = found.filter(({ by }) => by === 'policy' || by === 'acl');
  if (open[0] !== undefined) {
    return {
      state: 'open',
      evidence: { ...open[0].evidence, bucket, how: open.map(({ how }) => how), by: open[0].by === 'acl' ? 'ACL' : 'policy' },
    };
  }
  const malformed = found.find(({ by }) => by === 'malformed');
  return malformed === undefined
    ? { state: 'closed', evidence: { bucket } }
    : { state: 'malformed', evidence: { ...malformed.evidence, bucket } };
}

/**
 * Returns the days after which the first lifecycle rule deletes log files with a prefix; `undefined`: no rule does. A rule by date deletes
 * at once.
 * @param prefix is computed only if a rule has a prefix
 */
export function logsExpireAfter(rules: readonly AsJson<LifecycleRule>[] | undefined, prefix: () => string): number | undefined {
  const days = (rules ?? [])
    .filter(({ Status, Expiration }) => Status === 'Enabled' && (Expiration?.Days !== undefined || Expiration?.Date !== undefined))
    .filter((rule) => mayTouch(rule, prefix))
    .map(({ Expiration }) => Expiration?.Days ?? 0);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Whether a rule applies to objects with a prefix, or to some of them. Log files have no tags, and can have any size. */
function mayTouch({ Filter, Prefix }: AsJson<LifecycleRule>, prefix: () => string): boolean {
  if (Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0) return false;
  const start = Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '';
  return start === '' || start.startsWith(prefix()) || prefix().startsWith(start);
}

/** The default retention of a bucket with Object Lock. */
export interface DefaultLock {
  readonly mode: string;
  readonly days: number;
}

/** Returns the default retention that locks new objects; `undefined`: new objects are not locked. */
export function defaultLock(objectLock: BucketRetention['objectLock']): DefaultLock | undefined {
  const { Mode: mode, Days = 0, Years = 0 } = objectLock?.Rule?.DefaultRetention ?? {};
  const days = Days + Years * 365;
  return objectLock?.ObjectLockEnabled === 'Enabled' && mode !== undefined && days > 0 ? { mode, days } : undefined;
}

/**
 * Whether the bucket policy denies everyone to bypass GOVERNANCE mode
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html).
 */
export function deniesLockBypass(exposure: TrailBucket | undefined, { partition }: { readonly partition: string }): boolean {
  const policy = exposure?.policy === undefined ? undefined : parsePolicy(exposure.policy);
  if (exposure === undefined || policy === undefined || isMalformed(policy)) return false;
  const objects = `arn:${partition}:s3:::${exposure.bucket}/*`;
  return policy.statements.some(
    (statement) => statement.conditions.length === 0 && deniesEveryone(statement, 's3:BypassGovernanceRetention', objects),
  );
}
