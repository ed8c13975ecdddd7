import type { CollectionError } from '../../../core/fact.ts';
import type { Category } from '../../../core/names.ts';
import type { AuditResult } from '../../../core/result/result.ts';
import type { UncoveredRegion } from '../../../core/result/run.ts';
import { ownerOf } from '../../../responsibility/lookup.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { Icon } from '../parts/icon.tsx';
import { Brief } from '../parts/text.tsx';
import { TypeTable } from '../parts/type-table.tsx';
import { count, number } from '../labels.ts';
import { Aggregated } from './aggregated.tsx';
import { Section } from './section.tsx';

/** A type over all Regions. */
interface CountedType {
  readonly type: string;
  readonly category: Category | null;
  readonly covered: boolean;
  readonly count: number;
  /** Whether there can be more than were counted. */
  readonly atLeast: boolean;
  readonly regions: readonly string[];
}

/** Types by number. */
function totals(uncoveredResources: readonly UncoveredRegion[]): CountedType[] {
  const entries = uncoveredResources.flatMap(({ region, types }) => types.map((type) => ({ ...type, region })));
  return [...Map.groupBy(entries, ({ type }) => type)]
    .map(([type, group]) => ({
      type,
      category: group[0]?.category ?? null,
      covered: group.some(({ covered }) => covered),
      count: group.reduce((sum, entry) => sum + entry.count, 0),
      atLeast: group.some(({ tagged }) => tagged === true),
      regions: group.map(({ region }) => region).sort(),
    }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** Resource types that AWS Config or tags show and no rule evaluates. */
export function UncoveredResources({ result: { uncoveredResources } }: { readonly result: AuditResult }) {
  const types = totals(uncoveredResources);
  const uncovered = types.filter(({ covered }) => !covered);
  const covered = types.filter((type) => type.covered);
  const off = uncoveredResources.filter(({ state }) => state === 'off').map(({ region }) => region);
  const unknown = uncovered.filter(({ category }) => category === null);
  return (
    <Section
      id="uncovered"
      title="Not covered by any rule"
      lead={
        types.length === 0
          ? 'Neither AWS Config nor tags show resources of this account, so it is unknown which resources no rule covers.'
          : `AWS Config or tags show ${count(types.length, 'type')} of resources here. No rule of this run evaluates ${number(uncovered.length)} of them: your responsibilities for them are not assessed.`
      }
    >
      {off.length > 0 && (
        <p class="notice">
          <Icon name="none" />
          <span>
            AWS Config is off in {count(off.length, 'Region')}: {off.join(', ')}. Resources there that are not in the inventory above and
            have never had a tag are unknown.
          </span>
        </p>
      )}
      {uncoveredResources.map(({ region, collectionError, taggedError }) => (
        <>
          {collectionError !== undefined && <NotRead region={region} what="the AWS Config inventory" collectionError={collectionError} />}
          {taggedError !== undefined && <NotRead region={region} what="the tags" collectionError={taggedError} />}
        </>
      ))}
      <Aggregated uncoveredResources={uncoveredResources} />
      {responsibilityModel.categories.map(({ id, title }) => {
        const here = uncovered.filter(({ category }) => category === id);
        if (here.length === 0) return null;
        return (
          <details class="fold" open={here.length <= 20}>
            <summary>
              <h3>{title}</h3> <span class="amount">{count(here.length, 'type')} not assessed</span>
            </summary>
            <NotAssessed category={id} />
            <Types types={here} />
          </details>
        );
      })}
      {unknown.length > 0 && (
        <details class="fold" open={unknown.length <= 20}>
          <summary>
            <h3>Other services</h3> <span class="amount">{count(unknown.length, 'type')} not assessed</span>
          </summary>
          <p>The responsibility model does not include these services. None of your responsibilities for them is assessed.</p>
          <Types types={unknown} />
        </details>
      )}
      {covered.length > 0 && (
        <details class="fold">
          <summary>
            <h3>Types that rules evaluate</h3> <span class="amount">{number(covered.length)}</span>
          </summary>
          <Types types={covered} />
        </details>
      )}
    </Section>
  );
}

const NotRead = ({
  region,
  what,
  collectionError,
}: {
  readonly region: string;
  readonly what: string;
  readonly collectionError: CollectionError;
}) => (
  <p class="notice">
    <Icon name="unknown" />
    <span>
      In {region} {what} could not be read: <code>{collectionError.action}</code>, <Brief text={collectionError.message} />
    </span>
  </p>
);

/** The customer's responsibilities for services of a category. */
const NotAssessed = ({ category }: { readonly category: Category }) => (
  <>
    <p>Your responsibilities here, not assessed:</p>
    <ul class="spread">
      {responsibilityModel.responsibilities.map(({ id, title }) => {
        const owner = ownerOf(category, id);
        return (
          owner !== 'aws' && (
            <li>
              {title}
              {owner === 'shared' && <span class="note"> (shared with AWS)</span>}
            </li>
          )
        );
      })}
    </ul>
  </>
);

const Types = ({ types }: { readonly types: readonly CountedType[] }) => (
  <TypeTable
    rows={types.map(({ type, count: resources, atLeast, regions }) => ({
      name: <Brief text={type} />,
      amount: `${atLeast ? 'at least ' : ''}${number(resources)}`,
      regions: (
        <>
          <span class="narrow">Regions: </span>
          {regions.join(', ')}
        </>
      ),
    }))}
  />
);
