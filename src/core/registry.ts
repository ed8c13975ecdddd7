import type { Collector, RecordedResourceCounter, SharedRead } from './collector.ts';
import type { AnyRule } from './rule.ts';

/** Resources of one type in a Region, according to the tagging API: their number, and the number with each tag. */
export interface TaggedType {
  readonly count: number;
  readonly tags: Readonly<Record<string, number>>;
}

/** The rules and services of an installation, as commands pass them to the code that collects and evaluates. */
export interface Registry {
  readonly rules: readonly AnyRule[];
  readonly collectors: readonly Collector[];
  /** Counts what AWS Config records in a Region. */
  readonly recordedResources: RecordedResourceCounter;
  /** Tagged resources of a Region by type as in ARNs (`kms:key`). */
  readonly taggedTypes: SharedRead<ReadonlyMap<string, TaggedType>>;
}
