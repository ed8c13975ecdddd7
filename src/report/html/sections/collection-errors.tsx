import { withReadableTimes } from '../../../core/readable-time.ts';
import type { AuditResult, CollectionErrorSummary } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
import { Snippet } from '../parts/snippet.tsx';
import { Brief } from '../parts/text.tsx';
import { type CollectionErrorKind, collectionErrorLabels } from '../../../core/fact.ts';
import { count, number, typeLabel } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_LISTED = 200;

/** A policy with the denied actions; `undefined` if none was denied. Only text in the form of an IAM action is included. */
export function missingPermissions(collectionErrors: readonly CollectionErrorSummary[]): string | undefined {
  const actions = [...new Set(collectionErrors.filter(({ kind }) => kind === 'denied').map(({ action }) => action))]
    .filter((action) => /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action))
    .sort();
  if (actions.length === 0) return undefined;
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }, undefined, 2);
}

/** Kinds that no permission and no retry changes. */
const byDesign: readonly CollectionErrorKind[] = ['not-available', 'unsupported', 'not-reported'];

/** Missing permissions come first: they can be granted. */
const order = ({ kind }: CollectionErrorSummary): number => (kind === 'denied' ? 0 : kind === 'denied-by-scp' ? 1 : 2);

/** Data that could not be read, and the permissions that are missing. */
export function CollectionErrors({ result: { collectionErrors } }: { readonly result: AuditResult }) {
  const policy = missingPermissions(collectionErrors);
  const fixable = collectionErrors.filter(({ kind }) => !byDesign.includes(kind)).toSorted((a, b) => order(a) - order(b));
  const others = collectionErrors.filter(({ kind }) => byDesign.includes(kind));
  return (
    <Section
      id="incomplete"
      title="Incomplete: some data could not be read"
      lead={collectionErrors.length === 0 ? 'Everything was read.' : 'Findings that need this data are unknown.'}
    >
      {policy !== undefined && (
        <div class="grant">
          <p>
            Allow these actions for the principal that runs the audit. If its policies already allow them, a service control policy, a
            permissions boundary or a resource policy denies them.
          </p>
          <Snippet label="IAM policy with the missing permissions" text={policy} />
        </div>
      )}
      {fixable.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col" class="why">
                Why
              </th>
              <th scope="col">Where</th>
              <th scope="col" class="amount">
                Unknown findings
              </th>
            </tr>
          </thead>
          <tbody>
            {fixable.slice(0, MAX_LISTED).map((collectionError) => (
              <tr>
                <th scope="row">
                  <code>
                    <Brief text={collectionError.action} />
                  </code>
                </th>
                <td>
                  {collectionErrorLabels[collectionError.kind]}
                  <span class="note">
                    <Brief text={withReadableTimes(collectionError.message)} />
                  </span>
                </td>
                <td>
                  {collectionError.types.map(typeLabel).join(', ')}
                  <ul class="note spread">
                    {(collectionError.regions.length > 6 ? [count(collectionError.regions.length, 'Region')] : collectionError.regions).map(
                      (region) => (
                        <li>{region}</li>
                      ),
                    )}
                  </ul>
                </td>
                <td class="amount">
                  <span class="narrow">Unknown findings: </span>
                  {collectionError.findings > 0 ? (
                    <a href={findingsLink({ status: 'UNKNOWN', q: collectionError.action })}>{number(collectionError.findings)}</a>
                  ) : (
                    0
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fixable.length > MAX_LISTED && <p class="note">and {number(fixable.length - MAX_LISTED)} more, all in result.json</p>}
      {others.length > 0 && (
        <details class="fold">
          <summary>
            <h3>By design: AWS does not provide this data</h3> <span class="amount">{number(others.length)}</span>
          </summary>
          <ul>
            {others.map(({ kind, action, message, regions }) => (
              <li>
                <code>
                  <Brief text={action} />
                </code>{' '}
                {collectionErrorLabels[kind]}: <Brief text={withReadableTimes(message)} />{' '}
                <span class="note">{regions.length > 6 ? count(regions.length, 'Region') : regions.join(', ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
