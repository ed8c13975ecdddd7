import { globalRegion } from '../../model/names.ts';
import type { SnapshotRecord } from '../../model/snapshot.ts';
import type { RunPortion } from '../collect.ts';
import type { ReadSoFar } from './shard-file.ts';

/** What is left to read of one shard. */
export interface ShardPortion extends RunPortion {
  /** Is to be told every record. */
  note(record: SnapshotRecord): void;
  /** Whether a type's listing is finished. */
  isFinished(type: string): boolean;
  /** Whether anything was read that earlier parts had not read. */
  hasProgressed(): boolean;
  readSoFar(): ReadSoFar[];
}

const census = 'census';

/** @param isOver whether the time is up */
export function createPortion(region: string, before: readonly ReadSoFar[], isOver: () => boolean): ShardPortion {
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
    wants: (type, place) => place === region && !done.has(type),
    has: (type, _place, arn) => read.get(type)?.has(arn) ?? false,
    isOver,
    finished: finish,
    note(record) {
      if (record.kind === 'census') finish(census);
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
