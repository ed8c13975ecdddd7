import type { AuditResult } from '../../../model/result.ts';
import type { CensusRegion, CensusType } from '../../../model/run.ts';
import { Icon } from '../parts/icon.tsx';
import { Brief } from '../parts/text.tsx';
import { labels } from '../titles.ts';
import { count, number } from '../words.ts';
import { Section } from './section.tsx';

/** Types over all Regions: those that no rule judges first, then by number. */
function totals(census: readonly CensusRegion[]): CensusType[] {
  const byType = Map.groupBy(
    census.flatMap(({ types }) => types),
    ({ type }) => type,
  );
  return [...byType.values()]
    .map((group) => ({
      type: group[0]?.type ?? '',
      category: group[0]?.category ?? null,
      count: group.reduce((sum, entry) => sum + entry.count, 0),
      covered: group.some(({ covered }) => covered),
    }))
    .sort((a, b) => Number(a.covered) - Number(b.covered) || b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** What else is in the account: everything AWS Config records, whether a rule judges it or not. */
export function Census({ result: { census } }: { readonly result: AuditResult }) {
  const types = totals(census);
  const uncovered = types.filter(({ covered }) => !covered);
  const off = census.filter(({ state }) => state === 'off');
  const unreadable = census.filter(({ state }) => state === 'unreadable');
  return (
    <Section
      id="census"
      title="What no rule looks at"
      lead={
        types.length === 0
          ? 'AWS Config gave no list of what is in this account, so it is not known what lies outside the rules.'
          : `AWS Config records ${count(types.length, 'type')} of resources here; no rule judges ${number(uncovered.length)} of them.`
      }
    >
      {off.length > 0 && (
        <p class="notice">
          <Icon name="none" />
          <span>
            AWS Config is off in {count(off.length, 'Region')}: {off.map(({ region }) => region).join(', ')}. What is there and not in the
            inventory above is not known.
          </span>
        </p>
      )}
      {unreadable.map(({ region, gap }) => (
        <p class="notice">
          <Icon name="unknown" />
          <span>
            {region} could not be read
            {gap !== undefined && (
              <>
                : <code>{gap.action}</code>, <Brief text={gap.message} />
              </>
            )}
          </span>
        </p>
      ))}
      {types.length > 0 && (
        <details class="fold" open={types.length <= 12}>
          <summary>
            <h3>Recorded types</h3> <span class="amount">{number(types.length)}</span>
          </summary>
          <table class="list types">
            <thead>
              <tr>
                <th scope="col">Type</th>
                <th scope="col" class="amount">
                  Resources
                </th>
                <th scope="col">Category</th>
                <th scope="col">Judged by a rule</th>
              </tr>
            </thead>
            <tbody>
              {types.map(({ type, category, count: resources, covered }) => (
                <tr>
                  <th scope="row">
                    <Brief text={type} />
                  </th>
                  <td class="amount">
                    <span class="narrow">Resources: </span>
                    {number(resources)}
                  </td>
                  <td>{category === null ? 'not in the model' : labels.category[category]}</td>
                  <td>
                    <span class="narrow">Judged: </span>
                    <span class="sign">
                      <Icon name={covered ? 'pass' : 'empty'} />
                      {covered ? 'Yes' : 'No'}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}
