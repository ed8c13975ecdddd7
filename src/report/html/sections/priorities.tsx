import { type PlannedFix, remainingOf, severityWeights } from '../../remediation-plan.ts';
import type { FixEffect, VerifiedFix } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { SeverityBadge } from '../parts/signs.tsx';
import { Brief } from '../parts/text.tsx';
import { OutLink, RuleCommand } from '../parts/snippet.tsx';
import { count, mostSevereFirst, number, severityLabels } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_LISTED = 10;
const MAX_FOLDED = 100;

/** The fixes with the highest risk first. */
export const Priorities = ({ work }: { readonly work: readonly PlannedFix[] }) => (
  <Section
    id="first"
    title="Top priorities"
    lead={
      work.length === 0
        ? 'There are no open failures.'
        : `${count(
            work.reduce((sum, { findings }) => sum + findings, 0),
            'open failure',
          )} can be resolved by ${count(work.length, 'fix', 'fixes')}, highest risk first.`
    }
  >
    <ol class="priorities">
      {work.slice(0, MAX_LISTED).map((item) => (
        <Item item={item} />
      ))}
    </ol>
    {work.length > MAX_LISTED && (
      <details class="fold">
        <summary>
          <h3>Other fixes</h3> <span class="amount">{number(work.length - MAX_LISTED)}</span>
        </summary>
        <ul class="briefly">
          {work.slice(MAX_LISTED, MAX_LISTED + MAX_FOLDED).map(({ id, title, rules, findings, severity, risk }) => (
            <li>
              <SeverityBadge severity={severity} />
              <a href={failuresOf(rules, id)}>{title}</a>
              <span class="note">
                resolves {count(findings, 'failure')}, risk {number(risk.score)}
              </span>
            </li>
          ))}
        </ul>
        {work.length > MAX_LISTED + MAX_FOLDED && <a href={findingsLink({ status: 'FAIL' })}>All failures</a>}
      </details>
    )}
    {work.length > 0 && <HowRanked />}
  </Section>
);

const failuresOf = (rules: PlannedFix['rules'], fix?: string): string =>
  findingsLink({ status: 'FAIL', rule: rules.map(({ rule }) => rule.id).join(','), ...(fix === undefined ? {} : { fix }) });

function Item({ item }: { readonly item: PlannedFix }) {
  const { id, title, text, rules, severity, findings, resources, exposed, risk, verified } = item;
  const remaining = remainingOf(item);
  return (
    <li>
      <h3>
        {title}:{' '}
        <a href={failuresOf(rules, id)}>
          resolves {remaining > 0 ? `${number(findings - remaining)} of ` : ''}
          {count(findings, 'failure')}
        </a>
      </h3>
      {text !== '' && <p class="prose">{text}</p>}
      <p class="scope">
        <SeverityBadge severity={severity} />
        <span>{count(resources, 'resource')}</span>
        {exposed > 0 && (
          <span class="sign is-FAIL">
            <Icon name="globe" />
            {number(exposed)} publicly exposed
          </span>
        )}
        <span>{count(rules.length, 'rule')}</span>
        <VerifiedSign item={item} />
        <span class="risk" title={riskWords(risk)}>
          Risk {number(risk.score)}
          <span class="unsighted">: {riskWords(risk)}</span>
        </span>
      </p>
      <details class="steps">
        <summary>Why and how to fix</summary>
        {verified !== undefined && <Effects id={id} verified={verified} findings={findings} />}
        {rules.map(({ rule, failures }) => (
          <div class="step">
            <h4>
              <a href={failuresOf([{ rule, failures, severity }])}>{rule.title}</a>: {count(failures, 'failure')}
            </h4>
            <p>{rule.rationale}</p>
            <p>
              {rule.remediation.text} <OutLink url={rule.remediation.url}>AWS documentation</OutLink>
            </p>
            {rule.remediation.cli !== undefined && <RuleCommand cli={rule.remediation.cli} />}
          </div>
        ))}
      </details>
    </li>
  );
}

const VerifiedSign = ({ item: { findings, verified } }: { readonly item: PlannedFix }) => {
  const checked = verified === undefined ? 0 : checkedBy(verified);
  if (checked === 0) return <span title="Counted by the fix that each rule names">Estimated</span>;
  const broken = verified?.breaks.reduce((sum, effect) => sum + effect.findings, 0) ?? 0;
  return (
    <>
      <span class="sign is-PASS" title="Onus applied the change to the facts of this run and evaluated the rules again">
        <Icon name="pass" />
        {checked < findings ? `${number(checked)} of ${number(findings)} verified` : 'Verified'}
      </span>
      {broken > 0 && (
        <span class="sign is-FAIL">
          <Icon name="fail" />
          newly breaks {count(broken, 'check')}
        </span>
      )}
    </>
  );
};

/** Failures of a fix for which its effect is known. */
const checkedBy = ({ resolves, remains }: VerifiedFix): number => remains.reduce((sum, { findings }) => sum + findings, resolves);

/** Failures that the fix resolves, that remain (with the reason), and that it newly causes. */
function Effects({ id, verified, findings }: { readonly id: string; readonly verified: VerifiedFix; readonly findings: number }) {
  const estimated = findings - checkedBy(verified);
  return (
    <div class="effects">
      <p>
        Onus applied this fix to the facts of this run and evaluated the rules again: it resolves {count(verified.resolves, 'failure')}
        {verified.breaks.length === 0 && ' and breaks no other rule'}.{' '}
        {estimated > 0 && `The effect on ${count(estimated, 'other failure')} is estimated. `}
        Details: <code>onus fix {id}</code>
      </p>
      <EffectList title="Remains" effects={verified.remains} />
      <EffectList title="Also resolves" effects={verified.alsoResolves} />
      <EffectList title="Newly breaks" effects={verified.breaks} />
    </div>
  );
}

const EffectList = ({ title, effects }: { readonly title: string; readonly effects: readonly FixEffect[] }) =>
  effects.length === 0 ? null : (
    <>
      <h4>{title}</h4>
      <ul class="effect-list">
        {effects.map(({ ruleId, findings, message }) => (
          <li>
            <a href={findingsLink({ status: 'all', rule: ruleId })}>{ruleId}</a> ({number(findings)}): <Brief text={message} />
          </li>
        ))}
      </ul>
    </>
  );

const factor = (value: number): string => String(Math.round(value * 100) / 100);

const riskWords = ({ severity, exposure, reach, leverage }: PlannedFix['risk']): string =>
  `severity ${factor(severity)} × exposure ${factor(exposure)} × resources ${factor(reach)} × rules ${factor(leverage)}`;

const HowRanked = () => (
  <details class="fold how">
    <summary>
      <h3>How priorities are ranked</h3>
    </summary>
    <p class="prose">
      Failures that one change resolves are grouped. “Verified”: Onus applied the change to the facts of this run and evaluated the rules
      again; other numbers are estimated. The risk of a fix is the product of four numbers: the weight of its highest severity (
      {mostSevereFirst.map((severity) => `${severityLabels[severity].toLowerCase()} ${severityWeights[severity]}`).join(', ')}); 2 if a
      resource is publicly exposed; 1 for one resource plus 0.25 each time the number doubles, at most 3; and 1 for one rule plus 0.25 for
      each further rule, at most 2.
    </p>
  </details>
);
