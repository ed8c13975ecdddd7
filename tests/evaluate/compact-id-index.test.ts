import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CompactIdIndex } from '../../src/evaluate/compact-id-index.ts';

test('numbers IDs like a map', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 400 }), fc.array(fc.string({ maxLength: 6 })), (ids, others) => {
      const table = new CompactIdIndex();
      const map = new Map<string, number>();
      for (const id of ids) {
        if (!map.has(id)) map.set(id, map.size);
        expect(table.add(id)).toBe(map.get(id));
      }
      expect(table.size).toBe(map.size);
      for (const id of [...ids, ...others]) expect([table.has(id), table.numberOf(id)]).toEqual([map.has(id), map.get(id) ?? -1]);
    }),
    { numRuns: 30 },
  );
});

test('distinguishes 50,000 finding IDs', () => {
  const idOf = (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 20);
  const table = new CompactIdIndex();
  for (let n = 0; n < 50_000; n += 1) table.add(idOf(n));
  expect(table.size).toBe(50_000);
  expect([table.numberOf(idOf(0)), table.numberOf(idOf(49_999)), table.numberOf(idOf(50_000))]).toEqual([0, 49_999, -1]);
});
