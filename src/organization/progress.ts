import type { Bucket } from '../aws/bucket.ts';
import { keysOf, type Shard } from './run-plan.ts';

/** What a run has found so far. */
export interface FoundSoFar {
  readonly findings: number;
  readonly failures: number;
}

/**
 * Key of an empty object that says, by its name, what a part of a shard found. Keys begin with the time, so that whoever follows a run lists
 * only what is new.
 */
export function progressKey(
  runId: string,
  { account, region }: Shard,
  part: number,
  { findings, failures }: FoundSoFar,
  now: Date,
): string {
  return `${keysOf(runId).progress}${now.toISOString()}_${account}_${region}_${part}_${findings}_${failures}`;
}

/** Keys may come to be listed a little later than their time: that long is looked back, in milliseconds. */
const lookBack = 120_000;

/** Follows what a run finds; each look lists what has come since the last one. */
export function followFindings(bucket: Pick<Bucket, 'list'>, runId: string): (now: Date) => Promise<FoundSoFar> {
  const { progress } = keysOf(runId);
  const parts = new Map<string, FoundSoFar>();
  let since: string | undefined;
  return async (now) => {
    for (const key of await bucket.list(progress, since)) {
      const [, account, region, part, findings, failures] = key.slice(progress.length).split('_');
      // A part that is written again counts once.
      parts.set(`${account} ${region} ${part}`, { findings: Number(findings), failures: Number(failures) });
    }
    since = `${progress}${new Date(now.getTime() - lookBack).toISOString()}`;
    const all = [...parts.values()];
    return {
      findings: all.reduce((sum, { findings }) => sum + findings, 0),
      failures: all.reduce((sum, { failures }) => sum + failures, 0),
    };
  };
}
