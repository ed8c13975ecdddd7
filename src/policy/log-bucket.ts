import type { LifecycleRule } from '@aws-sdk/client-s3';
import type { BucketRetention } from '../services/cloudtrail/facts.ts';
import type { BucketExposure } from '../services/s3/facts.ts';
import type { AsJson } from '../core/to-json.ts';
import type { Evidence } from '../core/rule.ts';
import { publicAccess } from './bucket-access.ts';

/** What the bucket that a service writes its logs to lets everyone do. */
export interface LogBucketAccess {
  readonly state: 'closed' | 'open' | 'malformed';
  /** Fills messages about `bucket`: `how` and `by` when it is open, `problem` when its policy is malformed. */
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

/** Days after which the first lifecycle rule deletes log files below a prefix; `undefined`: none does. A rule by date deletes at once. */
export function logsExpireAfter(rules: readonly AsJson<LifecycleRule>[] | undefined, prefix: string): number | undefined {
  const days = (rules ?? [])
    .filter(({ Status, Expiration }) => Status === 'Enabled' && (Expiration?.Days !== undefined || Expiration?.Date !== undefined))
    .filter((rule) => mayTouch(rule, prefix))
    .map(({ Expiration }) => Expiration?.Days ?? 0);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Whether a rule takes in objects below a prefix, or some of them. Log files have no tags, and can have any size. */
function mayTouch({ Filter, Prefix }: AsJson<LifecycleRule>, prefix: string): boolean {
  if (Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0) return false;
  const of = Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '';
  return of.startsWith(prefix) || prefix.startsWith(of);
}

/** What keeps objects of a bucket from being deleted by whoever has the rights to; `undefined`: nothing. */
export function deletionGuard({ objectLock, mfaDelete }: BucketRetention): string | undefined {
  const { Mode: mode, Days: days, Years: years } = objectLock?.Rule?.DefaultRetention ?? {};
  if (objectLock?.ObjectLockEnabled === 'Enabled' && mode !== undefined && (days ?? years) !== undefined) {
    return `Object Lock in mode ${mode} for ${days === undefined ? `${years} years` : `${days} days`}`;
  }
  return mfaDelete === 'Enabled' ? 'MFA delete' : undefined;
}
