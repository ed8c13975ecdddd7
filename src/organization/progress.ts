import type { Storage } from '../aws/storage/storage.ts';
import { keysOf, type Shard } from './run-plan.ts';

/** Findings of a run so far. */
export interface FoundSoFar {
  readonly findings: number;
  readonly failures: number;
}

/**
 * Returns the key of an empty object that encodes the findings of a part of a shard. Keys start with the time, so that a reader lists only
 * new ones.
 */
export function progressKey(
  runId: string,
  { shard, part, findings, failures }: FoundSoFar & { readonly shard: Shard; readonly part: number },
  now: Date,
): string {
  const { account, region } = shard;
  return `${keysOf(runId).progress}${timeKey(now)}_${account}_${region}_${part}_${findings}_${failures}`;
}

/** Sorts by time, and is a file name in every file system. */
const timeKey = (time: Date): string => time.toISOString().replaceAll(':', '-');

/** How far back each poll lists, because a key can appear later than its time. */
const LOOK_BACK_MS = 120_000;

/** Returns a function that returns the findings of a run so far; each call lists only new keys. */
export function followFindings(bucket: Pick<Storage, 'list'>, runId: string): (now: Date) => Promise<FoundSoFar> {
  const { progress } = keysOf(runId);
  const parts = new Map<string, FoundSoFar>();
  let since: string | undefined;
  return async (now) => {
    for (const key of await bucket.list(progress, since)) {
      const [, account, region, part, findings, failures] = key.slice(progress.length).split('_');
      // A part that is written twice counts once.
      parts.set(`${account} ${region} ${part}`, { findings: Number(findings), failures: Number(failures) });
    }
    since = `${progress}${timeKey(new Date(now.getTime() - LOOK_BACK_MS))}`;
    const all = [...parts.values()];
    return {
      findings: all.reduce((sum, { findings }) => sum + findings, 0),
      failures: all.reduce((sum, { failures }) => sum + failures, 0),
    };
  };
}
