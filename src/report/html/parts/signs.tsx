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

/** Numbers of findings by outcome; outcomes that did not occur are left out. */
export const Tally = ({ counts, only = outcomes }: { readonly counts: Counts; readonly only?: readonly Outcome[] }) => (
  <span class="tally">
    {only
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => (
        <span class={`is-${outcome}`} title={outcomeSigns[outcome].label}>
          <Icon name={outcomeSigns[outcome].icon} />
          {number(counts[outcome])}
          <span class="unsighted"> {outcomeSigns[outcome].label.toLowerCase()} </span>
        </span>
      ))}
  </span>
);
