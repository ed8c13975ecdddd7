import { counterOf } from '../../../core/result/result.ts';
import { ageSpanOf } from '../ages.ts';
import type { Kind, PageData, Place } from '../data.ts';
import { at } from '../data.ts';
import { openOutcomes } from '../labels.ts';
import type { Columns } from './columns.ts';
import { rulesOf } from './controls.ts';
import { searcher } from './search.ts';

/** Reads the value of a dimension from a kind or a place. */
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
  type: (place: Place) => place.type,
} as const;

type KindDimension = keyof typeof ofKind;
type PlaceDimension = keyof typeof ofPlace;
/** Dimensions of the filter, other than search words. */
export type Dimension = KindDimension | PlaceDimension;

const kindDimensions = Object.keys(ofKind) as KindDimension[];
const placeDimensions = Object.keys(ofPlace) as PlaceDimension[];
export const dimensions: readonly Dimension[] = [...kindDimensions, ...placeDimensions];

/** Grouping of the findings. */
export type View = 'rule' | 'resource';

/** The filter: selected values of each dimension (none: all), and search words that must all occur. */
export type Filter = { readonly [D in Dimension]: readonly string[] } & {
  readonly words: string;
  readonly view: View;
  /** IDs of frameworks: only rules that check one of their controls. */
  readonly framework: readonly string[];
  /** Controls of frameworks as `framework:control`: only rules that check one of them. */
  readonly control: readonly string[];
  /** Tags as `key=value`; a resource must have one of them. */
  readonly tag: readonly string[];
  /** IDs of the spans in which the age of a failure may be. */
  readonly age: readonly string[];
  /** ID of the fix that the view was opened for; it names the view and does not filter. */
  readonly fix: string;
};

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
  type: [],
  words: '',
  view: 'rule',
  framework: [],
  control: [],
  tag: [],
  age: [],
  fix: '',
};

/** Initial filter: open findings. */
export const startFilter: Filter = { ...noFilter, status: openOutcomes };

const prefix = '#findings?';

/** Parses a URL fragment; `undefined` if it is not a filter. `status=all` shows everything. */
export function filterFromHash(hash: string): Filter | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  const values = new URLSearchParams(hash.slice(prefix.length));
  const chosen = dimensions.map((dimension) => [dimension, (values.get(dimension) ?? '').split(',').filter(Boolean)] as const);
  const view = values.get('view') === 'resource' ? 'resource' : 'rule';
  const filter: Filter = {
    ...noFilter,
    ...Object.fromEntries(chosen),
    words: values.get('q') ?? '',
    view,
    framework: values.getAll('framework'),
    control: values.getAll('control'),
    tag: values.getAll('tag'),
    age: values.getAll('age'),
    fix: values.get('fix') ?? '',
  };
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
  for (const framework of filter.framework) values.append('framework', framework);
  for (const control of filter.control) values.append('control', control);
  for (const tag of filter.tag) values.append('tag', tag);
  for (const age of filter.age) values.append('age', age);
  if (filter.fix !== '') values.set('fix', filter.fix);
  return prefix + values;
}

/** Findings that match, and how many would match for each value of a dimension. */
export interface Selection {
  /** Indices, in the order of the result. */
  readonly findings: Uint32Array;
  readonly counts: { readonly [D in Dimension]: ReadonlyMap<string, number> };
  /** Matching failures by severity. */
  readonly failures: ReadonlyMap<string, number>;
}

/** Returns a function that applies filters. It evaluates kinds and places once, so that each finding takes only a few additions. */
export function selector(data: PageData, columns: Columns): (filter: Filter) => Selection {
  const ofKinds = kindDimensions.map((dimension) => valuesOf(data.kinds.map((kind) => ofKind[dimension](kind, data))));
  const ofPlaces = placeDimensions.map((dimension) => valuesOf(data.places.map((place) => ofPlace[dimension](place))));
  const search = searcher(data, columns);
  const passing = new Uint32Array(columns.kind.length);
  return (filter) => {
    const kinds = refusals(
      ofKinds,
      kindDimensions.map((dimension) => (dimension === 'rule' ? rulesOf(data, filter) : filter[dimension])),
      data.kinds.length,
    );
    const places = refusals(
      ofPlaces,
      placeDimensions.map((dimension) => filter[dimension]),
      data.places.length,
    );
    const untagged = withoutTags(data, filter.tag, { resource: columns.resource, missed: search(filter.words) });
    const missed = ofOtherAges(data, filter.age, untagged);
    const size = pass(columns, { missed, kinds, places }, passing);
    const counts = Object.fromEntries([
      ...kindDimensions.map((dimension, d) => [dimension, kinds.counts(d)]),
      ...placeDimensions.map((dimension, d) => [dimension, places.counts(d)]),
    ]) as Selection['counts'];
    const failures = kinds.counts(kindDimensions.indexOf('severity'), (entry) => counterOf(at(data.kinds, entry)) === 'FAIL');
    return { findings: passing.slice(0, size), counts, failures };
  };
}

