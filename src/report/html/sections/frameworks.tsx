import { type Framework, frameworks } from '../../../frameworks/index.ts';
import type { AuditResult, Counts, RuleResult } from '../../../core/result.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { OutLink } from '../parts/snippet.tsx';
import { noCounts } from '../ranking.ts';
import { type Outcome, number, outcomeSigns, outcomes } from '../labels.ts';
import { Section } from './section.tsx';

interface Requirement {
  readonly id: string;
  readonly rules: readonly string[];
  readonly counts: Counts;
  /** What its rules found, the worst of it. `suppressed`: nothing but what is suppressed. */
  readonly outcome: Outcome;
}

function requirementsOf({ idsOf }: Framework, rules: readonly RuleResult[]): Requirement[] {
  const pairs = rules.flatMap((rule) => idsOf(rule.controls).map((id) => ({ id, rule })));
  return [...Map.groupBy(pairs, ({ id }) => id)]
    .map(([id, own]) => {
      const counts = { ...noCounts };
      for (const { rule } of own) for (const outcome of outcomes) counts[outcome] += rule.counts[outcome];
      const outcome = outcomes.find((some) => counts[some] > 0) ?? 'NOT_APPLICABLE';
      return { id, rules: own.map(({ rule }) => rule.id), counts, outcome };
    })
    .sort((a, b) => order.compare(a.id, b.id));
}

const order = new Intl.Collator('en', { numeric: true });

/** Requirements of frameworks that rules of this run address, and how they stand. */
export function Frameworks({ result: { rules } }: { readonly result: AuditResult }) {
  const addressed = frameworks
    .filter(({ id }) => id !== 'aws-config')
    .map((framework) => ({ framework, requirements: requirementsOf(framework, rules) }))
    .filter(({ requirements }) => requirements.length > 0);
  return (
    <Section
      id="frameworks"
      title="Frameworks"
      lead="How the requirements stand that rules of this run address. No framework is covered whole: the others concern other services, or cannot be seen by an API."
    >
      {addressed.map(({ framework: { title, size, source }, requirements }) => (
        <details class="fold">
          <summary>
            <h3>{title}</h3>
            <span class="note">
              {number(requirements.filter(({ outcome }) => outcome === 'FAIL').length)} fail of {number(requirements.length)} addressed
              {size !== null && `, ${number(size)} in all`}
            </span>
          </summary>
          <p>
            <OutLink url={source}>Source</OutLink>
          </p>
          <ul class="spread requirements">
            {requirements.map(({ id, rules: ids, counts, outcome }) => (
              <li class={`is-${outcome}`}>
                <Icon name={outcomeSigns[outcome].icon} />
                <a href={findingsLink({ status: 'all', rule: ids.join(',') })}>{id}</a>{' '}
                {outcome === 'FAIL' ? number(counts.FAIL) : <span class="unsighted">{outcomeSigns[outcome].label}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
