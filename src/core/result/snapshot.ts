import type { ListingError, Resource } from '../resource.ts';
import type { UncoveredRegion, Run } from './run.ts';

/** Version of the snapshot format; another major version is refused. */
export const snapshotVersion = 2;

/** Facts of a resource type that a run plans to read. */
export interface PlannedType {
  readonly type: string;
  readonly facts: readonly string[];
}

/** First line of a snapshot. */
export interface SnapshotManifest {
  readonly kind: 'onus-snapshot';
  readonly version: number;
  readonly run: Omit<Run, 'finishedAt' | 'calls' | 'throttles'>;
  readonly planned: readonly PlannedType[];
}

/** Last line: a snapshot without it is truncated. */
export interface SnapshotEnd {
  readonly kind: 'end';
  readonly finishedAt: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly throttles: number;
  readonly resources: number;
  readonly listingErrors: number;
}

/** The lines between the first and the last. */
export type SnapshotRecord =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'listing-error'; readonly listing: ListingError }
  | { readonly kind: 'uncovered'; readonly uncovered: UncoveredRegion }
  /** All resources of a type in a Region precede this line, so a resumed run does not list them again. */
  | { readonly kind: 'listing-complete'; readonly type: string; readonly region: string };
