import { useEffect, useMemo, useState } from 'preact/hooks';
import { findingAt, outcomeAt, type PageData } from '../data.ts';
import { FindingLine, FindingText } from '../parts/finding.tsx';
import { RuleHead, RuleText } from '../parts/rule.tsx';
import { gravest, noCounts } from '../ranking.ts';
import { count } from '../words.ts';
import { type Filter, filterFromHash, hashOfFilter, selector, startFilter } from './filter.ts';
import { Filters } from './filters.tsx';

/** How many findings of a rule are shown at once. */
const step = 50;

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
    if (filterFromHash(location.hash) !== undefined) scrollToFindings();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
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
  const groups = Map.groupBy(selection.findings, (index) => data.columns.rule[index] ?? -1);
  return (
    <>
      <Filters data={data} filter={filter} selection={selection} change={setFilter} />
      <p class="result" role="status">
        {groups.size === 0
          ? 'No finding matches.'
          : `${count(selection.findings.length, 'finding')} of ${count(groups.size, 'rule')}`}
      </p>
      {[...groups].map(([rule, findings]) => (
        <Group key={rule} data={data} rule={rule} findings={findings} alone={groups.size === 1} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly data: PageData;
  readonly rule: number;
  readonly findings: readonly number[];
  /** The only rule left: it is shown unfolded. */
  readonly alone: boolean;
}

function Group({ data, rule: index, findings, alone }: GroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [shown, setShown] = useState(step);
  const open = unfolded || alone;
  const rule = data.rules[index];
  if (rule === undefined) return null;
  const counts = { ...noCounts };
  for (const finding of findings) counts[outcomeAt(data, finding)] += 1;
  const severity = gravest(findings.map((finding) => ({ severity: data.columns.severity[finding] ?? rule.severity })));
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

function Row({ data, index, usual }: { readonly data: PageData; readonly index: number; readonly usual: Parameters<typeof FindingLine>[0]['usual'] }) {
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
