import type { PageData } from '../data.ts';
import { Icon } from '../parts/icon.tsx';
import { gravestFirst, number, outcomes, outcomeSigns, severityLabels } from '../words.ts';
import type { Dimension, Filter, Selection } from './filter.ts';

interface FiltersProps {
  readonly data: PageData;
  readonly filter: Filter;
  readonly selection: Selection;
  readonly change: (filter: Filter) => void;
}

/** The search field and the filters, each with how many findings it would leave. */
export function Filters({ data: { labels, rules }, filter, selection, change }: FiltersProps) {
  const set = (dimension: Dimension, values: readonly string[]) => change({ ...filter, [dimension]: values });
  const toggle = (dimension: Dimension, value: string) =>
    set(
      dimension,
      filter[dimension].includes(value) ? filter[dimension].filter((other) => other !== value) : [...filter[dimension], value],
    );
  const choice = (dimension: Dimension, label: string, titles: Readonly<Record<string, string>>) => (
    <Choice
      label={label}
      titles={titles}
      counts={selection.counts[dimension]}
      chosen={filter[dimension]}
      choose={(value) => set(dimension, value === '' ? [] : [value])}
    />
  );
  return (
    <div class="filters" role="search" aria-label="Findings">
      <label class="search">
        <Icon name="search" />
        <span class="unsighted">Search findings</span>
        <input
          type="search"
          placeholder="Search by resource, rule, control id, tag or text"
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
        {gravestFirst.map((severity) => (
          <button type="button" class="chip" aria-pressed={filter.severity.includes(severity)} onClick={() => toggle('severity', severity)}>
            <span class={`dot is-${severity}`} />
            {severityLabels[severity]} <span class="amount">{number(selection.counts.severity.get(severity) ?? 0)}</span>
          </button>
        ))}
      </fieldset>
      <div class="choices">
        {choice('service', 'Service', labels.service)}
        {choice('category', 'Category', labels.category)}
        {choice('responsibility', 'Responsibility', labels.responsibility)}
        {choice('region', 'Region', {})}
        {choice('rule', 'Rule', Object.fromEntries(rules.map(({ id, title }) => [id, title])))}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly choose: (value: string) => void;
}

/** One of the values that occur, or all. */
function Choice({ label, titles, counts, chosen, choose }: ChoiceProps) {
  const [value = ''] = chosen;
  const titleOf = (id: string) => (Object.hasOwn(titles, id) ? (titles[id] ?? id) : id);
  const values = [...new Set([...counts.keys(), ...chosen])]
    .map((id) => ({ id, title: titleOf(id) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">All</option>
        {values.map(({ id, title }) => (
          <option value={id}>
            {title} ({number(counts.get(id) ?? 0)})
          </option>
        ))}
      </select>
    </label>
  );
}
