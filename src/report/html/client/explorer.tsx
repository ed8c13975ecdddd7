import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Severity } from '../../../model/names.ts';
import { findingAt, kindAt, type PageData, resourceAt } from '../data.ts';
import { FindingLine, FindingText, ResourceHead, ResourceText, RuleLine } from '../parts/finding.tsx';
import { RuleHead, RuleText } from '../parts/rule.tsx';
import { noCounts } from '../ranking.ts';
import { count } from '../words.ts';
import { type Filter, filterFromHash, hashOfFilter, noFilter, selector, startFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { type Group, groupsOf } from './groups.ts';

/** How many findings of a rule or resource, and how many of those, are shown at once. */
const step = 50;
const groupStep = 25;

function scrollToFindings(): void {
  document.getElementById('findings')?.scrollIntoView();
  document.getElementById('findings-title')?.focus({ preventScroll: true });
}

/** The filter, kept in the page's address so that a view can be shared. */
function useFilter(): [Filter, (next: Filter) => void] {
  const [filter, setFilter] = useState(() => filterFromHash(location.hash) ?? startFilter);
  useEffect(() => {
    const follow = () => {
      const next = filterFromHash(location.hash);
      if (next === undefined) return;
      setFilter(next);
      scrollToFindings();
    };
    // A link to the view that is open already changes no address, but should lead there all the same.
    const followAgain = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash === location.hash) follow();
    };
    if (filterFromHash(location.hash) !== undefined) scrollToFindings();
    addEventListener('hashchange', follow);
    addEventListener('click', followAgain);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('click', followAgain);
    };
  }, []);
  return [
    filter,
    (next) => {
      history.replaceState(null, '', hashOfFilter(next));
      setFilter(next);
    },
  ];
}

/** All findings, filtered, by rule or by resource. */
export function Explorer({ data }: { readonly data: PageData }) {
  const select = useMemo(() => selector(data), [data]);
  const [filter, setFilter] = useFilter();
  const selection = useMemo(() => select(filter), [select, filter]);
  const [shown, setShown] = useState(groupStep);
  const { view } = filter;
  const found = useMemo(() => groupsOf(data, selection.findings, view), [data, selection, view]);
  const groups = found.length === 0 ? emptyRules(data, filter) : found;
  return (
    <>
      <Filters data={data} filter={filter} selection={selection} change={setFilter} />
      <div class="result">
        <p role="status">
          {found.length === 0 ? 'No finding matches.' : `${count(selection.findings.length, 'finding')} of ${count(groups.length, view)}`}
        </p>
        <button type="button" onClick={() => setFilter({ ...startFilter, view })}>
          Show all open
        </button>
        <button type="button" onClick={() => setFilter({ ...noFilter, view })}>
          Show everything
        </button>
      </div>
      {groups.slice(0, shown).map((group) => (
        <Folded key={`${view} ${group.of}`} data={data} group={group} view={view} alone={groups.length === 1} />
      ))}
      {groups.length > shown && (
        <button type="button" class="more groups" onClick={() => setShown(shown + groupStep)}>
          Show {Math.min(groupStep, groups.length - shown)} more of {count(groups.length, view)}
        </button>
      )}
    </>
  );
}

/** A rule that is asked for by name is shown even if it found nothing. */
const emptyRules = (data: PageData, { rule, view }: Filter): Group[] =>
  view !== 'rule'
    ? []
    : data.rules.flatMap(({ id, severity }, of) => (rule.includes(id) ? [{ of, findings: [], counts: noCounts, severity }] : []));

interface FoldedProps {
  readonly data: PageData;
  readonly group: Group;
  readonly view: Filter['view'];
  /** The only one left: it is shown unfolded. */
  readonly alone: boolean;
}

function Folded({ data, group: { of, findings, counts, severity }, view, alone }: FoldedProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [shown, setShown] = useState(step);
  const open = unfolded || alone;
  const rule = view === 'rule' ? data.rules[of] : undefined;
  return (
    <details class="rule" open={open} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
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
            <RuleText rule={rule} labels={data.labels} />
          )}
          {findings.length > 0 && (
            <ul class="findings">
              {findings.slice(0, shown).map((finding) => (
                <li key={finding}>
                  <Row data={data} index={finding} view={view} usual={rule?.severity} />
                </li>
              ))}
            </ul>
          )}
          {findings.length > shown && (
            <button type="button" class="more" onClick={() => setShown(shown + step)}>
              Show {Math.min(step, findings.length - shown)} more of {count(findings.length, 'finding')}
            </button>
          )}
        </>
      )}
    </details>
  );
}

interface RowProps {
  readonly data: PageData;
  readonly index: number;
  readonly view: Filter['view'];
  /** The rule's severity, where the rule stands above. */
  readonly usual: Severity | undefined;
}

function Row({ data, index, view, usual }: RowProps) {
  const [open, setOpen] = useState(false);
  const finding = findingAt(data, index);
  const { rule: ruleIndex, change } = kindAt(data, index);
  const rule = data.rules[ruleIndex];
  return (
    <details class="finding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {view === 'rule' || rule === undefined ? (
          <FindingLine finding={finding} usual={usual ?? finding.severity} isNew={change === 'new'} />
        ) : (
          <RuleLine finding={finding} title={rule.title} isNew={change === 'new'} />
        )}
      </summary>
      {open && (
        <>
          <FindingText finding={finding} labels={data.labels} accounts={data.accounts} />
          {view === 'resource' && rule !== undefined && <RuleText rule={rule} labels={data.labels} />}
        </>
      )}
    </details>
  );
}
