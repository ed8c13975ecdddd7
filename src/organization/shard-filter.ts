import { globalRegion } from '../core/names.ts';
import type { SnapshotRecord } from '../core/result/snapshot.ts';
import type { RunFilter } from '../collect/collect-run.ts';
import type { ReadSoFar } from './shard-file.ts';

/** Selects the unread resources of a shard. */
export interface ShardFilter extends RunFilter {
  /** Must be called for every record. */
  note(record: SnapshotRecord): void;
  /** Whether the listing of a type is finished. */
  isFinished(type: string): boolean;
  /** Whether this part read anything that earlier parts did not. */
  hasProgressed(): boolean;
  readSoFar(): ReadSoFar[];
}

const uncovered = 'uncovered-resources';

/** Creates the filter of a part. @param isOutOfTime whether the time is up */
export function createShardFilter(region: string, before: readonly ReadSoFar[], isOutOfTime: () => boolean): ShardFilter {
  const done = new Set(before.filter(({ arns }) => arns === undefined).map(({ type }) => type));
  const read = new Map(before.flatMap(({ type, arns }) => (arns === undefined ? [] : [[type, new Set(arns)]])));
  let progressed = false;
  const finish = (type: string) => {
    done.add(type);
    read.delete(type);
    progressed = true;
  };
  return {
    countedRegions: region === globalRegion || done.has(uncovered) ? [] : [region],
    includesListing: (type, place) => place === region && !done.has(type),
    isRead: (type, _place, arn) => read.get(type)?.has(arn) ?? false,
    isOutOfTime,
    listingFinished: finish,
    note(record) {
      if (record.kind === 'uncovered') finish(uncovered);
      if (record.kind !== 'resource') return;
      const { type, arn } = record.resource;
      const arns = read.get(type) ?? new Set();
      read.set(type, arns.add(arn));
      progressed = true;
    },
    isFinished: (type) => done.has(type),
    hasProgressed: () => progressed,
    readSoFar: () => [...[...done].map((type) => ({ type })), ...[...read].map(([type, arns]) => ({ type, arns: [...arns] }))],
  };
}
