import type { ComponentChildren } from 'preact';
import type { Severity } from '../../../core/names.ts';
import type { Counts, RuleResult } from '../../../core/result/result.ts';
import { type ControlIds, remediationSnippets } from '../../../core/rule.ts';
import type { Labels } from '../data.ts';
import type { Outcome } from '../labels.ts';
import { typeLabel } from '../labels.ts';
import { SeverityBadge, Tally } from './signs.tsx';
import { OutLink, RuleCommand, Snippet } from './snippet.tsx';
import { Text } from './text.tsx';
import { withoutPlaceholders } from '../../../core/fill-remediation.ts';

const controlLabels: Readonly<Record<keyof ControlIds, string>> = {
  securityHub: 'AWS Security Hub',
  awsConfig: 'AWS Config',
  cis: 'CIS AWS Foundations',
  nist80053: 'NIST SP 800-53',
  pciDss: 'PCI DSS',
  prowler: 'Prowler',
  cloudsploit: 'CloudSploit',
};

interface HeadProps {
  readonly rule: RuleResult;
  /** The highest severity among the findings below. */
  readonly severity: Severity;
  readonly counts: Counts;
  readonly only?: readonly Outcome[];
}

/** Heading of a collapsed rule. */
export const RuleHead = ({ rule, severity, counts, only }: HeadProps) => (
  <h3 class="rule-head">
    <SeverityBadge severity={severity} />
    <span class="rule-title">{rule.title}</span>
    <Tally counts={counts} {...(only === undefined ? {} : { only })} />
  </h3>
);

/** Rationale, remediation and related controls of a rule. */
export const RuleText = ({ rule }: { readonly rule: RuleResult }) => (
  <div class="rule-text">
    <div class="prose">
      <h4>Why it matters</h4>
      <p>{rule.rationale}</p>
      {rule.messages !== undefined && rule.facts !== undefined && (
        <>
          <h4>How it is evaluated</h4>
          <p>
            Reads{' '}
            {rule.facts.map((fact, index) => (
              <>
                {index > 0 && ', '}
                <code>{fact}</code>
              </>
            ))}{' '}
            of each {typeLabel(rule.resourceType)}. Messages:
          </p>
          <ul class="answers-of">
            {rule.messages.map((message) => (
              <li>{message.replaceAll(/\{\{(\w+)\}\}/g, '‹$1›')}</li>
            ))}
          </ul>
        </>
      )}
      <h4>How to fix it</h4>
      <p>
        {rule.remediation.text} <OutLink url={rule.remediation.url}>AWS documentation</OutLink>
      </p>
      {rule.remediation.impact !== undefined && <p>{rule.remediation.impact}</p>}
      {rule.remediation.console !== undefined && (
        <>
          <p>In the AWS Management Console:</p>
          <ol class="console-steps">
            {rule.remediation.console.split('\n').map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      )}
      {remediationSnippets.map(({ key, title }) => {
        const text = rule.remediation[key];
        if (text === undefined) return null;
        if (key === 'cli') return <RuleCommand cli={text} />;
        const snippet = <Snippet label={title} text={withoutPlaceholders(text)} />;
        return key === 'policy' ? (
          snippet
        ) : (
          <details class="steps">
            <summary>{title}</summary>
            {snippet}
          </details>
        );
      })}
      {rule.remediation.notAsCode !== undefined && <p class="note">{rule.remediation.notAsCode}</p>}
    </div>
  </div>
);

/** ID, parameters and related controls of a rule, for below its findings. */
export const RuleFacts = ({ rule, labels }: { readonly rule: RuleResult; readonly labels: Labels }) => (
  <details class="steps rule-facts">
    <summary>Rule, parameters and related controls</summary>
    <dl class="facts">
      <Fact name="Rule">
        <code>{rule.id}</code>
      </Fact>
      <Fact name="Evaluates">
        {labels.service[rule.service]}: {typeLabel(rule.resourceType)}
      </Fact>
      <Fact name="Responsibility">{labels.responsibility[rule.responsibility]}</Fact>
      {Object.entries(controlLabels).map(([key, label]) => {
        const ids = rule.controls[key as keyof ControlIds] ?? [];
        return ids.length > 0 && <Fact name={label}>{ids.length <= MAX_IDS ? ids.join(', ') : <FoldedIds ids={ids} />}</Fact>;
      })}
      {Object.keys(rule.params).length > 0 && (
        <Fact name="Parameters">
          <Values of={rule.params} />
        </Fact>
      )}
    </dl>
  </details>
);

const MAX_IDS = 4;

/** Collapses long lists of control IDs. */
const FoldedIds = ({ ids }: { readonly ids: readonly string[] }) => (
  <details class="long">
    <summary>
      <bdi>{ids.slice(0, MAX_IDS - 1).join(', ')}</bdi> <span class="more">all {ids.length}</span>
    </summary>
    {ids.join(', ')}
  </details>
);

/** Named values; JSON unless they are text. */
export const Values = ({ of: values }: { readonly of: Readonly<Record<string, unknown>> }) => (
  <ul class="values">
    {Object.entries(values).map(([name, value]) => (
      <li>
        <span class="value-name">
          <Text text={name} />
        </span>{' '}
        <span class="code">
          <Text text={typeof value === 'string' ? value : JSON.stringify(value ?? null)} />
        </span>
      </li>
    ))}
  </ul>
);

/** One line of a list of facts. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
