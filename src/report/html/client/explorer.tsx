import { ageSpans } from '../ages.ts';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Severity } from '../../../core/names.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { counterOf } from '../../../core/result/result.ts';
import { at, findingAt, kindAt, type PageData, resourceAt } from '../data.ts';
import { FindingLine, FindingText, ResourceHead, ResourceText, RuleLine } from '../parts/finding.tsx';
import { RuleFacts, RuleHead, RuleText } from '../parts/rule.tsx';
import { noCounts } from '../ranking.ts';
import { remediationTitle } from '../../remediation-title.ts';
import { count } from '../labels.ts';
import { Icon } from '../parts/icon.tsx';
import { dimensions, type Filter, noFilter, type Selection, selector, startFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { columnsOf } from './columns.ts';
import { controlTitles } from './controls.ts';
import { type Group, type Groups, groupsOf } from './groups.ts';
import { usePrinted, VirtualList } from './virtual-list.tsx';
import { useFilter } from './use-filter.ts';

/** All findings, filtered, by rule or by resource. */
export function Explorer({ data }: { readonly data: PageData }) {
  const columns = useMemo(() => columnsOf(data), [data]);
  const select = useMemo(() => selector(data, columns), [data, columns]);
  const [filter, setFilter] = useFilter();
  const selection = useMemo(() => select(filter), [select, filter]);
  const { view } = filter;
  const fixTitle = fixTitleOf(filter, data);
  const controls = controlTitles(data, filter);
  const found = useMemo(() => groupsOf(columns, selection.findings, view), [columns, selection, view]);
  const groups = useMemo(() => (found.length === 0 ? emptyRules(data, filter) : found), [data, found, filter]);
  const [shown, setShown] = useState<Selection>();
  const all = usePrinted() || shown === selection || groups.length <= MAX_GROUPS + 5;
  const listed = useMemo(() => (all ? groups : { length: MAX_GROUPS, at: groups.at }), [all, groups]);
  /** Unfolded rows stay unfolded when they scroll out of the page and back. */
  const unfolded = useMemo(() => new Set<string>(), [view]);
  return (
    <>
      <Filters data={data} filter={filter} selection={selection} change={setFilter} />
      <div class="result">
        <p role="status">
          {found.length === 0 ? 'No finding matches.' : `${amountOf(filter, selection)} of ${count(groups.length, view)}`}
        </p>
        <button type="button" onClick={() => setFilter({ ...startFilter, view })}>
          Show all open
        </button>
        <button type="button" onClick={() => setFilter({ ...noFilter, view })}>
          Show everything
        </button>
      </div>
      {fixTitle !== undefined && (
        <Notice>
          Failures of the fix <strong>{fixTitle}</strong>. <a href="#first">Back to the top priorities</a>
        </Notice>
      )}
      {controls.length > 0 && (
        <Notice>
          Findings of <strong>{controls.join(', ')}</strong>. <a href="#frameworks">Back to the frameworks</a>
        </Notice>
      )}
      <p class="printed">{filterWords(filter, data)}</p>
      <VirtualList class="groups" rows={listed} noun={view} keyOf={(index) => `${view} ${groups.at(index).of}`}>
        {(index) => <Folded data={data} group={groups.at(index)} view={view} alone={groups.length === 1} unfolded={unfolded} />}
      </VirtualList>
      {listed.length < groups.length && (
        <p class="more">
          <button type="button" class="chip" onClick={() => setShown(selection)}>
            Show all {count(groups.length, view)}
          </button>
        </p>
      )}
    </>
  );
}

/** The limits of the list, and a way back. */
const Notice = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="notice">
    <Icon name="pass" />
    <span>{children}</span>
  </p>
);

/** The title that the fix of the view has under the top priorities; `undefined` if the view is not that of a fix. */
function fixTitleOf({ fix, rule }: Filter, { rules, fixes }: PageData): string | undefined {
  if (fix === '') return undefined;
  const only = rule.length === 1 ? rules.find(({ id }) => id === rule[0]) : undefined;
  return only === undefined ? fixes[fix] : remediationTitle(only);
}

/** Rules or resources that are listed at first, so that the sections below the findings can be reached. */
const MAX_GROUPS = 25;

/** Findings with one status have its name: failures are failures everywhere. */
function amountOf({ status }: Filter, { findings }: Selection): string {
  const onlyFailures = status.length === 1 && status[0] === 'FAIL';
  return count(findings.length, onlyFailures ? 'failure' : 'finding');
}

