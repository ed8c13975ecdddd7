import fc from 'fast-check';
import { createHeights } from '../../../src/report/html/client/heights.ts';

const rows = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });

describe('row heights', () => {
  it('return the rows that overlap a range of the list', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -500, max: 9_000 }), fc.integer({ min: 1, max: 2_000 }), (all, top, extent) => {
        const heights = createHeights(all.length);
        heights.measure(all.map((height, index) => [index, height] as const));
        const [from, to] = heights.between(top, top + extent);
        const touching = all.flatMap((height, index) => {
          const start = heights.sum(0, index);
          return start + height > top && start < top + extent ? [index] : [];
        });
        expect(Array.from({ length: to - from }, (_, index) => from + index)).toEqual(touching);
      }),
    );
  });

  it('estimate unmeasured rows from the first measured ones', () => {
    const heights = createHeights(10);
    expect([heights.sum(0, 10), heights.between(0, 100)]).toEqual([0, [10, 10]]);
    heights.measure([
      [0, 40],
      [1, 900],
      [2, 42],
    ]);
    heights.measure([[3, 10]]);
    expect(heights.sum(0, 5)).toBe(40 + 900 + 42 + 10 + 42);
    expect(heights.between(0, 41)).toEqual([0, 2]);
  });
});