/** Marks findings of resources without the tags, in addition to those that the search missed. */
function withoutTags(
  { tags, resources }: PageData,
  wanted: readonly string[],
  { resource, missed }: Pick<Columns, 'resource'> & { readonly missed: Uint8Array | undefined },
): Uint8Array | undefined {
  if (wanted.length === 0) return missed;
  const has = tags.map((own) => Object.entries(own ?? {}).some(([key, value]) => wanted.includes(`${key}=${value}`)));
  return resource.reduce((all, own, index) => {
    if (has[resources.tags[own] ?? 0] !== true) all[index] = 1;
    return all;
  }, missed?.slice() ?? new Uint8Array(resource.length));
}

/** Marks findings of other ages, in addition to those that were missed before. */
function ofOtherAges(
  { days, startedAt, findings }: PageData,
  wanted: readonly string[],
  missed: Uint8Array | undefined,
): Uint8Array | undefined {
  if (wanted.length === 0) return missed;
  const fits = days.map((day) => wanted.includes(ageSpanOf(day === 0 ? undefined : day, startedAt)));
  const all = missed?.slice() ?? new Uint8Array(findings.day.length);
  findings.day.forEach((day, index) => {
    if (fits[day] !== true) all[index] = 1;
  });
  return all;
}

interface Refused {
  /** 1 for each finding that the search does not match. */
  readonly missed: Uint8Array | undefined;
  readonly kinds: Pick<Refusals, 'refused' | 'counted'>;
  readonly places: Pick<Refusals, 'refused' | 'counted'>;
}

/** Writes matching findings to `passing`, counts those that would match with another value of one dimension, and returns the number. */
function pass({ kind, place }: Columns, { missed, kinds, places }: Refused, passing: Uint32Array): number {
  let size = 0;
  for (let index = 0; index < kind.length; index++) {
    if (missed !== undefined && missed[index] === 1) continue;
    const ofKind = kind[index] ?? 0;
    const ofPlace = place[index] ?? 0;
    const kindRefused = kinds.refused[ofKind] ?? 0;
    const refused = kindRefused + (places.refused[ofPlace] ?? 0);
    if (refused > 1) continue;
    if (refused === 0) passing[size++] = index;
    // A finding that only one dimension excludes counts there: it would match if its value were selected.
    if (refused === 0 || kindRefused === 1) kinds.counted[ofKind] = (kinds.counted[ofKind] ?? 0) + 1;
    if (kindRefused === 0) places.counted[ofPlace] = (places.counted[ofPlace] ?? 0) + 1;
  }
  return size;
}

/** The distinct values of a dimension, and the index of each entry's value. */
interface Values {
  readonly values: readonly string[];
  readonly of: Uint32Array;
}

function valuesOf(ofEntries: readonly string[]): Values {
  const indices = new Map([...new Set(ofEntries)].map((value, index) => [value, index]));
  return { values: [...indices.keys()], of: Uint32Array.from(ofEntries, (value) => indices.get(value) ?? 0) };
}

/** How many dimensions exclude each entry, and how often it was counted. */
type Refusals = ReturnType<typeof refusals>;

function refusals(dimensions: readonly Values[], chosen: readonly (readonly string[])[], size: number) {
  const refused = new Uint8Array(size);
  const refusing = new Uint8Array(size);
  const counted = new Uint32Array(size);
  dimensions.forEach(({ values, of }, d) => {
    const wanted = chosen[d] ?? [];
    if (wanted.length === 0) return;
    const allowed = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
    for (let entry = 0; entry < size; entry++) {
      if (allowed[of[entry] ?? 0] === 1) continue;
      refused[entry] = (refused[entry] ?? 0) + 1;
      refusing[entry] = d;
    }
  });
  return {
    refused,
    counted,
    counts: (d: number, includes: (entry: number) => boolean = () => true): ReadonlyMap<string, number> => {
      const { values, of } = at(dimensions, d);
      const sums = new Uint32Array(values.length);
      for (let entry = 0; entry < size; entry++) {
        const amount = counted[entry] ?? 0;
        if (amount === 0 || !includes(entry) || (refused[entry] === 1 && refusing[entry] !== d)) continue;
        const value = of[entry] ?? 0;
        sums[value] = (sums[value] ?? 0) + amount;
      }
      return new Map(values.flatMap((value, index) => (sums[index] === 0 ? [] : [[value, sums[index] ?? 0]])));
    },
  };
}
