import { type Severity, severities } from '../../../core/names.ts';
import { mostSevereFirst, number, severityLabels } from '../labels.ts';

export type BySeverity = Readonly<Record<Severity, number>>;

const noFailures: BySeverity = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };

/** Counts items by severity. */
export function bySeverity(items: Iterable<{ readonly severity: Severity }>): BySeverity {
  const counts: Record<Severity, number> = { ...noFailures };
  for (const { severity } of items) counts[severity] += 1;
  return counts;
}

export const sumOf = (counts: BySeverity): number => severities.reduce((sum, severity) => sum + counts[severity], 0);

/** `2 critical, 11 high`. */
export const severityWords = (counts: BySeverity): string =>
  mostSevereFirst
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${number(counts[severity])} ${severityLabels[severity].toLowerCase()}`)
    .join(', ') || 'none';

/** A stacked bar of severities; most severe first, so that the order distinguishes them as well as the color. */
export function SeverityBar({ counts, max, name }: { readonly counts: BySeverity; readonly max: number; readonly name: string }) {
  const shown = mostSevereFirst.filter((severity) => counts[severity] > 0);
  let start = 0;
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${Math.max(1, max)} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${name}: ${severityWords(counts)}`}
    >
      {shown.map((severity) => {
        const x = start;
        start += counts[severity];
        return <rect class={`is-${severity}`} x={x} width={counts[severity]} height="10" />;
      })}
    </svg>
  );
}

/** Legend of the bars, in their order. */
export const SeverityLegend = () => (
  <ul class="legend">
    {mostSevereFirst.map((severity) => (
      <li class={`is-${severity}`}>
        <span class={`dot is-${severity}`} /> {severityLabels[severity]}
      </li>
    ))}
  </ul>
);

export interface BarRow {
  readonly name: string;
  readonly href?: string;
  readonly counts: BySeverity;
}

/** Rows of bars on one scale, each with its number and a link to what it counts. */
export function Bars({ rows, label }: { readonly rows: readonly BarRow[]; readonly label: string }) {
  const max = Math.max(1, ...rows.map(({ counts }) => sumOf(counts)));
  return (
    <ul class="bars" aria-label={label}>
      {rows.map(({ name, href, counts }) => (
        <li>
          <span class="bar-name">{href === undefined || sumOf(counts) === 0 ? name : <a href={href}>{name}</a>}</span>
          <SeverityBar counts={counts} max={max} name={name} />
          <span class="amount">{number(sumOf(counts))}</span>
        </li>
      ))}
    </ul>
  );
}
