import { useMemo } from 'preact/hooks';
import { ageSpans } from '../ages.ts';
import type { PageData } from '../data.ts';
import { Icon } from '../parts/icon.tsx';
import { mostSevereFirst, number, outcomes, outcomeSigns, severityLabels, typeLabel } from '../labels.ts';
import type { Dimension, Filter, Selection } from './filter.ts';
import { useDebounced } from './use-debounced.ts';

const noTitles = {};

interface FiltersProps {
  readonly data: PageData;
  readonly filter: Filter;
  readonly selection: Selection;
  readonly change: (filter: Filter) => void;
}

interface ChoiceOptions {
  readonly label: string;
  readonly titles: Readonly<Record<string, string>>;
  /** Whether options show how many findings they would select. */
  readonly counted?: boolean;
}

/** The search field and the filters, each with its number of findings. */
export function Filters({
  data: { labels, rules, accounts, kinds, places, frameworks, tags, days },
  filter,
  selection,
  change,
}: FiltersProps) {
  const ruleTitles = useMemo(() => Object.fromEntries(rules.map(({ id, title }) => [id, title])), [rules]);
  const accountTitles = useMemo(() => Object.fromEntries(Object.entries(accounts).map(([id, name]) => [id, `${name} ${id}`])), [accounts]);
  const severalAccounts = useMemo(() => new Set(places.map(({ accountId }) => accountId)).size > 1, [places]);
  const compared = useMemo(() => kinds.some((kind) => kind.change !== undefined), [kinds]);
  // Next to "36 open failures", a severity counts failures, not findings that could not be evaluated.
  const countsFailures = filter.status.includes('FAIL');
  const frameworkTitles = useMemo(() => Object.fromEntries(frameworks.map(({ id, title }) => [id, title])), [frameworks]);
  const typeTitles = useMemo(() => Object.fromEntries(places.map(({ type }) => [type, typeLabel(type)])), [places]);
  const tagTitles = useMemo(() => commonTags(tags), [tags]);
  const set = (dimension: Dimension, values: readonly string[]) => change({ ...filter, [dimension]: values });
  const toggle = (dimension: Dimension, value: string) =>
    set(
      dimension,
      filter[dimension].includes(value) ? filter[dimension].filter((other) => other !== value) : [...filter[dimension], value],
    );
  const choice = (dimension: Dimension, { label, titles, counted = true }: ChoiceOptions) => (
    <Choice
      label={label}
      titles={titles}
      counts={counted ? selection.counts[dimension] : undefined}
      chosen={filter[dimension]}
      choose={(value) => set(dimension, value === '' ? [] : [value])}
    />
  );
  const list = (name: 'framework' | 'age' | 'tag', { label, titles }: ChoiceOptions) => (
    <Choice
      label={label}
      titles={titles}
      counts={undefined}
      chosen={filter[name]}
      choose={(value) => change({ ...filter, [name]: value === '' ? [] : [value] })}
    />
  );
  return (
    <div class="filters" role="search" aria-label="Findings">
      <label class="search">
        <Icon name="search" />
        <span class="unsighted">Search findings</span>
        <input
          type="search"
          placeholder="Search: resource, rule, framework, control ID, env=prod, finding ID, text"
          value={filter.words}
          onInput={(event) => change({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <fieldset class="chips">
        <legend>Status</legend>
        {outcomes.map((outcome) => (
          <button
            type="button"
            class={`chip is-${outcome}`}
            aria-pressed={filter.status.includes(outcome)}
            onClick={() => toggle('status', outcome)}
          >
            <Icon name={outcomeSigns[outcome].icon} />
            {outcomeSigns[outcome].label} <span class="amount">{number(selection.counts.status.get(outcome) ?? 0)}</span>
          </button>
        ))}
      </fieldset>
      <fieldset class="chips">
        <legend>Severity</legend>
        {mostSevereFirst.map((severity) => (
          <button type="button" class="chip" aria-pressed={filter.severity.includes(severity)} onClick={() => toggle('severity', severity)}>
            <span class={`dot is-${severity}`} />
            {severityLabels[severity]}{' '}
            <span class="amount" title={countsFailures ? 'Failures' : 'Findings'}>
              {number((countsFailures ? selection.failures : selection.counts.severity).get(severity) ?? 0)}
            </span>
          </button>
        ))}
      </fieldset>
      <fieldset class="chips">
        <legend>Listed by</legend>
        {(['rule', 'resource'] as const).map((view) => (
          <button type="button" class="chip" aria-pressed={filter.view === view} onClick={() => change({ ...filter, view })}>
            {view === 'rule' ? 'Rule' : 'Resource'}
          </button>
        ))}
      </fieldset>
      {compared && (
        <fieldset class="chips">
          <legend>Change</legend>
          <button type="button" class="chip" aria-pressed={filter.change.includes('new')} onClick={() => toggle('change', 'new')}>
            New since last time <span class="amount">{number(selection.counts.change.get('new') ?? 0)}</span>
          </button>
        </fieldset>
      )}
      <div class="choices">
        {choice('service', { label: 'Service', titles: labels.service })}
        {choice('category', { label: 'Category', titles: labels.category })}
        {choice('responsibility', { label: 'Responsibility', titles: labels.responsibility })}
        {severalAccounts && choice('account', { label: 'Account', titles: accountTitles })}
        {choice('region', { label: 'Region', titles: noTitles })}
        {choice('type', { label: 'Resource type', titles: typeTitles })}
        {choice('rule', { label: 'Rule', titles: ruleTitles, counted: false })}
        {frameworks.length > 0 && list('framework', { label: 'Framework', titles: frameworkTitles })}
        {days.length > 1 && list('age', { label: 'Age', titles: ageTitles })}
        {Object.keys(tagTitles).length > 0 && list('tag', { label: 'Tag', titles: tagTitles })}
      </div>
    </div>
  );
}

const ageTitles = Object.fromEntries(ageSpans.map(({ id, title }) => [id, title]));

/** Maximum number of tags that the filter offers; the search finds the others. */
const MAX_TAGS = 200;
/** AWS limits keys to 128 and values to 256 characters; longer texts would only slow the list down. */
const MAX_TAG_LENGTH = 128 + 1 + 256;

/** Returns the most frequent tags. */
const commonTags = (tags: PageData['tags']): Readonly<Record<string, string>> => {
  const amounts = new Map<string, number>();
  for (const own of tags)
    for (const [key, value] of Object.entries(own ?? {})) {
      const pair = `${key}=${value}`;
      if (pair.length <= MAX_TAG_LENGTH) amounts.set(pair, (amounts.get(pair) ?? 0) + 1);
    }
  const frequent = [...amounts].sort(([, a], [, b]) => b - a).slice(0, MAX_TAGS);
  return Object.fromEntries(frequent.map(([pair]) => [pair, pair]));
};

interface ChoiceProps {
  readonly label: string;
  readonly titles: Readonly<Record<string, string>>;
  /** Absent: all values with a title are offered without numbers, which is faster for hundreds of values. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly chosen: readonly string[];
  readonly choose: (value: string) => void;
}

const order = new Intl.Collator('en');

/** Represents several values from a link. */
const several = ',';

/** Selects one of the values, or all. Its numbers update with a delay, because the list is closed while typing. */
function Choice({ label, titles, counts: newest, chosen, choose }: ChoiceProps) {
  const counts = useDebounced(newest);
  const value = chosen.length > 1 ? several : (chosen[0] ?? '');
  const options = useMemo(() => {
    const titleOf = (id: string) => (Object.hasOwn(titles, id) ? (titles[id] ?? id) : id);
    return [...new Set([...(counts?.keys() ?? Object.keys(titles)), ...chosen])]
      .map((id) => ({ id, title: titleOf(id) }))
      .sort((a, b) => order.compare(a.title, b.title))
      .map(({ id, title }) => (
        <option value={id}>
          {title}
          {counts !== undefined && ` (${number(counts.get(id) ?? 0)})`}
        </option>
      ));
  }, [titles, counts, chosen]);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">All</option>
        {chosen.length > 1 && <option value={several}>{chosen.length} chosen</option>}
        {options}
      </select>
    </label>
  );
}
