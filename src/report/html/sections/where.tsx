import type { Finding } from '../../../core/result/finding.ts';
import type { AuditResult } from '../../../core/result/result.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { openFailures } from '../../failures.ts';
import { ageSpanOf, ageSpans } from '../ages.ts';
import { findingsLink } from '../links.ts';
import { type BarRow, Bars, bySeverity, SeverityLegend, sumOf } from '../parts/bars.tsx';
import { catalogLabels } from '../titles.ts';
import { Section } from './section.tsx';

const MAX_ROWS = 15;

/** The properties that the charts use. */
interface Failure extends Pick<Finding, 'severity' | 'responsibility' | 'service' | 'firstSeen'> {
  readonly region: string;
}

/** Returns rows of open failures by one property, most failures first. */
function rowsBy<K extends string>(
  failures: readonly Failure[],
  dimension: string,
  { keyOf, nameOf = (key) => key }: { readonly keyOf: (failure: Failure) => K; readonly nameOf?: (key: K) => string },
): BarRow[] {
  return [...Map.groupBy(failures, keyOf)]
    .map(([key, own]) => ({ name: nameOf(key), href: findingsLink({ status: 'FAIL', [dimension]: key }), counts: bySeverity(own) }))
    .sort((a, b) => sumOf(b.counts) - sumOf(a.counts) || (a.name < b.name ? -1 : 1));
}

/** Open failures by responsibility, service, Region and age. */
export function Where({ result }: { readonly result: AuditResult }) {
  const failures = openFailures(result.findings)
    .map(
      ({ severity, responsibility, service, firstSeen, resource: { region } }): Failure => ({
        severity,
        responsibility,
        service,
        region,
        ...(firstSeen === undefined ? {} : { firstSeen }),
      }),
    )
    .toArray();
  const responsibilities = responsibilityModel.responsibilities
    .filter(({ everCustomers }) => everCustomers)
    .map(({ id, title }) => ({
      name: title,
      href: findingsLink({ status: 'FAIL', responsibility: id }),
      counts: bySeverity(failures.filter(({ responsibility }) => responsibility === id)),
    }));
  const ages = agesOf(failures, result.run.startedAt);
  return (
    <Section
      id="where"
      title="Failures by dimension"
      lead={
        result.omitted === undefined
          ? 'Each bar links to the failures that it counts.'
          : 'Failures listed on this page; the map and the summary count all failures.'
      }
    >
      <SeverityLegend />
      <div class="charts">
        <Chart title="By responsibility" rows={responsibilities} />
        <Chart
          title="By service"
          rows={rowsBy(failures, 'service', { keyOf: ({ service }) => service, nameOf: (id) => catalogLabels.service[id] })}
        />
        <Chart title="By Region" rows={rowsBy(failures, 'region', { keyOf: ({ region }) => region })} />
        {ages !== undefined && <Chart title="By age" rows={ages} />}
      </div>
    </Section>
  );
}

const Chart = ({ title, rows }: { readonly title: string; readonly rows: readonly BarRow[] }) => (
  <div class="chart">
    <h3>{title}</h3>
    {rows.length === 0 ? <p class="note">No open failures.</p> : <Bars rows={rows.slice(0, MAX_ROWS)} label={title} />}
    {rows.length > MAX_ROWS && (
      <details class="fold">
        <summary>and {rows.length - MAX_ROWS} more with fewer</summary>
        <Bars rows={rows.slice(MAX_ROWS)} label={title} />
      </details>
    )}
  </div>
);

/** Returns the ages of open failures; `undefined` if there is no earlier run. */
function agesOf(failures: readonly Failure[], now: string): BarRow[] | undefined {
  if (failures.every(({ firstSeen }) => firstSeen === undefined)) return undefined;
  const byAge = Map.groupBy(failures, ({ firstSeen }) => ageSpanOf(firstSeen, now));
  return ageSpans
    .filter(({ id }) => id !== 'unknown' || byAge.has(id))
    .map(({ id, title }) => ({
      name: title,
      href: findingsLink({ status: 'FAIL', age: id }),
      counts: bySeverity(byAge.get(id) ?? []),
    }));
}
