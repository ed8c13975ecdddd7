import type { Severity } from '../../../core/names.ts';
import { limitsText } from '../../../core/result/run-limits.ts';
import type { AuditResult, Counts } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { SeverityBadge } from '../parts/signs.tsx';
import { count, mostSevereFirst, number, outcomes, outcomeSigns, percent, totalOf } from '../labels.ts';

/** The state of the account, and whether the report is complete. */
export const Summary = ({ result }: { readonly result: AuditResult }) => (
  <section id="summary" aria-labelledby="summary-title">
    <div class="answers">
      <Overview result={result} />
      <Completeness result={result} />
    </div>
    <Outcomes counts={result.summary.counts} />
  </section>
);

function Overview({ result: { summary, findings, run } }: { readonly result: AuditResult }) {
  const { FAIL, PASS } = summary.counts;
  const limited = limitsText(run) !== undefined;
  const failing = new Set(
    findings
      .values()
      .filter(({ status, suppressed }) => status === 'FAIL' && suppressed === undefined)
      .map(({ resource }) => `${resource.type} ${resource.region} ${resource.id}`),
  ).size;
  return (
    <div class="answer">
      <h2 id="summary-title">Overview</h2>
      {FAIL > 0 ? (
        <p class="verdict is-FAIL">
          <Icon name="fail" />
          {count(FAIL, 'open failure')}
        </p>
      ) : PASS === 0 ? (
        <p class="verdict is-NOT_APPLICABLE">
          <Icon name="empty" />
          Nothing was evaluated
        </p>
      ) : summary.complete ? (
        <p class="verdict is-PASS">
          <Icon name="pass" />
          No open failures{limited && ' in what was audited'}
        </p>
      ) : (
        <p class="verdict is-UNKNOWN">
          <Icon name="unknown" />
          No failures in the data that could be read
        </p>
      )}
      <p>
        {FAIL > 0 && (
          <>
            on <a href={findingsLink({ status: 'FAIL', view: 'resource' })}>{number(failing)}</a> of{' '}
          </>
        )}
        <a href="#inventory">{count(summary.resources, 'resource')}</a>, evaluated by <a href="#rules">{count(run.rules.length, 'rule')}</a>{' '}
        in <a href="#regions">{count(run.regions.filter(({ state }) => state === 'audited').length, 'Region')}</a>.
      </p>
      <Severities failures={summary.failures} />
    </div>
  );
}

function Severities({ failures }: { readonly failures: Readonly<Record<Severity, number>> }) {
  const max = Math.max(1, ...Object.values(failures));
  return (
    <ul class="severities" aria-label="Open failures by severity">
      {mostSevereFirst.map((severity) => (
        <li>
          <a href={findingsLink({ status: 'FAIL', severity })}>
            <SeverityBadge severity={severity} />
            <svg class={`bar is-${severity}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width={failures[severity] === 0 ? 0 : Math.max(1, (failures[severity] / max) * 100)} height="6" />
            </svg>
            <span class="amount">{number(failures[severity])}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Completeness({ result: { summary, matrix, collectionErrors, run } }: { readonly result: AuditResult }) {
  const { UNKNOWN, ERROR } = summary.counts;
  const limits = limitsText(run);
  const total = totalOf(summary.counts);
  const yours = matrix.filter(({ owner }) => owner !== 'aws');
  const unseen = yours.filter(({ state }) => state === 'not-assessed').length;
  return (
    <div class="answer">
      <h2>Is this complete?</h2>
      <p class={`verdict ${summary.complete && limits === undefined ? 'is-PASS' : 'is-UNKNOWN'}`}>
        <Icon name={summary.complete && limits === undefined ? 'pass' : 'unknown'} />
        {!summary.complete ? 'No: some data could not be read' : limits === undefined ? 'Everything was read' : 'No: the audit was limited'}
      </p>
      <p>
        {percent(total - UNKNOWN - ERROR, total)} of {count(total, 'check')} could be evaluated.
      </p>
      <ul class="caveats">
        {limits !== undefined && <li>{limits}.</li>}
        {UNKNOWN > 0 && (
          <li>
            <a href={findingsLink({ status: 'UNKNOWN' })}>{count(UNKNOWN, 'check is', 'checks are')} unknown</a> because some data could not
            be read
            {collectionErrors.length > 0 && (
              <>
                : see the <a href="#incomplete">{count(collectionErrors.length, 'collection error')}</a>
              </>
            )}
            .
          </li>
        )}
        {ERROR > 0 && (
          <li>
            <a href={findingsLink({ status: 'ERROR' })}>{count(ERROR, 'check')}</a> ended with an internal error. Please report it.
          </li>
        )}
        {!summary.complete && UNKNOWN + ERROR === 0 && (
          <li>
            Some data could not be read: see the <a href="#incomplete">{count(collectionErrors.length, 'collection error')}</a>.
          </li>
        )}
        {unseen > 0 && (
          <li>
            {number(unseen)} of your {number(yours.length)} responsibilities in the <a href="#matrix">map</a> {unseen === 1 ? 'is' : 'are'}{' '}
            not covered by a rule.
          </li>
        )}
      </ul>
    </div>
  );
}

/** All checks as one bar, with the numbers below. */
function Outcomes({ counts }: { readonly counts: Counts }) {
  const total = totalOf(counts);
  const shown = outcomes.filter((outcome) => counts[outcome] > 0);
  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, outcome) => sum + counts[outcome], 0));
  return (
    <div class="outcomes">
      <svg class="bar" viewBox={`0 0 ${Math.max(total, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map((outcome, index) => (
          <rect class={`is-${outcome}`} x={starts[index]} width={counts[outcome]} height="1" />
        ))}
      </svg>
      <ul aria-label="All checks by outcome">
        {outcomes.map((outcome) => (
          <li class={`is-${outcome}`}>
            <Icon name={outcomeSigns[outcome].icon} />
            <a href={findingsLink({ status: outcome })}>{outcomeSigns[outcome].label}</a>{' '}
            <span class="amount">{number(counts[outcome])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
