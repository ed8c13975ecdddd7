import fc from 'fast-check';
import { createInterner } from '../../src/util/intern.ts';

test('an interned copy equals any value', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('available', '__proto__'));
  const value = fc.anything({
    withDate: true,
    withNullPrototype: true,
    maxDepth: 3,
    key: texts,
    values: [texts, fc.double(), fc.boolean()],
  });
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const compact = createInterner();
      for (const some of values) expect(JSON.stringify(compact(some))).toBe(JSON.stringify(some));
    }),
    { numRuns: 25 },
  );
});

test('keeps dates, bytes, lone surrogates and inherited keys, and omits undefined members', () => {
  const tags: unknown = JSON.parse('{"__proto__": "own", "1": "one"}');
  const kept = { when: new Date(0), bytes: new Uint8Array([1, 2]), half: '\ud800', tags };
  const copy = createInterner()({ ...kept, none: undefined });
  expect(Object.keys(copy)).toEqual(['when', 'bytes', 'half', 'tags']);
  expect(copy).toMatchObject({ when: kept.when, bytes: kept.bytes, half: '\ud800' });
  expect(JSON.stringify(copy.tags)).toBe('{"1":"one","__proto__":"own"}');
});
