import { openFile, readJson, type Storage } from '../aws/storage/storage.ts';
import type { Run } from '../core/result/run.ts';
import type { PartialResult } from '../evaluate/result-aggregator.ts';
import { readLines } from '../util/ndjson.ts';
import { keysOf, type Shard } from './run-plan.ts';

/** Result of one invocation for a shard: `shards/<account>/<Region>/part-0001.json`, written after the files that it summarizes. */
export interface ShardPart extends Shard {
  readonly part: number;
  /** False: another part follows. */
  readonly done: boolean;
  /** Why the rest of the shard was given up, if it was. */
  readonly lost?: string;
  /** Version, principal, end and calls of the invocation. */
  readonly run: Pick<Run, 'version' | 'principalArn' | 'finishedAt' | 'calls' | 'throttles'>;
  readonly findings: number;
  readonly result: PartialResult;
}

/** Resources that the parts of an unfinished shard have read, `part-0001.rest.ndjson.gz`: one line per resource type. */
export interface ReadSoFar {
  readonly type: string;
  /** ARNs of read resources; absent: all of the type. */
  readonly arns?: readonly string[];
}

const nameOf = (part: number): string => `part-${String(part).padStart(4, '0')}`;

/** Names of the files of a part. */
export const partFiles = (part: number) => ({
  summary: `${nameOf(part)}.json`,
  findings: `${nameOf(part)}.findings.ndjson.gz`,
  snapshot: `${nameOf(part)}.snapshot.ndjson.gz`,
  rest: `${nameOf(part)}.rest.ndjson.gz`,
});

const isSummary = (key: string): boolean => /\/part-\d{4,}\.json$/.test(key);

/** Returns the last existing part of a shard, if any. */
export async function lastPart(bucket: Storage, runId: string, shard: Shard): Promise<ShardPart | undefined> {
  const last = (await bucket.list(keysOf(runId).shard(shard))).filter(isSummary).at(-1);
  return last === undefined ? undefined : readJson<ShardPart>(bucket, last);
}

/** Yields all parts of an account's shards, with the keys of their findings. */
export async function* partsOf(
  bucket: Storage,
  runId: string,
  account: string,
): AsyncGenerator<{ readonly part: ShardPart; readonly findings: string }, void, undefined> {
  for (const key of (await bucket.list(keysOf(runId).shardsOf(account))).filter(isSummary)) {
    const part = await readJson<ShardPart>(bucket, key);
    yield { part, findings: key.replace(/[^/]+$/, partFiles(part.part).findings) };
  }
}

/** Returns the resources that all parts up to this one have read. */
export async function readSoFar(
  bucket: Storage,
  { runId, shard, part }: { readonly runId: string; readonly shard: Shard; readonly part: number },
): Promise<ReadSoFar[]> {
  const types: ReadSoFar[] = [];
  for await (const lines of readLines<ReadSoFar>(await openFile(bucket, `${keysOf(runId).shard(shard)}${partFiles(part).rest}`)))
    types.push(...lines);
  return types;
}
