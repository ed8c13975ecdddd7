import { eachById, gathered } from '../../src/collectors/by-id.ts';
import { notReported } from '../../src/model/fact.ts';

test('eachById keeps what is empty apart from what is missing', () => {
  const found = new Map([
    ['a', []],
    ['b', ['x']],
  ]);
  expect(eachById(found, [])).toEqual({});
  expect(eachById(found, ['a', 'b'])).toEqual({ a: [], b: ['x'] });
  expect(eachById(found, ['a', 'c'])).toEqual(notReported('the listing does not show c'));
  expect(eachById(undefined, ['a'])).toEqual(notReported('the listing does not show a'));
});

test('gathered keeps the order', () => {
  expect([
    ...gathered([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]),
  ]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
