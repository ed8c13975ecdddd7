import { globalRegion } from '../core/names.ts';
import type { SnapshotRecord } from '../core/snapshot.ts';
import type { RunFilter } from '../collect/collect-run.ts';
import type { ReadSoFar } from './shard-file.ts';

/** What is left to read of one shard. */
export interface ShardFilter extends RunFilter {
  /** Is to be told every record. */
  note(record: SnapshotRecord): void;
  /** Whether a type's listing is finished. */
  isFinished(type: string): boolean;
  /** Whether anything was read that earlier parts had not read. */
  hasProgressed(): boolean;
  readSoFar(): ReadSoFar[];
}

const census = 'census';

/** @param isOutOfTime whether the time is up */
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
    census: region === globalRegion || done.has(census) ? [] : [region],
    includesListing: (type, place) => place === region && !done.has(type),
    isRead: (type, _place, arn) => read.get(type)?.has(arn) ?? false,
    isOutOfTime,
    listingFinished: finish,
    note(record) {
      if (record.kind === 'uncovered') finish(census);
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
