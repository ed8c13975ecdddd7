import { readText, type Storage } from '../aws/storage/storage.ts';
import { UserError } from '../core/user-error.ts';
import type { EarlierRun } from '../evaluate/diff.ts';
import { earlierRunOf } from './load-result.ts';

/**
 * `latest/baseline.json`: the run to compare the next ones with, the last full run that was delivered to all receivers. It is separate from
 * `latest/run.json`, because a run of one service must not hide changes in the others.
 */
interface Baseline extends RunPlace {
  /** The run before it, so that a run that is published again is not compared with itself. */
  readonly before?: RunPlace;
}

interface RunPlace {
  readonly runId: string;
  /** Prefix of the run's report. */
  readonly prefix: string;
}

const file = 'latest/baseline.json';

/** Returns which run to compare with; `undefined` if there is none yet. @throws {UserError} if it cannot be read */
export async function readBaseline(bucket: Storage, runId?: string): Promise<RunPlace | undefined> {
  const text = await readText(bucket, file);
  if (text === undefined) return undefined;
  const baseline = parse(text, bucket.where(file));
  return baseline.runId === runId ? baseline.before : baseline;
}

/** Returns the run to compare with. @throws {UserError} if it cannot be read */
export async function baselineRun(bucket: Storage, runId?: string): Promise<EarlierRun | undefined> {
  const baseline = await readBaseline(bucket, runId);
  return baseline === undefined ? undefined : earlierRunOf(bucket, baseline.prefix);
}

/** Like {@link baselineRun}, but an unreadable run causes only a warning: the report then has no changes. */
export async function comparableRun(
  bucket: Storage,
  onWarning: (message: string) => void,
  runId?: string,
): Promise<EarlierRun | undefined> {
  try {
    return await baselineRun(bucket, runId);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onWarning(`no earlier run to compare with: ${error.message}`);
    return undefined;
  }
}

export async function setBaseline(bucket: Storage, { runId, prefix }: RunPlace): Promise<void> {
  const before = await readBaseline(bucket, runId).catch(() => undefined);
  const baseline: Baseline = { runId, prefix, ...(before === undefined ? {} : { before: { runId: before.runId, prefix: before.prefix } }) };
  await bucket.put(file, `${JSON.stringify(baseline, null, 2)}\n`, 'application/json');
}

function parse(text: string, where: string): Baseline {
  try {
    const baseline = JSON.parse(text) as Partial<Baseline> | null;
    if (typeof baseline?.prefix === 'string' && baseline.prefix !== '') return baseline as Baseline;
  } catch {
    // The error below covers this.
  }
  throw new UserError(`${where} does not contain a run: delete it, and the next audit starts a new baseline`);
}
