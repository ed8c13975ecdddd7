import { counterOf } from '../../../model/result.ts';
import type { Kind, PageData, Place } from '../data.ts';
import { at } from '../data.ts';
import { openOutcomes } from '../words.ts';
import { searcher } from './search.ts';

/** How a dimension reads its value off what many findings have in common, or off where their resources are. */
const ofKind = {
  status: (kind: Kind) => counterOf(kind),
  severity: (kind: Kind) => kind.severity,
  service: (kind: Kind) => kind.service,
  category: (kind: Kind) => kind.category,
  responsibility: (kind: Kind) => kind.responsibility,
  rule: (kind: Kind, { rules }: PageData) => at(rules, kind.rule).id,
  change: (kind: Kind) => kind.change ?? '',
} as const;
const ofPlace = {
  account: (place: Place) => place.accountId,
  region: (place: Place) => place.region,
} as const;

type KindDimension = keyof typeof ofKind;
type PlaceDimension = keyof typeof ofPlace;
/** What findings can be filtered by, beside words. */
export type Dimension = KindDimension | PlaceDimension;

const kindDimensions = Object.keys(ofKind) as KindDimension[];
const placeDimensions = Object.keys(ofPlace) as PlaceDimension[];
export const dimensions: readonly Dimension[] = [...kindDimensions, ...placeDimensions];

/** What the findings are listed under. */
export type View = 'rule' | 'resource';

/** What the page shows: the values chosen in each dimension (none chosen: all), and words that must all occur. */
export type Filter = { readonly [D in Dimension]: readonly string[] } & { readonly words: string; readonly view: View };

export const noFilter: Filter = {
  status: [],
  severity: [],
  service: [],
  category: [],
  responsibility: [],
  rule: [],
  change: [],
  account: [],
  region: [],
  words: '',
  view: 'rule',
};

/** At first the page shows what asks for attention. */
export const startFilter: Filter = { ...noFilter, status: openOutcomes };

const prefix = '#findings?';

/** `undefined`: the address is not one of findings. `status=all` shows everything. */
export function filterFromHash(hash: string): Filter | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  const values = new URLSearchParams(hash.slice(prefix.length));
  const chosen = dimensions.map((dimension) => [dimension, (values.get(dimension) ?? '').split(',').filter(Boolean)] as const);
  const view = values.get('view') === 'resource' ? 'resource' : 'rule';
  const filter: Filter = { ...noFilter, ...Object.fromEntries(chosen), words: values.get('q') ?? '', view };
  if (!values.has('status')) return { ...filter, status: openOutcomes };
  return values.get('status') === 'all' ? { ...filter, status: [] } : filter;
}

export function hashOfFilter(filter: Filter): string {
  const values = new URLSearchParams();
  for (const dimension of dimensions) {
    const chosen = filter[dimension].join(',');
    if (dimension === 'status' ? chosen !== openOutcomes.join(',') : chosen !== '') values.set(dimension, chosen === '' ? 'all' : chosen);
  }
  if (filter.words !== '') values.set('q', filter.words);
  if (filter.view !== 'rule') values.set('view', filter.view);
  return prefix + values;
}

/** The findings that pass, and how many would pass if one dimension chose a value alone. */
export interface Selection {
  readonly findings: readonly number[];
  readonly counts: { readonly [D in Dimension]: ReadonlyMap<string, number> };
}

/** Answers filters over one page's data. What findings have in common is looked at once, so that a finding costs a few additions. */
export function selector(data: PageData): (filter: Filter) => Selection {
  const { kinds, places, findings, resources } = data;
  const kindValues = kindDimensions.map((dimension) => kinds.map((kind) => ofKind[dimension](kind, data)));
  const placeValues = placeDimensions.map((dimension) => places.map((place) => ofPlace[dimension](place)));
  const kindAt = Uint32Array.from(findings.kind);
  const placeAt = Uint32Array.from(findings.resource, (resource) => at(resources.place, resource));
  const search = searcher(data);
  return (filter) => {
    const ofKinds = refusals(
      kindValues,
      kindDimensions.map((dimension) => filter[dimension]),
      kinds.length,
    );
    const ofPlaces = refusals(
      placeValues,
      placeDimensions.map((dimension) => filter[dimension]),
      places.length,
    );
    const found = search(filter.words);
    const passing: number[] = [];
    for (let index = 0; index < findings.id.length; index++) {
      const kind = kindAt[index] ?? 0;
      const place = placeAt[index] ?? 0;
      const kindRefused = ofKinds.refused[kind] ?? 0;
      const refused = kindRefused + (ofPlaces.refused[place] ?? 0);
      if (refused > 1 || !found(index)) continue;
      if (refused === 0) passing.push(index);
      // A finding that one dimension alone refuses counts only there: it would pass if that dimension chose its value.
      if (refused === 0 || kindRefused === 1) ofKinds.counted[kind] = (ofKinds.counted[kind] ?? 0) + 1;
      if (kindRefused === 0) ofPlaces.counted[place] = (ofPlaces.counted[place] ?? 0) + 1;
    }
    const counts = Object.fromEntries([
      ...kindDimensions.map((dimension, d) => [dimension, ofKinds.counts(d)]),
      ...placeDimensions.map((dimension, d) => [dimension, ofPlaces.counts(d)]),
    ]) as Selection['counts'];
    return { findings: passing, counts };
  };
}

/** How many of some dimensions refuse each entry, and how often each entry was counted. */
function refusals(values: readonly (readonly string[])[], chosen: readonly (readonly string[])[], size: number) {
  const refused = new Uint8Array(size);
  const refusing = new Uint8Array(size);
  const counted = new Uint32Array(size);
  chosen.forEach((wanted, d) => {
    if (wanted.length === 0) return;
    const allowed = new Set(wanted);
    values[d]?.forEach((value, index) => {
      if (allowed.has(value)) return;
      refused[index] = (refused[index] ?? 0) + 1;
      refusing[index] = d;
    });
  });
  return {
    refused,
    counted,
    counts: (d: number): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      counted.forEach((amount, index) => {
        if (amount === 0 || (refused[index] === 1 && refusing[index] !== d)) return;
        const value = at(values[d] ?? [], index);
        counts.set(value, (counts.get(value) ?? 0) + amount);
      });
      return counts;
    },
  };
}
