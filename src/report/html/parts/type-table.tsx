import type { ComponentChildren } from 'preact';

/** A row for a resource type: name, number and Regions. */
export interface TypeRow {
  readonly name: ComponentChildren;
  readonly amount: ComponentChildren;
  readonly regions: ComponentChildren;
}

export const TypeTable = ({ rows }: { readonly rows: readonly TypeRow[] }) => (
  <table class="list types">
    <thead>
      <tr>
        <th scope="col">Type</th>
        <th scope="col" class="amount">
          Resources
        </th>
        <th scope="col">Regions</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, amount, regions }) => (
        <tr>
          <th scope="row">{name}</th>
          <td class="amount">
            <span class="narrow">Resources: </span>
            {amount}
          </td>
          <td>{regions}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
