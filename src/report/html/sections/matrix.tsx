import type { Category, ResponsibilityId } from '../../../core/names.ts';
import type { AuditResult, MatrixCell } from '../../../core/result/result.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { ownerWords } from '../../../responsibility/table.ts';
import { openFailures } from '../../failures.ts';
import { severityWeights } from '../../remediation-plan.ts';
import { findingsLink } from '../links.ts';
import { Icon } from '../parts/icon.tsx';
import { Tally } from '../parts/signs.tsx';
import { catalogLabels } from '../titles.ts';
import { cellIcons, count, number, totalOf } from '../labels.ts';
import { Section } from './section.tsx';

/** The displayed state. A cell is shown as passing only if a check passes and no data is missing. */
export function shownState({ state, incomplete, counts }: MatrixCell): MatrixCell['state'] {
  if (state !== 'passing') return state;
  if (incomplete) return 'incomplete';
  return counts.PASS > 0 ? 'passing' : 'not-assessed';
}

const wording: Readonly<Record<MatrixCell['state'], (cell: MatrixCell) => string>> = {
  failing: ({ counts }) => `${number(counts.FAIL)} failing`,
  incomplete: () => 'Incomplete',
  passing: ({ counts }) => (counts.PASS === 1 ? '1 passes' : `All ${number(counts.PASS)} pass`),
  'not-applicable': ({ counts }) => (counts.suppressed > 0 ? 'All suppressed' : 'Not applicable'),
  'not-assessed': () => 'Not assessed',
  aws: () => 'AWS',
};

/** Outcomes that a cell links to. */
const shows: Readonly<Record<MatrixCell['state'], string>> = {
  failing: 'FAIL',
  incomplete: 'UNKNOWN,ERROR',
  passing: 'PASS',
  'not-applicable': 'NOT_APPLICABLE,suppressed',
  'not-assessed': 'all',
  aws: 'all',
};

const rest = ['UNKNOWN', 'ERROR', 'PASS', 'NOT_APPLICABLE', 'suppressed'] as const;

/** Heat of a failing cell, from 1 to 4. */
type Heat = 1 | 2 | 3 | 4;

/** Heat of the cells with open failures: their failures, weighted by severity as in the remediation plan, relative to the hottest cell. */
function heatsOf({ findings }: AuditResult): ReadonlyMap<string, Heat> {
  const weights = new Map<string, number>();
  for (const finding of openFailures(findings)) {
    const key = `${finding.category} ${finding.responsibility}`;
    weights.set(key, (weights.get(key) ?? 0) + severityWeights[finding.severity]);
  }
  const max = Math.max(1, ...weights.values());
  const heatOf = (share: number): Heat => (share > 0.5 ? 4 : share > 0.25 ? 3 : share > 0.1 ? 2 : 1);
  return new Map([...weights].map(([key, weight]) => [key, heatOf(weight / max)]));
}

/** Heat as squares, so that it does not depend on the shade. */
const HeatSign = ({ heat }: { readonly heat: Heat }) => (
  <svg class="heat" viewBox="0 0 34 7" role="img" aria-label={`heat ${heat} of 4`}>
    {[1, 2, 3, 4].map((step) => (
      <rect class={step <= heat ? 'lit' : 'unlit'} x={(step - 1) * 9 + 0.5} y="0.5" width="6" height="6" />
    ))}
  </svg>
);

/** The shared responsibility model as a map of the account. */
export function Matrix({ result }: { readonly result: AuditResult }) {
  const { categories, responsibilities, services } = responsibilityModel;
  const cells = new Map(result.matrix.map((cell) => [`${cell.category} ${cell.responsibility}`, cell]));
  const find = (category: Category, responsibility: ResponsibilityId) => cells.get(`${category} ${responsibility}`);
  const heats = heatsOf(result);
  const cellAt = (category: { readonly id: Category; readonly title: string }, responsibility: ResponsibilityId) => (
    <Cell cell={find(category.id, responsibility)} category={category.title} heat={heats.get(`${category.id} ${responsibility}`)} />
  );
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
                {categories.map((category) => cellAt(category, id))}
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
                  categories.map((category) => cellAt(category, id))
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  readonly category: string;
  readonly heat: Heat | undefined;
}

function Cell({ cell, category, heat }: CellProps) {
  if (cell === undefined) return <td role="cell" class="cell is-aws" />;
  const state = shownState(cell);
  const { category: categoryId, responsibility } = cell;
  const title = catalogLabels.responsibility[responsibility];
  const hrefOf = (status: string) => findingsLink({ status, category: categoryId, responsibility });
  const shown = (
    <>
      <Icon name={cellIcons[state]} />
      {wording[state](cell)}
      {heat !== undefined && <HeatSign heat={heat} />}
    </>
  );
  const content = (
    <>
      {state !== 'aws' && (
        <span class="owner">
          {ownerWords[cell.owner]}
          {cell.rules > 0 && <span class="rules"> · {count(cell.rules, 'rule')}</span>}
        </span>
      )}
      {totalOf(cell.counts) > 0 ? (
        <a class="state" href={hrefOf(shows[state])} aria-label={`${wording[state](cell)}: ${category}, ${title}`}>
          {shown}
        </a>
      ) : (
        <span class="state">{shown}</span>
      )}
      <span class="rest">
        {state === 'failing' && cell.incomplete && <span class="also">and incomplete</span>}
        <Tally
          counts={cell.counts}
          only={state === 'passing' ? rest.filter((outcome) => outcome !== 'PASS') : rest}
          links={{ of: `${category}, ${title}`, hrefOf }}
        />
      </span>
    </>
  );
  return (
    <td role="cell" class={`cell is-${state}${heat === undefined ? '' : ` heat-${heat}`}`}>
      <div data-category={category}>{content}</div>
    </td>
  );
}

const Legend = () => (
  <ul class="legend" aria-label="Legend">
    {(
      [
        ['failing', 'has failures'],
        ['incomplete', 'some data could not be read'],
        ['passing', 'all evaluated checks pass'],
        ['not-applicable', 'no rule applies'],
        ['not-assessed', 'no rule covers it'],
        ['aws', 'AWS’s side'],
      ] as const
    ).map(([state, text]) => (
      <li class={`is-${state}`}>
        <Icon name={cellIcons[state]} /> {text}
      </li>
    ))}
    <li class="is-failing">
      <HeatSign heat={3} /> number and severity of failures
    </li>
  </ul>
);
