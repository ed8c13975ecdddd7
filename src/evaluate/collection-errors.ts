import type { CollectionError } from '../core/fact.ts';
import type { CollectionErrorSummary } from '../core/result/result.ts';

/** The resource type, Region and findings that a collection error affects. */
export interface CollectionErrorContext {
  readonly type: string;
  readonly region: string;
  /** Findings that are UNKNOWN because of it. */
  readonly findings: number;
}

/** Collects errors and reports each cause once. */
export interface CollectionErrorLog {
  add(collectionError: CollectionError, place: CollectionErrorContext): void;
  /** Adds the errors of another log. */
  join(result: CollectionErrorSummary): void;
  results(): CollectionErrorSummary[];
}

/** Kinds for which the action identifies the cause; messages differ only in the resource. */
const sameCause: ReadonlySet<CollectionError['kind']> = new Set([
  'denied',
  'throttled',
  'unreachable',
  'not-available',
  'expired',
  'unsupported',
  'not-collected',
]);

/** Message for the calls that service control policies deny in a Region: one entry for each Region instead of one for each action. */
const scpMessage = 'A service control policy explicitly denies several actions in this Region';

export function createCollectionErrorLog(): CollectionErrorLog {
  const causes = new Map<string, { collectionError: CollectionError; types: Set<string>; regions: Set<string>; findings: number }>();
  const join = ({ kind, action, message, types, regions, findings }: CollectionErrorSummary) => {
    const key = JSON.stringify(kind === 'denied-by-scp' ? [kind, regions] : sameCause.has(kind) ? [kind, action] : [kind, action, message]);
    const cause = causes.get(key) ?? { collectionError: { kind, action, message }, types: new Set(), regions: new Set(), findings: 0 };
    // The least of the messages, so that the order of answers does not matter.
    if (cause.collectionError.action !== action) cause.collectionError = { kind, action: '*', message: scpMessage };
    else if (message < cause.collectionError.message) cause.collectionError = { kind, action, message };
    for (const type of types) cause.types.add(type);
    for (const region of regions) cause.regions.add(region);
    cause.findings += findings;
    causes.set(key, cause);
  };
  return {
    add: (collectionError, { type, region, findings }) => join({ ...collectionError, types: [type], regions: [region], findings }),
    join,
    results: () =>
      [...causes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { collectionError, types, regions, findings }]) => ({
          ...collectionError,
          types: [...types].sort(),
          regions: [...regions].sort(),
          findings,
        })),
  };
}
