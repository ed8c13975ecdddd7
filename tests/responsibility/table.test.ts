import { ownerCell } from '../../src/responsibility/lookup.ts';
import { responsibilityModel } from '../../src/responsibility/model.ts';
import { modelDocument, modelRows, ownerLetters } from '../../src/responsibility/table.ts';

describe('modelRows', () => {
  const rows = modelRows();

  it('has a row for each responsibility with the owners of all categories', () => {
    expect(rows).toHaveLength(17);
    const letters = rows.map((row) => [
      row.responsibility,
      Object.values(row.owners)
        .map((cell) => ownerLetters[cell.owner])
        .join(''),
    ]);
    expect(letters.slice(2, 6)).toEqual([
      ['client-side-encryption', 'CCCC'],
      ['server-side-encryption', 'CSSS'],
      ['network-traffic-protection', 'CCSS'],
      ['firewall-configuration', 'CSAA'],
    ]);
  });

  it('shows the owner of each category', () => {
    for (const { responsibility, owners } of rows) {
      for (const { id } of responsibilityModel.categories) {
        const { owner, note } = ownerCell(id, responsibility);
        expect(owners[id]).toMatchObject({ owner, note });
      }
    }
  });

  it('lists the sources', () => {
    const { infrastructure, account } = rows[3]?.owners ?? {};
    expect([infrastructure?.sources, account?.sources]).toEqual(['0, 2', 'as abstracted']);
  });
});

describe('modelDocument', () => {
  it('contains the complete model, and survives JSON', () => {
    const document = modelDocument();
    expect(document).toMatchObject(responsibilityModel);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
