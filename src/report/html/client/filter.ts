import type { PageData } from '../data.ts';
import { outcomeAt } from '../data.ts';
import { openOutcomes } from '../words.ts';

/** What findings can be filtered by, beside words. */
export const dimensions = ['status', 'severity', 'service', 'category', 'responsibility', 'region', 'rule'] as const;
export type Dimension = (typeof dimensions)[number];

/** What the page shows: the values chosen in each dimension (none chosen: all), and words that must all occur. */
export type Filter = { readonly [D in Dimension]: readonly string[] } & { readonly words: string };

export const noFilter: Filter = {
  status: [],
  severity: [],
  service: [],
  category: [],
  responsibility: [],
  region: [],
  rule: [],
  words: '',
};

/** At first the page shows what asks for attention. */
export const startFilter: Filter = { ...noFilter, status: openOutcomes };

const prefix = '#findings?';

/** `undefined`: the address is not one of findings. `status=all` shows everything. */
export function filterFromHash(hash: string): Filter | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  const values = new URLSearchParams(hash.slice(prefix.length));
  const chosen = dimensions.map((dimension) => [dimension, (values.get(dimension) ?? '').split(',').filter(Boolean)] as const);
  const filter: Filter = { ...noFilter, ...Object.fromEntries(chosen), words: values.get('q') ?? '' };
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
  return prefix + values;
}

/** The findings that pass, and how many would pass if one dimension chose a value alone. */
export interface Selection {
  readonly findings: readonly number[];
  readonly counts: { readonly [D in Dimension]: ReadonlyMap<string, number> };
}

const eachDimension = <T>(make: (dimension: Dimension) => T) =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, make(dimension)])) as Record<Dimension, T>;

/** Answers filters over one page's data. */
export function selector(data: PageData): (filter: Filter) => Selection {
  const valueAt = valuesOf(data);
  const search = searcher(data);
  const size = data.columns.id.length;
  return (filter) => {
    const found = search(filter.words);
    const chosen = eachDimension((dimension) => new Set(filter[dimension]));
    const counts = eachDimension(() => new Map<string, number>());
    const findings: number[] = [];
    for (let index = 0; index < size; index++) {
      if (!found(index)) continue;
      const refusing = dimensions.filter((dimension) => chosen[dimension].size > 0 && !chosen[dimension].has(valueAt[dimension](index)));
      if (refusing.length === 0) findings.push(index);
      const countedIn = refusing.length === 0 ? dimensions : refusing.length === 1 ? refusing : [];
      for (const dimension of countedIn) {
        const value = valueAt[dimension](index);
        counts[dimension].set(value, (counts[dimension].get(value) ?? 0) + 1);
      }
    }
    return { findings, counts };
  };
}

function valuesOf(data: PageData): { readonly [D in Dimension]: (index: number) => string } {
  const { columns, resources, rules } = data;
  const outcomes = columns.id.map((_, index) => outcomeAt(data, index));
  const text = (column: readonly string[]) => (index: number) => column[index] ?? '';
  return {
    status: text(outcomes),
    severity: text(columns.severity),
    service: text(columns.service),
    category: text(columns.category),
    responsibility: text(columns.responsibility),
    region: (index) => resources[columns.resource[index] ?? -1]?.region ?? '',
    rule: (index) => rules[columns.rule[index] ?? -1]?.id ?? '',
  };
}

/** Every word must occur in the rule, the resource, the message or the evidence; each of those is looked through once, not once a finding. */
function searcher({ columns, rules, resources, messages, evidence }: PageData) {
  const texts = {
    rule: rules.map((rule) => `${rule.id} ${rule.title} ${Object.values(rule.controls).flat().join(' ')}`.toLowerCase()),
    resource: resources.map((resource) =>
      Object.values({ ...resource, tags: JSON.stringify(resource.tags) })
        .join(' ')
        .toLowerCase(),
    ),
    message: messages.map((message) => message.toLowerCase()),
    evidence: evidence.map((value) => JSON.stringify(value).toLowerCase()),
  };
  const kinds = ['rule', 'resource', 'message', 'evidence'] as const;
  return (words: string): ((index: number) => boolean) => {
    const hits = words
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => kinds.map((kind) => texts[kind].map((text) => text.includes(word))));
    return (index) => hits.every((hit) => kinds.some((kind, k) => hit[k]?.[columns[kind][index] ?? -1]));
  };
}
