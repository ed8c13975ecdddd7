import type { AuditResult, Findings, SuppressionResult } from '../../../core/result/result.ts';
import { findingLink, findingsLink, resourceLink } from '../links.ts';
import { ResourceName } from '../parts/finding.tsx';
import { OutcomeSign, StateSign } from '../parts/signs.tsx';
import { Brief } from '../parts/text.tsx';
import { catalogLabels } from '../titles.ts';
import { count, day, number, suppressionSigns, typeLabel } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_LISTED = 100;

/** Findings that the configuration accepts. */
export function Suppressed({ result: { findings, suppressions } }: { readonly result: AuditResult }) {
  const suppressed = findings
    .values()
    .filter((finding) => finding.suppressed !== undefined)
    .toArray();
  return (
    <Section
      id="suppressed"
      title="Suppressed"
      lead={
        suppressed.length === 0
          ? 'No finding is suppressed.'
          : `${count(suppressed.length, 'finding')} ${suppressed.length === 1 ? 'is' : 'are'} not counted as open until the expiry date.`
      }
    >
      {suppressed.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Resource</th>
              <th scope="col">Rule</th>
              <th scope="col">Verdict</th>
              <th scope="col">Reason</th>
              <th scope="col">Until</th>
            </tr>
          </thead>
          <tbody>
            {suppressed.slice(0, MAX_LISTED).map((finding) => (
              <tr>
                <th scope="row">
                  <a href={findingLink(finding)}>
                    <ResourceName resource={finding.resource} />
                  </a>
                  <span class="note">{finding.resource.region}</span>
                </th>
                <td>
                  <a href={findingsLink({ status: 'all', rule: finding.ruleId })}>
                    <code>{finding.ruleId}</code>
                  </a>
                </td>
                <td>
                  <OutcomeSign outcome={finding.status} />
                </td>
                <td>
                  <Brief text={finding.suppressed?.reason ?? ''} />
                </td>
                <td>{day(finding.suppressed?.until ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {suppressed.length > MAX_LISTED && (
        <p>
          <a href={findingsLink({ status: 'suppressed' })}>All {number(suppressed.length)}</a>
        </p>
      )}
      <Idle suppressions={suppressions.filter(({ state }) => state !== 'used')} />
    </Section>
  );
}

/** Suppressions without effect, so that they can be renewed or removed. */
function Idle({ suppressions }: { readonly suppressions: readonly SuppressionResult[] }) {
  if (suppressions.length === 0) return null;
  return (
    <table class="list">
      <caption>Suppressions that have expired or match no failure of this run</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Resource</th>
          <th scope="col">State</th>
          <th scope="col">Reason</th>
          <th scope="col">Until</th>
        </tr>
      </thead>
      <tbody>
        {suppressions.slice(0, MAX_LISTED).map(({ rule, resource = '*', state, reason, until }) => (
          <tr>
            <th scope="row">
              <code>
                <Brief text={rule} />
              </code>
            </th>
            <td>
              <Brief text={resource} />
            </td>
            <td>
              <StateSign {...suppressionSigns[state]} />
            </td>
            <td>
              <Brief text={reason} />
            </td>
            <td>{day(until)}</td>
          </tr>
        ))}
        {suppressions.length > MAX_LISTED && (
          <tr>
            <td colSpan={5}>and {number(suppressions.length - MAX_LISTED)} more, all in result.json</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Reclassified resources by reason, each once. */
function reclassifiedResources(findings: Findings) {
  const reclassified = findings.values().filter((finding) => finding.reclassified !== undefined);
  const resources = new Map(
    reclassified.map((finding) => [`${finding.resource.type} ${finding.resource.region} ${finding.resource.id}`, finding]),
  );
  return Map.groupBy(resources.values(), ({ reclassified: reason, category }) => JSON.stringify([reason, category]));
}

/** Resources in another category than their service. */
export function Reclassified({ result: { findings } }: { readonly result: AuditResult }) {
  const groups = [...reclassifiedResources(findings).values()];
  return (
    <Section
      id="reclassified"
      title="Reclassified resources"
      lead={
        groups.length === 0
          ? 'Every resource is in the category of its service.'
          : 'These resources are evaluated in another category than their service, because AWS operates a different part of them.'
      }
    >
      {groups.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Evaluated as</th>
              <th scope="col" class="why">
                Why
              </th>
              <th scope="col">Resources</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr>
                <th scope="row">{catalogLabels.category[group[0]?.category ?? 'account']}</th>
                <td>
                  <Brief text={group[0]?.reclassified ?? ''} />
                </td>
                <td>
                  <ul class="spread">
                    {group.slice(0, MAX_LISTED).map(({ resource }) => (
                      <li>
                        <a href={resourceLink(resource)}>
                          <ResourceName resource={resource} />
                        </a>{' '}
                        <span class="note">{typeLabel(resource.type)}</span>
                      </li>
                    ))}
                    {group.length > MAX_LISTED && (
                      <li>
                        <a href={findingsLink({ status: 'all', view: 'resource', q: group[0]?.reclassified ?? '' })}>
                          All {number(group.length)} resources
                        </a>
                      </li>
                    )}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
