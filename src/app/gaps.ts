import type { Gap } from '../model/fact.ts';
import type { GapResult } from '../model/result.ts';

/** What a gap was met on. */
export interface GapPlace {
  readonly type: string;
  readonly region: string;
  /** Findings that are UNKNOWN because of it. */
  readonly findings: number;
}

/** Gathers gaps so that each cause is told once. */
export interface GapLog {
  add(gap: Gap, place: GapPlace): void;
  /** Takes over what another log gathered. */
  join(result: GapResult): void;
  results(): GapResult[];
}

/** Causes that the action alone tells apart; the messages differ only in the resource they name. */
const sameCause: ReadonlySet<Gap['kind']> = new Set([
  'denied',
  'throttled',
  'unreachable',
  'not-offered',
  'expired',
  'unsupported',
  'not-collected',
]);

export function createGapLog(): GapLog {
  const causes = new Map<string, { gap: Gap; types: Set<string>; regions: Set<string>; findings: number }>();
  const join = ({ kind, action, message, types, regions, findings }: GapResult) => {
    const key = JSON.stringify(sameCause.has(kind) ? [kind, action] : [kind, action, message]);
    const cause = causes.get(key) ?? { gap: { kind, action, message }, types: new Set(), regions: new Set(), findings: 0 };
    // The least of the messages, so that the order of answers does not matter.
    if (message < cause.gap.message) cause.gap = { kind, action, message };
    for (const type of types) cause.types.add(type);
    for (const region of regions) cause.regions.add(region);
    cause.findings += findings;
    causes.set(key, cause);
  };
  return {
    add: (gap, { type, region, findings }) => join({ ...gap, types: [type], regions: [region], findings }),
    join,
    results: () =>
      [...causes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { gap, types, regions, findings }]) => ({ ...gap, types: [...types].sort(), regions: [...regions].sort(), findings })),
  };
}
