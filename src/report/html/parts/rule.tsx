import type { ComponentChildren } from 'preact';
import type { Severity } from '../../../core/names.ts';
import type { Counts, RuleResult } from '../../../core/result/result.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { ControlIds } from '../../../core/rule.ts';
import type { Labels } from '../data.ts';
import type { Outcome } from '../labels.ts';
import { typeLabel } from '../labels.ts';
import { SeverityBadge, Tally } from './signs.tsx';
import { HowToFix } from './how-to-fix.tsx';
import { Text } from './text.tsx';

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

interface RuleTextProps {
  readonly rule: RuleResult;
  /** The only failure, if there is only one: its values fill the remediation. */
  readonly finding?: Finding | undefined;
}

/** Rationale, remediation and related controls of a rule. */
export const RuleText = ({ rule, finding }: RuleTextProps) => (
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
      <HowToFix rule={rule} finding={finding} />
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

interface ValuesProps {
  readonly of: Readonly<Record<string, unknown>>;
  /** How texts are shown. Absent: as they are. */
  readonly shown?: (text: string) => string;
}

/** Named values; JSON unless they are text. */
export const Values = ({ of: values, shown = (text) => text }: ValuesProps) => (
  <ul class="values">
    {Object.entries(values).map(([name, value]) => (
      <li>
        <span class="value-name">
          <Text text={name} />
        </span>{' '}
        <span class="code">
          <Text text={shown(typeof value === 'string' ? value : JSON.stringify(value ?? null))} />
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
