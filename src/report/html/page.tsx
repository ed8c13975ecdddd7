import type { AuditResult } from '../../model/result.ts';
import { Brief } from './parts/text.tsx';
import { failingRules } from './ranking.ts';
import { Attestations } from './sections/attestations.tsx';
import { Census } from './sections/census.tsx';
import { Moved, Suppressed } from './sections/exceptions.tsx';
import { Findings } from './sections/findings.tsx';
import { Gaps } from './sections/gaps.tsx';
import { Inventory } from './sections/inventory.tsx';
import { Matrix } from './sections/matrix.tsx';
import { Model } from './sections/model.tsx';
import { Priorities } from './sections/priorities.tsx';
import { Regions } from './sections/regions.tsx';
import { Summary } from './sections/summary.tsx';
import { count, duration, moment, number } from './words.ts';

const contents = [
  ['summary', 'Summary'],
  ['matrix', 'Responsibility map'],
  ['first', 'What to do first'],
  ['findings', 'Findings'],
  ['inventory', 'Inventory'],
  ['census', 'What no rule looks at'],
  ['gaps', 'What could not be read'],
  ['attestations', 'Attestations'],
  ['regions', 'Regions'],
  ['suppressed', 'Suppressed'],
  ['moved', 'Moved resources'],
  ['model', 'Who does what'],
] as const;

/** What a reader sees, in the order of what a reader asks. */
export function Page({ result }: { readonly result: AuditResult }) {
  const failing = failingRules(result);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the report
      </a>
      <Masthead result={result} />
      <div class="columns">
        <nav aria-label="Contents">
          <ol>
            {contents.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="main">
          <Summary result={result} />
          <Matrix result={result} />
          <Priorities failing={failing} />
          <Findings failing={failing} total={result.findings.length} />
          <Inventory result={result} />
          <Census result={result} />
          <Gaps result={result} />
          <Attestations result={result} />
          <Regions result={result} />
          <Suppressed result={result} />
          <Moved result={result} />
          <Model result={result} />
        </main>
      </div>
      <Footer result={result} />
    </>
  );
}

function Masthead({ result: { run } }: { readonly result: AuditResult }) {
  const took = duration(run.startedAt, run.finishedAt);
  return (
    <header class="masthead">
      <p class="brand">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <path d="M8 1a7 7 0 1 0 0 14V1z" />
          <path d="M8 1.7a6.3 6.3 0 0 1 0 12.6" fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
        Onus
      </p>
      <h1>AWS account {run.accountId}</h1>
      <dl>
        <div>
          <dt>Audited</dt>
          <dd>
            <time dateTime={run.startedAt}>{moment(run.startedAt)}</time>
          </dd>
        </div>
        {took !== '' && (
          <div>
            <dt>Took</dt>
            <dd>{took}</dd>
          </div>
        )}
        <div>
          <dt>Partition</dt>
          <dd>{run.partition}</dd>
        </div>
        <div>
          <dt>Read by</dt>
          <dd>
            <Brief text={run.principalArn} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

const Footer = ({ result: { run, schemaVersion } }: { readonly result: AuditResult }) => {
  const calls = Object.values(run.calls).reduce((sum, amount) => sum + amount, 0);
  return (
    <footer>
      <p>
        Onus {run.version} · result schema {schemaVersion} · run <Brief text={run.id} />
      </p>
      <p>
        {calls === 0
          ? 'Judged from a snapshot.'
          : `${count(calls, 'read-only call')} to AWS, ${number(run.throttles)} of them throttled and tried again.`}{' '}
        Nothing on this page was loaded from a network.
      </p>
    </footer>
  );
};
