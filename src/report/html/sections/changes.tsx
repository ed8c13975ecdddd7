import type { Changes as ChangesOf, ResolvedFinding, TrendPoint } from '../../../core/result/changes.ts';
import type { AuditResult } from '../../../core/result/result.ts';
import { findingLink, findingsLink } from '../links.ts';
import { SeverityLegend } from '../parts/bars.tsx';
import { ResourceName } from '../parts/finding.tsx';
import { Icon } from '../parts/icon.tsx';
import { SeverityBadge } from '../parts/signs.tsx';
import { Brief } from '../parts/text.tsx';
import { Trend } from '../parts/trend.tsx';
import { count, moment, number } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_LISTED = 6;
const MAX_FOLDED = 500;

const whyResolved: Readonly<Record<ResolvedFinding['why'], string>> = {
  passes: 'passes now',
  'not-applicable': 'no longer applies',
  suppressed: 'suppressed',
  gone: 'the resource was deleted',
  unlisted: 'no longer fails',
};

/** Differences from the previous run. */
export function Changes({ result }: { readonly result: AuditResult }) {
  const { changes, trend = [], run, summary } = result;
  if (changes === undefined && trend.length === 0) return null;
  const now: TrendPoint = { runId: run.id, finishedAt: run.finishedAt, failures: summary.failures, complete: summary.complete };
  return (
    <Section
      id="changes"
      title="What changed"
      lead={changes === undefined ? 'There is no earlier run to compare with.' : `Since the run of ${moment(changes.since.finishedAt)}.`}
    >
      {changes !== undefined && <Figures changes={changes} />}
      {trend.length > 0 && (
        <>
          <SeverityLegend />
          <Trend points={[...trend, now]} />
        </>
      )}
      {changes !== undefined && <Lists changes={changes} result={result} />}
    </Section>
  );
}

function Figures({ changes }: { readonly changes: ChangesOf }) {
  const { resolved, suppressed = [], unchanged, firstJudged, newlyUnreadable, notCompared } = changes;
  return (
    <>
      <ul class="figures">
        <li class="is-FAIL">
          <b>{number(changes.new.length)}</b>{' '}
          {changes.new.length > 0 ? <a href={findingsLink({ status: 'FAIL', change: 'new' })}>new</a> : 'new'}
        </li>
        <li class="is-PASS">
          <b>{number(resolved.length)}</b> {resolved.length > 0 ? <a href="#resolved">resolved</a> : 'resolved'}
        </li>
        {suppressed.length > 0 && (
          <li>
            <b>{number(suppressed.length)}</b> <a href={findingsLink({ status: 'suppressed' })}>suppressed</a>
          </li>
        )}
        <li>
          <b>{number(unchanged)}</b>{' '}
          {unchanged > 0 ? <a href={findingsLink({ status: 'FAIL', change: 'open' })}>still open</a> : 'still open'}
        </li>
        {firstJudged.length > 0 && (
          <li>
            <b>{number(firstJudged.length)}</b> <a href={findingsLink({ status: 'FAIL', change: 'first' })}>evaluated for the first time</a>
          </li>
        )}
        {newlyUnreadable.length > 0 && (
          <li class="is-UNKNOWN">
            <b>{number(newlyUnreadable.length)}</b>{' '}
            <a href={findingsLink({ status: 'UNKNOWN,ERROR', change: 'unreadable' })}>can no longer be evaluated</a>
          </li>
        )}
      </ul>
      {notCompared > 0 && (
        <p class="notice">
          <Icon name="unknown" />
          <span>{count(notCompared, 'earlier failure was', 'earlier failures were')} not evaluated this time and may still be open.</span>
        </p>
      )}
    </>
  );
}

function Lists({ changes, result: { findings, rules } }: { readonly changes: ChangesOf; readonly result: AuditResult }) {
  const { resolved } = changes;
  const ids = new Set(changes.new);
  const appeared = findings
    .values()
    .filter(({ id }) => ids.has(id))
    .take(MAX_LISTED)
    .toArray();
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const resolvedIds = new Set(resolved.map(({ id }) => id));
  const listed = new Set(
    findings
      .values()
      .map(({ id }) => id)
      .filter((id) => resolvedIds.has(id)),
  );
  return (
    <div class="charts">
      <div class="chart">
        <h3>New</h3>
        <ul class="briefly">
          {appeared.map((finding) => (
            <li>
              <SeverityBadge severity={finding.severity} />
              <a href={findingLink(finding)}>
                <ResourceName resource={finding.resource} />
              </a>
              <span class="note">
                <Brief text={finding.message} length={140} />
              </span>
            </li>
          ))}
        </ul>
        {changes.new.length === 0 && <p class="note">Nothing.</p>}
        {changes.new.length > MAX_LISTED && (
          <a href={findingsLink({ status: 'FAIL', change: 'new' })}>All {number(changes.new.length)} new</a>
        )}
      </div>
      <div class="chart">
        <h3 id="resolved">Resolved</h3>
        <Resolved findings={resolved.slice(0, MAX_LISTED)} titles={titles} listed={listed} />
        {resolved.length === 0 && <p class="note">Nothing.</p>}
        {resolved.length > MAX_LISTED && (
          <details class="fold">
            <summary>and {number(resolved.length - MAX_LISTED)} more</summary>
            <Resolved findings={resolved.slice(MAX_LISTED, MAX_FOLDED)} titles={titles} listed={listed} />
            {resolved.length > MAX_FOLDED && <p class="note">and {number(resolved.length - MAX_FOLDED)} more, all in result.json</p>}
          </details>
        )}
      </div>
    </div>
  );
}

interface ResolvedProps {
  readonly findings: readonly ResolvedFinding[];
  /** Titles of the rules. */
  readonly titles: ReadonlyMap<string, string>;
  /** IDs that this run has too, so that there is a finding to link to. */
  readonly listed: ReadonlySet<string>;
}

const Resolved = ({ findings, titles, listed }: ResolvedProps) => (
  <ul class="briefly">
    {findings.map((finding) => (
      <li>
        <SeverityBadge severity={finding.severity} />
        {listed.has(finding.id) ? (
          <a href={findingLink(finding)}>
            <ResourceName resource={finding.resource} />
          </a>
        ) : (
          <ResourceName resource={finding.resource} />
        )}
        <span class="note">
          {whyResolved[finding.why]}:{' '}
          {titles.has(finding.ruleId) ? (
            <a href={findingsLink({ status: 'all', rule: finding.ruleId })}>
              <Brief text={titles.get(finding.ruleId) ?? finding.ruleId} />
            </a>
          ) : (
            <Brief text={finding.ruleId} />
          )}
        </span>
      </li>
    ))}
  </ul>
);
