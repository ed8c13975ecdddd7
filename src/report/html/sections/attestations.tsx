import type { Attestation, AuditResult } from '../../../core/result/result.ts';
import { StateSign } from '../parts/signs.tsx';
import { Brief } from '../parts/text.tsx';
import { catalogLabels } from '../titles.ts';
import { attestationSigns, day } from '../labels.ts';
import { Section } from './section.tsx';

/** Responsibilities that no AWS API shows, and the statements about them. */
export function Attestations({ result: { attestations } }: { readonly result: AuditResult }) {
  const stated = attestations.filter(({ state }) => state === 'attested').length;
  return (
    <Section
      id="attestations"
      title="Attestations"
      lead={
        attestations.length === 0
          ? 'No service of this run needs an attestation.'
          : `No AWS API shows these responsibilities; you attest them in onus.yaml. Attested: ${stated} of ${attestations.length}.`
      }
    >
      {attestations.length > 0 && (
        <details class="fold">
          <summary>
            <h3>Responsibilities to attest</h3> <span class="amount">{attestations.length}</span>
          </summary>
          <table class="list">
            <thead>
              <tr>
                <th scope="col" class="why">
                  To be attested
                </th>
                <th scope="col">State</th>
                <th scope="col">Statement</th>
              </tr>
            </thead>
            <tbody>
              {attestations.map(({ service, responsibility, what, state, statements }) => (
                <tr>
                  <th scope="row">
                    {`${catalogLabels.service[service]}: ${catalogLabels.responsibility[responsibility]}`}
                    <span class="note">{what}</span>
                  </th>
                  <td>
                    <StateSign {...attestationSigns[state]} />
                  </td>
                  <td>{statements.length === 0 ? 'None' : statements.map((statement) => <Statement statement={statement} />)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}

function Statement({ statement: { statement, by, on, until, resource, tags } }: { readonly statement: Attestation }) {
  const only = [...(resource === undefined ? [] : [resource]), ...Object.entries(tags ?? {}).map(([key, value]) => `${key}=${value}`)];
  return (
    <>
      <p>
        <Brief text={statement} />
      </p>
      <span class="note">
        <Brief text={by} />, {day(on)} until {day(until)}
        {only.length > 0 && (
          <>
            {'; only for '}
            <Brief text={only.join(', ')} />
          </>
        )}
      </span>
    </>
  );
}
