import { severities } from '../../../core/names.ts';
import type { AuditResult, RuleResult } from '../../../core/result/result.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { findingsLink } from '../links.ts';
import { SeverityBadge, Tally } from '../parts/signs.tsx';
import { count, number } from '../labels.ts';
import { Section } from './section.tsx';

/** Every rule of the run, with a link to its explanation and findings. */
export const Rules = ({ result: { rules } }: { readonly result: AuditResult }) => (
  <Section
    id="rules"
    title="Rules"
    lead={`${count(rules.length, 'rule')} in this run. Each links to its explanation, its remediation and its findings.`}
  >
    {responsibilityModel.services
      .map(({ id, title }) => ({ title, own: rules.filter(({ service }) => service === id).toSorted(mostSevere) }))
      .filter(({ own }) => own.length > 0)
      .map(({ title, own }) => (
        <details class="fold">
          <summary>
            <h3>{title}</h3> <span class="amount">{number(own.length)}</span>
            <span class="note">{number(own.filter(({ counts }) => counts.FAIL > 0).length)} with open failures</span>
          </summary>
          <ul class="rule-list">
            {own.map((rule) => (
              <Line rule={rule} />
            ))}
          </ul>
        </details>
      ))}
  </Section>
);

const mostSevere = (a: RuleResult, b: RuleResult): number => severities.indexOf(b.severity) - severities.indexOf(a.severity);

const Line = ({ rule: { id, title, severity, counts } }: { readonly rule: RuleResult }) => (
  <li>
    <SeverityBadge severity={severity} />
    <a href={findingsLink({ status: 'all', rule: id })}>{title}</a>
    <Tally counts={counts} />
  </li>
);
