import { type FrameworkCoverage, frameworkCoverage } from '../../../frameworks/coverage.ts';
import type { Framework, FrameworkControl } from '../../../frameworks/framework.ts';
import { frameworksWith } from '../../../frameworks/index.ts';
import type { AuditResult, RuleResult } from '../../../core/result/result.ts';
import { controlKey } from '../client/controls.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { OutLink } from '../parts/snippet.tsx';
import { noCounts } from '../ranking.ts';
import { count, number, outcomeSigns, outcomes } from '../labels.ts';
import { Section } from './section.tsx';

type CheckedControl = FrameworkCoverage<RuleResult>['checked'][number];

/** Most controls that the page names as not checked; the command line lists all. */
const MAX_NAMED = 50;

/** Returns what the rules of a control found, and the worst of it. */
function outcomeOf({ rules }: CheckedControl) {
  const counts = { ...noCounts };
  for (const rule of rules) for (const outcome of outcomes) counts[outcome] += rule.counts[outcome];
  return { counts, outcome: outcomes.find((outcome) => counts[outcome] > 0) ?? 'NOT_APPLICABLE' };
}

/** Controls of compliance frameworks that rules of this run check, what the rules found, and the controls that no rule checks. */
export function Frameworks({ result: { run, rules } }: { readonly result: AuditResult }) {
  const covered = frameworksWith(run.frameworks)
    .filter(({ id }) => id !== 'aws-config')
    .map((framework) => ({ framework, coverage: frameworkCoverage(framework, rules) }))
    .filter(({ coverage }) => coverage.checked.length > 0);
  return (
    <Section
      id="frameworks"
      title="Frameworks"
      lead="Controls that rules of this run check, and what the rules found. A control without failures is not proof of compliance: most controls require more than a configuration check can show."
    >
      {covered.map((entry) => (
        <Covered {...entry} />
      ))}
    </Section>
  );
}

interface CoveredProps {
  readonly framework: Framework;
  readonly coverage: FrameworkCoverage<RuleResult>;
}

function Covered({ framework: { id, title, source }, coverage: { checked, notChecked } }: CoveredProps) {
  const controls = checked.map((control) => ({ ...control, ...outcomeOf(control) }));
  const passing = controls.filter(({ outcome }) => outcome === 'PASS').length;
  const failing = controls.filter(({ outcome }) => outcome === 'FAIL').length;
  return (
    <details class="fold">
      <summary>
        <h3>{title}</h3>
        <span class="note">
          {number(passing)} of {count(checked.length, 'checked control')} pass, {number(failing)} fail; {number(notChecked.length)} of{' '}
          {number(checked.length + notChecked.length)} not checked
        </span>
      </summary>
      <p>
        <a href={findingsLink({ status: 'FAIL', framework: id })} aria-label={`Failures: ${title}`}>
          Failures
        </a>{' '}
        ·{' '}
        <a href={findingsLink({ status: 'all', framework: id })} aria-label={`All findings: ${title}`}>
          All findings
        </a>
        {source !== undefined && (
          <>
            {' '}
            · <OutLink url={source}>Source</OutLink>
          </>
        )}
      </p>
      <ul class="requirements">
        {controls.map((control) => (
          <Control key={control.id} framework={id} {...control} />
        ))}
      </ul>
      {notChecked.length > 0 && <NotChecked framework={id} controls={notChecked} />}
    </details>
  );
}

interface ControlProps extends FrameworkControl, ReturnType<typeof outcomeOf> {
  /** ID of the framework. */
  readonly framework: string;
}

/**
 * A checked control, with a link to its failures, or to all its findings if none fails. The filter of the link names the control: lists of
 * its rules would make up a third of the page.
 */
function Control({ framework, id, title, counts, outcome }: ControlProps) {
  const status = outcome === 'FAIL' ? 'FAIL' : 'all';
  return (
    <li class={`is-${outcome}`}>
      <Icon name={outcomeSigns[outcome].icon} />
      <a href={findingsLink({ status, control: controlKey(framework, id) })}>{title === id ? id : `${id} ${title}`}</a>{' '}
      <span class={outcome === 'FAIL' ? 'amount' : 'unsighted'}>
        {outcome === 'FAIL' ? count(counts.FAIL, 'failure') : outcomeSigns[outcome].label}
      </span>
    </li>
  );
}

interface NotCheckedProps {
  readonly framework: string;
  readonly controls: readonly FrameworkControl[];
}

const NotChecked = ({ framework, controls }: NotCheckedProps) =>
  controls.length > MAX_NAMED ? (
    <p>
      {count(controls.length, 'control')} not checked by this run. <code>onus rules --framework {framework} --not-checked</code> lists the
      controls that no rule checks.
    </p>
  ) : (
    <>
      <p>{count(controls.length, 'control')} not checked by this run:</p>
      <ul>
        {controls.map(({ id, title }) => (
          <li>
            {id} {title}
          </li>
        ))}
      </ul>
    </>
  );
