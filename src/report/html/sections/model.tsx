import type { AuditResult } from '../../../core/result/result.ts';
import type { CoverageAnswer } from '../../../core/service.ts';
import { type CoverageCell, coverage } from '../../../responsibility/coverage.ts';
import { categoryOfService, ownerCell } from '../../../responsibility/lookup.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { ownerWords } from '../../../responsibility/table.ts';
import { OutLink } from '../parts/snippet.tsx';
import { catalogLabels } from '../titles.ts';
import { Section } from './section.tsx';

/** The shared responsibility model in words. */
export function Model({ result }: { readonly result: AuditResult }) {
  const withoutRules = coverage(result.rules).filter(({ owner, rules }) => owner !== 'aws' && rules.length === 0);
  return (
    <Section
      id="model"
      title="Shared responsibility model"
      lead={
        <>
          The <OutLink url="https://aws.amazon.com/compliance/shared-responsibility-model/">shared responsibility model</OutLink>, by kind
          of service.
        </>
      }
    >
      {responsibilityModel.categories.map(({ id, title, description, awsDoes, youDo }) => (
        <details class="fold">
          <summary>
            <h3>{title}</h3>
            <span class="note">
              {responsibilityModel.services
                .filter(({ category }) => category === id)
                .map((service) => service.title)
                .join(', ')}
            </span>
          </summary>
          <p>{description}</p>
          <dl class="sides">
            <div>
              <dt>AWS</dt>
              <dd>{awsDoes}</dd>
            </div>
            <div>
              <dt>You</dt>
              <dd>{youDo}</dd>
            </div>
          </dl>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">Responsibility</th>
                <th scope="col">Owner</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {responsibilityModel.responsibilities.map((responsibility) => {
                const { owner, note } = ownerCell(id, responsibility.id);
                return (
                  <tr>
                    <th scope="row">{responsibility.title}</th>
                    <td>
                      <span class={`owner is-${owner}`}>{ownerWords[owner]}</span>
                    </td>
                    <td>{note}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <WithoutRules cells={withoutRules.filter(({ service }) => categoryOfService(service) === id)} />
        </details>
      ))}
    </Section>
  );
}

const answerLabels: Readonly<Record<CoverageAnswer['kind'], string>> = {
  attested: 'Not visible in any API',
  'evaluated-by': 'Evaluated elsewhere',
  'not-applicable': 'Does not apply',
};

const textOf = (answer: CoverageAnswer): string =>
  answer.kind === 'attested' ? answer.what : answer.kind === 'evaluated-by' ? answer.how : answer.why;

/** Responsibilities of services without a rule of their own, and why. */
function WithoutRules({ cells }: { readonly cells: readonly CoverageCell[] }) {
  if (cells.length === 0) return null;
  return (
    <table class="list">
      <caption>Responsibilities without a rule of the service, and why</caption>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Responsibility</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ service, responsibility, answer, uncovered }) => (
          <tr>
            <th scope="row">{catalogLabels.service[service]}</th>
            <td>{catalogLabels.responsibility[responsibility]}</td>
            <td>
              {uncovered || answer === undefined ? (
                'Not assessed: no rule in this run'
              ) : (
                <>
                  {answerLabels[answer.kind]}
                  <span class="note">{textOf(answer)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
