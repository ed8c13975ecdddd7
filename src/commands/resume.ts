import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { abandonedFor, workshopOf } from '../aws/stores.ts';
import { listingKey, openInterruptedSnapshot, recordsOf, resourceKey, type InterruptedSnapshot } from '../collect/interrupted-snapshot.ts';
import type { SnapshotManifest } from '../core/snapshot.ts';
import { UserError } from '../core/user-error.ts';
import type { RunFilter } from '../collect/collect-run.ts';

/** Name of the snapshot in a work folder. */
export const snapshotFile = { name: 'snapshot.ndjson.gz', contentType: 'application/gzip' };

/** Older facts are no audit of today. */
const oldest = 24 * 3_600_000;

/** A run that was ended before it had read all. */
export interface ResumedRun {
  readonly run: SnapshotManifest['run'];
  readonly portion: RunFilter;
  /** Removes what it left behind. */
  forget(): Promise<void>;
}

/**
 * Finds the run that an audit to a place can go on from: one by the same rules of the same account and Regions.
 * @throws {UserError} when there is none
 */
export async function interruptedRun(out: string, wanted: SnapshotManifest['run']): Promise<ResumedRun> {
  const found: InterruptedSnapshot[] = [];
  let other: string | undefined;
  for (const folder of await abandonedFor(out)) {
    const unfinished = await openInterruptedSnapshot(join(folder, snapshotFile.name));
    if (unfinished === undefined) continue;
    const difference = differenceOf(unfinished.manifest.run, wanted);
    if (difference === undefined) found.push(unfinished);
    else other = difference;
  }
  const [best] = found.sort((a, b) => b.listed.size - a.listed.size);
  if (best === undefined) {
    const why = other === undefined ? `no unfinished run lies in ${workshopOf(out)}` : `the unfinished run there ${other}`;
    throw new UserError(`there is nothing to resume for ${out}: ${why}; leave --resume out to begin anew`);
  }
  const regions = wanted.regions.filter(({ state }) => state === 'audited').map(({ region }) => region);
  return {
    run: best.manifest.run,
    portion: {
      census: regions.filter((region) => !best.census.has(region)),
      includesListing: (type, region) => !best.listed.has(listingKey(type, region)),
      isRead: (type, region, arn) => best.resources.has(resourceKey(type, region, arn)),
      isOutOfTime: () => false,
      listingFinished: () => undefined,
      before: () => recordsOf(best),
    },
    async forget() {
      for (const { file } of found) await rm(dirname(file), { recursive: true, force: true });
    },
  };
}

/** Whether another run can go on from what lies in a work folder. */
export async function isResumable(workDir: string): Promise<boolean> {
  const unfinished = await openInterruptedSnapshot(join(workDir, snapshotFile.name));
  return unfinished !== undefined && unfinished.listed.size > 0;
}

function differenceOf(run: SnapshotManifest['run'], wanted: SnapshotManifest['run']): string | undefined {
  const same = (key: keyof SnapshotManifest['run']) => JSON.stringify(run[key]) === JSON.stringify(wanted[key]);
  if (!same('accountId')) return `is of account ${run.accountId}`;
  if (!same('version')) return `is by Onus ${run.version}`;
  if (!same('rules')) return 'is by other rules';
  if (!same('regions')) return 'is of other Regions';
  const age = Date.parse(wanted.startedAt) - Date.parse(run.startedAt);
  return age > oldest ? 'is more than a day old' : age < 0 ? 'begins in the future: is the clock right?' : undefined;
}
