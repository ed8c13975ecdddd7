import type { Category, ResponsibilityId } from '../../../model/names.ts';
import type { AuditResult, MatrixCell } from '../../../model/result.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { ownerWords } from '../../../responsibility/table.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { Tally } from '../parts/signs.tsx';
import { cellIcons, count, number, totalOf } from '../words.ts';
import { Section } from './section.tsx';

/** The state as it is shown. A cell is never shown as good unless something passes there and nothing is missing. */
export function shownState({ state, incomplete, counts }: MatrixCell): MatrixCell['state'] {
  if (state !== 'passing') return state;
  if (incomplete) return 'incomplete';
  return counts.PASS > 0 ? 'passing' : 'not-assessed';
}

const wording: Readonly<Record<MatrixCell['state'], (cell: MatrixCell) => string>> = {
  failing: ({ counts }) => `${number(counts.FAIL)} failing`,
  incomplete: () => 'Incomplete',
  passing: ({ counts }) => (counts.PASS === 1 ? '1 passes' : `All ${number(counts.PASS)} pass`),
  'not-applicable': ({ counts }) => (counts.suppressed > 0 ? 'All suppressed' : 'Nothing applies'),
  'not-assessed': () => 'Not assessed',
  aws: () => 'AWS',
};

/** Outcomes a cell leads to: those that made its state. */
const shows: Readonly<Record<MatrixCell['state'], string>> = {
  failing: 'FAIL',
  incomplete: 'UNKNOWN,ERROR',
  passing: 'PASS',
  'not-applicable': 'NOT_APPLICABLE,suppressed',
  'not-assessed': 'all',
  aws: 'all',
};

const rest = ['UNKNOWN', 'ERROR', 'PASS', 'NOT_APPLICABLE', 'suppressed'] as const;

/** The shared responsibility model as a map of the account. */
export function Matrix({ result }: { readonly result: AuditResult }) {
  const { categories, responsibilities, services } = responsibilityModel;
  const cells = new Map(result.matrix.map((cell) => [`${cell.category} ${cell.responsibility}`, cell]));
  const find = (category: Category, responsibility: ResponsibilityId) => cells.get(`${category} ${responsibility}`);
  return (
    <Section
      id="matrix"
      title="Responsibility map"
      lead={
        <>
          AWS secures the cloud, you secure what you put in it. How much is yours depends on the kind of service.{' '}
          <a href="#model">What each field means</a>
        </>
      }
    >
      <Legend />
      <table class="matrix" role="table" aria-labelledby="matrix-title">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Responsibility
            </th>
            {categories.map(({ id, title }) => (
              <th
                role="columnheader"
                scope="col"
                title={services
                  .filter((service) => service.category === id)
                  .map((service) => service.title)
                  .join(', ')}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {responsibilities
            .filter(({ everCustomers }) => everCustomers)
            .map(({ id, title, description }) => (
              <tr role="row">
                <th role="rowheader" scope="row">
                  {title}
                  <span class="note">{description}</span>
                </th>
                {categories.map((category) => (
                  <Cell cell={find(category.id, id)} category={category.title} />
                ))}
              </tr>
            ))}
        </tbody>
        <tbody role="rowgroup" class="of-aws">
          {responsibilities
            .filter(({ everCustomers }) => !everCustomers)
            .map(({ id, title }) => (
              <tr role="row">
                <th role="rowheader" scope="row">
                  {title}
                </th>
                {categories.every((category) => find(category.id, id)?.state === 'aws') ? (
                  <td role="cell" class="cell is-aws" colSpan={categories.length}>
                    <div data-category="Every kind of service">
                      <span class="state">
                        <Icon name={cellIcons.aws} />
                        AWS
                      </span>
                    </div>
                  </td>
                ) : (
                  categories.map((category) => <Cell cell={find(category.id, id)} category={category.title} />)
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}

function Cell({ cell, category }: { readonly cell: MatrixCell | undefined; readonly category: string }) {
  if (cell === undefined) return <td role="cell" class="cell is-aws" />;
  const state = shownState(cell);
  const content = (
    <>
      {state !== 'aws' && (
        <span class="owner">
          {ownerWords[cell.owner]}
          {cell.rules > 0 && <span class="rules"> · {count(cell.rules, 'rule')}</span>}
        </span>
      )}
      <span class="state">
        <Icon name={cellIcons[state]} />
        {wording[state](cell)}
      </span>
      <span class="rest">
        {state === 'failing' && cell.incomplete && <span class="also">and incomplete</span>}
        <Tally counts={cell.counts} only={state === 'passing' ? rest.filter((outcome) => outcome !== 'PASS') : rest} />
      </span>
    </>
  );
  const { category: categoryId, responsibility } = cell;
  return (
    <td role="cell" class={`cell is-${state}`}>
      {totalOf(cell.counts) > 0 ? (
        <a data-category={category} href={findingsLink({ status: shows[state], category: categoryId, responsibility })}>
          {content}
        </a>
      ) : (
        <div data-category={category}>{content}</div>
      )}
    </td>
  );
}

const Legend = () => (
  <ul class="legend" aria-label="Legend">
    {(
      [
        ['failing', 'something fails'],
        ['incomplete', 'something could not be read'],
        ['passing', 'everything judged passes'],
        ['not-applicable', 'rules looked, none applies'],
        ['not-assessed', 'no rule looked'],
        ['aws', 'AWS’s side'],
      ] as const
    ).map(([state, text]) => (
      <li class={`is-${state}`}>
        <Icon name={cellIcons[state]} /> {text}
      </li>
    ))}
  </ul>
);
