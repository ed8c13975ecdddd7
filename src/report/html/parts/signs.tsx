import type { Severity } from '../../../core/names.ts';
import type { Counts } from '../../../core/result/result.ts';
import { type ColoredSign, number, outcomeSigns, outcomes, severityLabels, type Outcome } from '../labels.ts';
import { Icon } from './icon.tsx';

export const OutcomeSign = ({ outcome }: { readonly outcome: Outcome }) => (
  <span class={`sign is-${outcome}`}>
    <Icon name={outcomeSigns[outcome].icon} />
    {outcomeSigns[outcome].label}
  </span>
);

export const StateSign = ({ icon, label, color }: ColoredSign) => (
  <span class={`sign is-${color}`}>
    <Icon name={icon} />
    {label}
  </span>
);

export const SeverityBadge = ({ severity }: { readonly severity: Severity }) => (
  <span class={`severity is-${severity}`}>{severityLabels[severity]}</span>
);

interface TallyProps {
  readonly counts: Counts;
  readonly only?: readonly Outcome[];
  /** Makes the numbers links, named after what they count. */
  readonly links?: { readonly of: string; readonly hrefOf: (outcome: Outcome) => string };
}

/** Numbers of findings by outcome; outcomes that did not occur are left out. */
export const Tally = ({ counts, only = outcomes, links }: TallyProps) => (
  <span class="tally">
    {only
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => {
        const content = <Amount outcome={outcome} amount={counts[outcome]} />;
        const sign = { class: `is-${outcome}`, title: outcomeSigns[outcome].label };
        return links === undefined ? (
          <span {...sign}>{content}</span>
        ) : (
          <a {...sign} href={links.hrefOf(outcome)} aria-label={`${number(counts[outcome])} ${sign.title.toLowerCase()}: ${links.of}`}>
            {content}
          </a>
        );
      })}
  </span>
);

const Amount = ({ outcome, amount }: { readonly outcome: Outcome; readonly amount: number }) => (
  <>
    <Icon name={outcomeSigns[outcome].icon} />
    {number(amount)}
    <span class="unsighted"> {outcomeSigns[outcome].label.toLowerCase()} </span>
  </>
);
