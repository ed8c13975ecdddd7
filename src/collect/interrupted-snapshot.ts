import type { UncoveredRegion } from '../core/result/run.ts';
import type { SnapshotManifest, SnapshotRecord } from '../core/result/snapshot.ts';
import { snapshotVersion } from '../core/result/snapshot.ts';
import { readLines } from './snapshot-lines.ts';
import { isRecord, manifestProblem, parse, recordProblem } from './snapshot-problems.ts';

/** The snapshot of an interrupted run. */
export interface InterruptedSnapshot {
  readonly file: string;
  readonly manifest: SnapshotManifest;
  /** Finished listings, as {@link listingKey} names them. */
  readonly listed: ReadonlySet<string>;
  /** Resources in it, as {@link resourceKeys} name them. */
  readonly resources: ReadonlySet<string>;
  /** Regions with counted uncovered resources in it. */
  readonly countedRegions: ReadonlySet<string>;
}

export const listingKey = (type: string, region: string): string => `${type} ${region}`;

const account = 'AWS::::Account';

/** Returns the key of a resource: type and ARN; for the account, type and Region. */
export const resourceKey = (type: string, region: string, arn: string): string =>
  type === account ? `${type} ${region}` : `${type} ${arn}`;

/** Opens the snapshot of a run without a report. @returns `undefined` if the file is not a snapshot of this version */
export async function openInterruptedSnapshot(file: string): Promise<InterruptedSnapshot | undefined> {
  const listed = new Set<string>();
  const resources = new Set<string>();
  const countedRegions = new Set<string>();
  let manifest: SnapshotManifest | undefined;
  for await (const line of linesOf(file)) {
    if (manifest === undefined) {
      if (!isRecord(line) || line['kind'] !== 'onus-snapshot' || line['version'] !== snapshotVersion) return undefined;
      if (manifestProblem(line) !== undefined) return undefined;
      manifest = line as unknown as SnapshotManifest;
      continue;
    }
    const record = recordOf(line);
    if (record === undefined || record.kind === 'end') break;
    if (record.kind === 'listing-complete') listed.add(listingKey(record.type, record.region));
    else if (record.kind === 'uncovered' && isWhole(record.uncovered)) countedRegions.add(record.uncovered.region);
    else if (record.kind === 'resource') resources.add(resourceKey(record.resource.type, record.resource.region, record.resource.arn));
  }
  return manifest === undefined ? undefined : { file, manifest, listed, resources, countedRegions };
}

/** Returns the records before the interruption. It skips errors: a resumed run retries them. */
export async function* recordsOf({ file }: InterruptedSnapshot): AsyncGenerator<SnapshotRecord, void, undefined> {
  const lines = linesOf(file);
  await lines.next();
  for await (const line of lines) {
    const record = recordOf(line);
    if (record === undefined || record.kind === 'end') return;
    if (record.kind === 'resource' || record.kind === 'listing-complete' || (record.kind === 'uncovered' && isWhole(record.uncovered)))
      yield record;
  }
}

const isWhole = ({ state, taggedError }: UncoveredRegion): boolean => state !== 'unreadable' && taggedError === undefined;

const recordOf = (line: unknown) => (recordProblem(line) === undefined ? (line as SnapshotRecord | { readonly kind: 'end' }) : undefined);

/** Yields the lines before the end of a truncated file. */
async function* linesOf(file: string): AsyncGenerator<unknown, void, undefined> {
  try {
    for await (const text of readLines(file, true)) yield parse(text);
  } catch {
    // Truncated within a block: all lines before it are complete.
  }
}
