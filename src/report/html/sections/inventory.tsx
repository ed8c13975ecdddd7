import type { AuditResult, InventoryEntry } from '../../../core/result/result.ts';
import { responsibilityModel } from '../../../responsibility/model.ts';
import { findingsLink } from '../links.ts';
import { TypeTable } from '../parts/type-table.tsx';
import { catalogLabels } from '../titles.ts';
import { count, number, typeLabel } from '../labels.ts';
import { Section } from './section.tsx';

const resourcesLink = ({ type, category, region }: Pick<InventoryEntry, 'type' | 'category'> & { readonly region?: string }): string =>
  findingsLink({ status: 'all', view: 'resource', type, category, ...(region === undefined ? {} : { region }) });

const sum = (entries: readonly InventoryEntry[]): number => entries.reduce((total, entry) => total + entry.count, 0);

/** The resources of the account. */
export const Inventory = ({ result: { inventory, summary } }: { readonly result: AuditResult }) => (
  <Section id="inventory" title="Inventory" lead={`${count(summary.resources, 'resource')} by category, type and Region.`}>
    {responsibilityModel.categories.map(({ id, title, description }) => {
      const entries = inventory.filter(({ category }) => category === id);
      return (
        <details class="fold">
          <summary>
            <h3>{title}</h3> <span class="amount">{number(sum(entries))}</span>
          </summary>
          <p class="note">{description}</p>
          {entries.length === 0 ? <p>No resources.</p> : <Types entries={entries} />}
        </details>
      );
    })}
  </Section>
);

const Types = ({ entries }: { readonly entries: readonly InventoryEntry[] }) => (
  <TypeTable
    rows={[...Map.groupBy(entries, ({ type, service }) => `${service} ${type}`).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return {
        name: (
          <>
            {typeLabel(first.type)}
            <span class="note">{catalogLabels.service[first.service]}</span>
          </>
        ),
        amount: <a href={resourcesLink({ type: first.type, category: first.category })}>{number(sum(group))}</a>,
        regions: (
          <ul class="spread">
            {group
              .toSorted((a, b) => (a.region < b.region ? -1 : 1))
              .map((entry) => (
                <li>
                  {entry.region}{' '}
                  <a href={resourcesLink(entry)}>
                    <b>{number(entry.count)}</b>
                  </a>
                </li>
              ))}
          </ul>
        ),
      };
    })}
  />
);
