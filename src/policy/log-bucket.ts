import type { LifecycleRule } from '@aws-sdk/client-s3';
import type { BucketRetention } from '../services/cloudtrail/facts.ts';
import type { BucketExposure } from '../services/s3/facts.ts';
import type { AsJson } from '../core/to-json.ts';
import type { Evidence } from '../core/rule.ts';
import { publicAccess } from './bucket-access.ts';

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

/** Days after which the first lifecycle rule deletes log files below a prefix; `undefined`: none does. A rule with a date counts as 0. */
export function logsExpireAfter(rules: readonly AsJson<LifecycleRule>[] | undefined, prefix: string): number | undefined {
  const days = (rules ?? [])
    .filter(({ Status, Expiration }) => Status === 'Enabled' && (Expiration?.Days !== undefined || Expiration?.Date !== undefined))
    .filter((rule) => mayTouch(rule, prefix))
    .map(({ Expiration }) => Expiration?.Days ?? 0);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Whether a lifecycle rule applies to some objects below a prefix. Log files have no tags, and can have any size. */
function mayTouch({ Filter, Prefix }: AsJson<LifecycleRule>, prefix: string): boolean {
  if (Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0) return false;
  const rulePrefix = Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '';
  return rulePrefix.startsWith(prefix) || prefix.startsWith(rulePrefix);
}

/** The protection of objects against deletion by permitted callers; `undefined`: none. */
export function deletionGuard({ objectLock, mfaDelete }: BucketRetention): string | undefined {
  const { Mode: mode, Days: days, Years: years } = objectLock?.Rule?.DefaultRetention ?? {};
  if (objectLock?.ObjectLockEnabled === 'Enabled' && mode !== undefined && (days ?? years) !== undefined) {
    return `Object Lock in mode ${mode} for ${days === undefined ? `${years} years` : `${days} days`}`;
  }
  return mfaDelete === 'Enabled' ? 'MFA delete' : undefined;
}
