import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { abandonedFor, workFolderParent } from '../aws/storage/work-folder.ts';
import { listingKey, openInterruptedSnapshot, recordsOf, resourceKey, type InterruptedSnapshot } from '../collect/interrupted-snapshot.ts';
import type { SnapshotManifest } from '../core/result/snapshot.ts';
import { UserError } from '../core/user-error.ts';
import type { RunFilter } from '../collect/collect-run.ts';

/** Name of the snapshot in a work folder. */
export const snapshotFile = { name: 'snapshot.ndjson.gz', contentType: 'application/gzip' };

/** Older facts are too old for an audit. */
const MAX_AGE_MS = 24 * 3_600_000;

/** An interrupted run. */
export interface ResumedRun {
  readonly run: SnapshotManifest['run'];
  readonly filter: RunFilter;
  /** Removes its files. */
  discard(): Promise<void>;
}

/**
 * Finds the interrupted run that an audit with the same output location, rules, account, Regions and tags can resume.
 * @throws {UserError} if there is none
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
    const why = other === undefined ? `${workFolderParent(out)} contains no interrupted run` : `the interrupted run ${other}`;
    throw new UserError(`cannot resume the audit to ${out}: ${why}; to start a new run, omit --resume`);
  }
  const regions = wanted.regions.filter(({ state }) => state === 'audited').map(({ region }) => region);
  return {
    run: best.manifest.run,
    filter: {
      countedRegions: regions.filter((region) => !best.countedRegions.has(region)),
      includesListing: (type, region) => !best.listed.has(listingKey(type, region)),
      isRead: (type, region, arn) => best.resources.has(resourceKey(type, region, arn)),
      isOutOfTime: () => false,
      listingFinished: () => undefined,
      before: () => recordsOf(best),
    },
    async discard() {
      for (const { file } of found) await rm(dirname(file), { recursive: true, force: true });
    },
  };
}

/** Whether a run can resume from a work folder. */
export async function isResumable(workDir: string): Promise<boolean> {
  const unfinished = await openInterruptedSnapshot(join(workDir, snapshotFile.name));
  return unfinished !== undefined && unfinished.listed.size > 0;
}

function differenceOf(run: SnapshotManifest['run'], wanted: SnapshotManifest['run']): string | undefined {
  const same = (key: keyof SnapshotManifest['run']) => JSON.stringify(run[key]) === JSON.stringify(wanted[key]);
  if (!same('accountId')) return `is for account ${run.accountId}`;
  if (!same('version')) return `was started by Onus ${run.version}`;
  if (!same('rules')) return 'selected other rules';
  if (!same('regions')) return 'selected other Regions';
  if (JSON.stringify(run.request?.tags) !== JSON.stringify(wanted.request?.tags)) return 'selected other tags';
  const age = Date.parse(wanted.startedAt) - Date.parse(run.startedAt);
  return age > MAX_AGE_MS ? 'is more than a day old' : age < 0 ? 'starts in the future: check the system clock' : undefined;
}