/** The filter in words, for print. */
function filterWords(filter: Filter, { labels }: PageData): string {
  const titles: Readonly<Record<string, string>> = { ...labels.service, ...labels.category, ...labels.responsibility };
  const parts = dimensions.flatMap((dimension) =>
    filter[dimension].length === 0 ? [] : [`${dimension}: ${filter[dimension].map((value) => titles[value] ?? value).join(', ')}`],
  );
  const lists = [
    ['framework', filter.framework],
    ['control', filter.control],
    ['tag', filter.tag],
    ['age', filter.age.map((id) => ageSpans.find((span) => span.id === id)?.title ?? id)],
    ['search', filter.words === '' ? [] : [filter.words]],
  ] as const;
  const others = lists.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}: ${values.join(', ')}`]));
  return `Filter: ${[...parts, ...others].join('; ') || 'none'}`;
}

/** Returns selected rules without findings, so that a link to a rule shows it. */
function emptyRules({ rules }: PageData, { rule, view }: Filter): Groups {
  const asked = view === 'rule' ? rules.flatMap(({ id }, of) => (rule.includes(id) ? [of] : [])) : [];
  return {
    length: asked.length,
    at: (index) => {
      const of = at(asked, index);
      return { of, findings: new Uint32Array(), counts: noCounts, severity: at(rules, of).severity };
    },
  };
}

/** Returns whether a row is unfolded, across scrolling. */
function useUnfolded(
  unfolded: Set<string>,
  key: string,
): [boolean, (event: Event & { readonly currentTarget: HTMLDetailsElement }) => void] {
  const [open, setOpen] = useState(unfolded.has(key));
  return [
    open,
    ({ currentTarget }) => {
      if (currentTarget.open) unfolded.add(key);
      else unfolded.delete(key);
      setOpen(currentTarget.open);
    },
  ];
}

interface FoldedProps {
  readonly data: PageData;
  readonly group: Group;
  readonly view: Filter['view'];
  /** The only group: it is shown unfolded. */
  readonly alone: boolean;
  readonly unfolded: Set<string>;
}

function Folded({ data, group: { of, findings, counts, severity }, view, alone, unfolded }: FoldedProps) {
  const [asked, toggled] = useUnfolded(unfolded, `group ${of}`);
  const open = asked || alone;
  const rule = view === 'rule' ? data.rules[of] : undefined;
  return (
    <details class="rule" open={open} onToggle={toggled}>
      <summary>
        {rule === undefined ? (
          <ResourceHead resource={resourceAt(data, of)} severity={severity} counts={counts} />
        ) : (
          <RuleHead rule={rule} severity={severity} counts={counts} />
        )}
      </summary>
      {open && (
        <>
          {rule === undefined ? (
            <ResourceText resource={resourceAt(data, of)} accounts={data.accounts} />
          ) : (
            <RuleText rule={rule} finding={onlyFailure(data, findings)} />
          )}
          {findings.length > 0 && (
            <VirtualList class="findings" rows={findings} noun="finding" keyOf={(index) => findings[index] ?? index}>
              {(index) => <Row data={data} index={findings[index] ?? 0} view={view} usual={rule?.severity} unfolded={unfolded} />}
            </VirtualList>
          )}
          {rule !== undefined && <RuleFacts rule={rule} labels={data.labels} />}
        </>
      )}
    </details>
  );
}

/** The only failure among findings of a rule, if exactly one fails. */
function onlyFailure(data: PageData, findings: Uint32Array): Finding | undefined {
  const failures = findings.filter((index) => counterOf(kindAt(data, index)) === 'FAIL');
  return failures.length === 1 ? findingAt(data, failures[0] ?? 0) : undefined;
}

interface RowProps {
  readonly data: PageData;
  readonly index: number;
  readonly view: Filter['view'];
  /** Severity of the rule, if the rule is the heading. */
  readonly usual: Severity | undefined;
  readonly unfolded: Set<string>;
}

function Row({ data, index, view, usual, unfolded }: RowProps) {
  const [open, toggled] = useUnfolded(unfolded, `finding ${index}`);
  const finding = findingAt(data, index);
  const { rule: ruleIndex, change } = kindAt(data, index);
  const rule = data.rules[ruleIndex];
  return (
    <details class="finding" open={open} onToggle={toggled}>
      <summary>
        {view === 'rule' || rule === undefined ? (
          <FindingLine finding={finding} usual={usual ?? finding.severity} isNew={change === 'new'} />
        ) : (
          <RuleLine finding={finding} title={rule.title} isNew={change === 'new'} />
        )}
      </summary>
      {open && (
        <>
          <FindingText finding={finding} labels={data.labels} accounts={data.accounts} rule={rule} command={view === 'rule'} />
          {view === 'resource' && rule !== undefined && (
            <>
              <RuleText rule={rule} finding={finding.status === 'FAIL' ? finding : undefined} />
              <RuleFacts rule={rule} labels={data.labels} />
            </>
          )}
        </>
      )}
    </details>
  );
}
