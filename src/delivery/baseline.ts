import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import type { EarlierRun } from '../evaluate/diff.ts';
import { earlierRunIn, openSource } from './load-result.ts';
import { openStore } from '../aws/open-store.ts';

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

const file = 'baseline.json';

/** Returns which run to compare with; `undefined` if there is none yet. @throws {UserError} if it cannot be read */
export async function readBaseline(bucket: string, clientConfig: object, runId?: string): Promise<RunPlace | undefined> {
  const source = openSource(`s3://${bucket}/latest`, clientConfig);
  try {
    const content = await source.open(file);
    if (content === undefined) return undefined;
    const baseline = parse(Buffer.concat(await Array.fromAsync(content)).toString(), source.where(file));
    return baseline.runId === runId ? baseline.before : baseline;
  } finally {
    source.close();
  }
}

/** Returns the run to compare with. @throws {UserError} if it cannot be read */
export async function baselineRun(bucket: string, clientConfig: object, runId?: string): Promise<EarlierRun | undefined> {
  const baseline = await readBaseline(bucket, clientConfig, runId);
  return baseline === undefined ? undefined : earlierRunIn(`s3://${bucket}/${baseline.prefix}`, clientConfig);
}

/** Like {@link baselineRun}, but an unreadable run causes only a warning: the report then has no changes. */
export async function comparableRun(
  bucket: string,
  clientConfig: object,
  onWarning: (message: string) => void,
  runId?: string,
): Promise<EarlierRun | undefined> {
  try {
    return await baselineRun(bucket, clientConfig, runId);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onWarning(`no earlier run to compare with: ${error.message}`);
    return undefined;
  }
}

export async function setBaseline(bucket: string, { runId, prefix }: RunPlace, clientConfig: object): Promise<void> {
  const before = await readBaseline(bucket, clientConfig, runId).catch(() => undefined);
  const baseline: Baseline = { runId, prefix, ...(before === undefined ? {} : { before: { runId: before.runId, prefix: before.prefix } }) };
  const store = await openStore(`s3://${bucket}/latest`, clientConfig);
  try {
    await writeFile(join(store.workDir, file), `${JSON.stringify(baseline, null, 2)}\n`);
    await store.commit([{ name: file, contentType: 'application/json' }]);
  } finally {
    await store.dispose();
  }
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
