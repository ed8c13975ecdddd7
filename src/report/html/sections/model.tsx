import { ownerCell } from '../../../responsibility/lookup.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { ownerWords } from '../../../responsibility/table.ts';
import { OutLink } from '../parts/snippet.tsx';
import { Section } from './section.tsx';

/** The shared responsibility model in words. */
export const Model = () => (
  <Section
    id="model"
    title="Who does what"
    lead={
      <>
        The <OutLink url="https://aws.amazon.com/compliance/shared-responsibility-model/">shared responsibility model</OutLink>, by kind of
        service.
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
              <th scope="col">Whose</th>
              <th scope="col">What that means</th>
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
      </details>
    ))}
  </Section>
);
