import { totalOf, count, number } from '../words.ts';
import type { FailingRule } from '../ranking.ts';
import { findingsLink } from '../links.ts';
import { SeverityBadge } from '../parts/signs.tsx';
import { OutLink } from '../parts/snippet.tsx';
import { Section } from './section.tsx';

const most = 10;

/** The rules to put right first. */
export const Priorities = ({ failing }: { readonly failing: readonly FailingRule[] }) => (
  <Section
    id="first"
    title="What to do first"
    lead={
      failing.length === 0
        ? 'No rule has an open failure.'
        : failing.length > most
          ? `The ${most} gravest of ${number(failing.length)} failing rules.`
          : 'All failing rules, the gravest first.'
    }
  >
    <ol class="priorities">
      {failing.slice(0, most).map(({ rule, severity, failures }) => (
        <li>
          <h3>{rule.title}</h3>
          <p class="prose">
            {rule.remediation.text} <OutLink url={rule.remediation.url}>AWS documentation</OutLink>
          </p>
          <p class="scope">
            <SeverityBadge severity={severity} />
            <a href={findingsLink({ status: 'FAIL', rule: rule.id })}>
              {failures.length === 1 && totalOf(rule.counts) === 1
                ? '1 fails'
                : `${number(failures.length)} of ${count(totalOf(rule.counts), 'resource')} fail`}
            </a>
            <code>{rule.id}</code>
          </p>
        </li>
      ))}
    </ol>
    {failing.length > most && (
      <p>
        <a href={findingsLink({ status: 'FAIL' })}>All failures</a>
      </p>
    )}
  </Section>
);
