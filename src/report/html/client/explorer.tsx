import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Severity } from '../../../model/names.ts';
import { findingAt, type PageData } from '../data.ts';
import { FindingLine, FindingText } from '../parts/finding.tsx';
import { RuleHead, RuleText } from '../parts/rule.tsx';
import { count } from '../words.ts';
import { type Filter, filterFromHash, hashOfFilter, noFilter, selector, startFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { type Group, groupsOf } from './groups.ts';

/** How many findings of a rule, and how many rules, are shown at once. */
const step = 50;
const ruleStep = 25;

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

/** All findings, filtered, by rule. */
export function Explorer({ data }: { readonly data: PageData }) {
  const select = useMemo(() => selector(data), [data]);
  const [filter, setFilter] = useFilter();
  const selection = useMemo(() => select(filter), [select, filter]);
  const [shown, setShown] = useState(ruleStep);
  const groups = useMemo(() => groupsOf(data, selection.findings), [data, selection]);
  return (
    <>
      <Filters data={data} filter={filter} selection={selection} change={setFilter} />
      <div class="result">
        <p role="status">
          {groups.length === 0
            ? 'No finding matches.'
            : `${count(selection.findings.length, 'finding')} of ${count(groups.length, 'rule')}`}
        </p>
        <button type="button" onClick={() => setFilter(startFilter)}>
          Show all open
        </button>
        <button type="button" onClick={() => setFilter(noFilter)}>
          Show everything
        </button>
      </div>
      {groups.slice(0, shown).map((group) => (
        <RuleGroup key={group.rule} data={data} group={group} alone={groups.length === 1} />
      ))}
      {groups.length > shown && (
        <button type="button" class="more rules" onClick={() => setShown(shown + ruleStep)}>
          Show {Math.min(ruleStep, groups.length - shown)} more of {count(groups.length, 'rule')}
        </button>
      )}
    </>
  );
}

interface RuleGroupProps {
  readonly data: PageData;
  readonly group: Group;
  /** The only rule left: it is shown unfolded. */
  readonly alone: boolean;
}

function RuleGroup({ data, group: { rule: index, findings, counts, severity }, alone }: RuleGroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [shown, setShown] = useState(step);
  const open = unfolded || alone;
  const rule = data.rules[index];
  if (rule === undefined) return null;
  return (
    <details class="rule" open={open} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        <RuleHead rule={rule} severity={severity} counts={counts} />
      </summary>
      {open && (
        <>
          <RuleText rule={rule} labels={data.labels} />
          <ul class="findings">
            {findings.slice(0, shown).map((finding) => (
              <li key={finding}>
                <Row data={data} index={finding} usual={rule.severity} />
              </li>
            ))}
          </ul>
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
  /** The rule's severity. */
  readonly usual: Severity;
}

function Row({ data, index, usual }: RowProps) {
  const [open, setOpen] = useState(false);
  const finding = findingAt(data, index);
  return (
    <details class="finding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <FindingLine finding={finding} usual={usual} />
      </summary>
      {open && <FindingText finding={finding} labels={data.labels} />}
    </details>
  );
}
