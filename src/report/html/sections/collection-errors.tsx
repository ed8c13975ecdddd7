import type { AuditResult, CollectionErrorSummary } from '../../../core/result.ts';
import { Snippet } from '../parts/snippet.tsx';
import { Brief } from '../parts/text.tsx';
import { count, collectionErrorLabels, number, typeLabel } from '../labels.ts';
import { Section } from './section.tsx';

const most = 200;

/** The statement that allows what was denied; `undefined` when nothing was. Only what has the form of an IAM action gets in. */
export function missingPermissions(gaps: readonly CollectionErrorSummary[]): string | undefined {
  const actions = [...new Set(gaps.filter(({ kind }) => kind === 'denied').map(({ action }) => action))]
    .filter((action) => /^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action))
    .sort();
  if (actions.length === 0) return undefined;
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }, undefined, 2);
}

/** What the audit could not read, and what to do about it. */
export function CollectionErrors({ result: { collectionErrors } }: { readonly result: AuditResult }) {
  const policy = missingPermissions(collectionErrors);
  return (
    <Section
      id="gaps"
      title="What could not be read"
      lead={
        collectionErrors.length === 0
          ? 'Everything that was asked for could be read.'
          : 'Until these are closed, the findings that need them stay unknown.'
      }
    >
      {policy !== undefined && (
        <div class="grant">
          <p>
            Allow these actions to the principal of the audit. If they are allowed already, a service control policy, a permissions boundary
            or a resource policy denies them.
          </p>
          <Snippet label="IAM policy with the missing permissions" text={policy} />
        </div>
      )}
      {collectionErrors.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Read</th>
              <th scope="col" class="why">
                Why
              </th>
              <th scope="col">Where</th>
              <th scope="col" class="amount">
                Findings lost
              </th>
            </tr>
          </thead>
          <tbody>
            {collectionErrors.slice(0, most).map((collectionError) => (
              <tr>
                <th scope="row">
                  <code>
                    <Brief text={collectionError.action} />
                  </code>
                </th>
                <td>
                  {collectionErrorLabels[collectionError.kind]}
                  <span class="note">
                    <Brief text={collectionError.message} />
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
                  <span class="narrow">Findings lost: </span>
                  {number(collectionError.findings)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {collectionErrors.length > most && <p class="note">and {number(collectionErrors.length - most)} more, all in result.json</p>}
    </Section>
  );
}
