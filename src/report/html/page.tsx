import type { VNode } from 'preact';
import { limitsText } from '../../core/result/run-limits.ts';
import { auditedAccounts } from '../../core/result/audited-accounts.ts';
import type { AuditResult } from '../../core/result/result.ts';
import type { OtherPages } from './links.ts';
import type { PlannedFix } from '../remediation-plan.ts';
import { Drawings, Icon } from './parts/icon.tsx';
import { Brief } from './parts/text.tsx';
import { Accounts } from './sections/accounts.tsx';
import { Changes } from './sections/changes.tsx';
import { Frameworks } from './sections/frameworks.tsx';
import { Rules } from './sections/rules.tsx';
import { Where } from './sections/where.tsx';
import { Attestations } from './sections/attestations.tsx';
import { UncoveredResources } from './sections/uncovered.tsx';
import { Reclassified, Suppressed } from './sections/exceptions.tsx';
import { Findings } from './sections/findings.tsx';
import { CollectionErrors } from './sections/collection-errors.tsx';
import { Inventory } from './sections/inventory.tsx';
import { Matrix } from './sections/matrix.tsx';
import { Model } from './sections/model.tsx';
import { Priorities } from './sections/priorities.tsx';
import { Regions } from './sections/regions.tsx';
import { Summary } from './sections/summary.tsx';
import { count, duration, moment, number } from './labels.ts';

/** ID, title in the contents, and content. */
type PageSection = readonly [string, string, VNode];

interface PageProps {
  readonly result: AuditResult;
  readonly work: readonly PlannedFix[];
  readonly others: OtherPages;
}

/** The sections in reading order, without those that do not apply to this result. */
const sectionsOf = ({ result, work, others }: PageProps): readonly PageSection[] => {
  const sections: readonly (PageSection | false)[] = [
    ['summary', 'Summary', <Summary result={result} />],
    (result.changes !== undefined || result.trend !== undefined) && ['changes', 'What changed', <Changes result={result} />],
    ['first', 'Top priorities', <Priorities work={work} />],
    ['matrix', 'Responsibility map', <Matrix result={result} />],
    ['where', 'Failures by dimension', <Where result={result} />],
    result.accounts !== undefined && ['accounts', 'Accounts', <Accounts result={result} folder={others.accounts} />],
    ['frameworks', 'Frameworks', <Frameworks result={result} />],
    ['findings', 'Findings', <Findings result={result} />],
    ['rules', 'Rules', <Rules result={result} />],
    ['inventory', 'Inventory', <Inventory result={result} />],
    ['uncovered', 'Not covered by any rule', <UncoveredResources result={result} />],
    ['incomplete', 'Incomplete', <CollectionErrors result={result} />],
    ['attestations', 'Attestations', <Attestations result={result} />],
    ['suppressed', 'Suppressed', <Suppressed result={result} />],
    ['reclassified', 'Reclassified resources', <Reclassified result={result} />],
    ['regions', 'Regions', <Regions result={result} />],
    ['model', 'Shared responsibility model', <Model result={result} />],
  ];
  return sections.filter((section) => section !== false);
};

/** The whole page. `work`: the fixes for all findings, including findings that the page does not list. */
export function Page(props: PageProps) {
  const { result, others } = props;
  const sections = sectionsOf(props);
  return (
    <>
      <Drawings />
      <a class="skip" href="#main">
        Skip to the report
      </a>
      <Masthead result={result} all={others.all} />
      <Limits run={result.run} />
      <div class="columns">
        <nav aria-label="Contents">
          <ol>
            {sections.map(([id, title]) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="main">{sections.map(([, , section]) => section)}</main>
      </div>
      <Footer result={result} />
    </>
  );
}

/** Title of the page. */
export const titleOf = (result: Pick<AuditResult, 'run' | 'accounts'>): string => auditedAccounts(result, 'AWS account');

/** The limits of the run: without them, a report of a few rules looks like one of the whole account. */
function Limits({ run }: Pick<AuditResult, 'run'>) {
  const limits = limitsText(run);
  if (limits === undefined) return null;
  const { services, severity, rules, framework, like, regions } = run.request ?? {};
  const options = Object.entries({ services, severity, rules, framework, like, regions }).filter(([, value]) => value !== undefined);
  return (
    <p class="limits" role="note">
      <Icon name="unknown" />
      <span>
        <strong>{limits}.</strong> The rest of the account was not evaluated.
        {options.length > 0 && ' Requested: '}
        {options.map(([name, value], index) => (
          <>
            {index > 0 && ', '}
            {name} <Brief text={Array.isArray(value) ? value.join(', ') : String(value)} />
          </>
        ))}
        {options.length > 0 && '.'}
      </span>
    </p>
  );
}

function Masthead({ result, all }: { readonly result: AuditResult; readonly all: string | undefined }) {
  const { run } = result;
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
      {all !== undefined && (
        <a class="other" href={all}>
          All accounts
        </a>
      )}
      <h1>{titleOf(result)}</h1>
      <dl>
        <div>
          <dt>Audited</dt>
          <dd>
            <time dateTime={run.startedAt}>{moment(run.startedAt)}</time>
          </dd>
        </div>
        {took !== '' && (
          <div>
            <dt>Duration</dt>
            <dd>{took}</dd>
          </div>
        )}
        <div>
          <dt>Partition</dt>
          <dd>{run.partition}</dd>
        </div>
        <div>
          <dt>Audited by</dt>
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
          ? 'Evaluated from a snapshot.'
          : `${count(calls, 'read-only call')} to AWS, ${number(run.throttles)} of them throttled and retried.`}{' '}
        This page does not load anything from the network.
      </p>
    </footer>
  );
};
