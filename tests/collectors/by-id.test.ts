import { eachById, gathered, readable } from '../../src/collectors/by-id.ts';
import { notReported } from '../../src/model/fact.ts';
import { ReadFailure } from '../../src/model/read-failure.ts';

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

test('what was not read is thrown where it is needed', () => {
  const failure = new ReadFailure('AccessDenied', { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries', message: 'no' });
  const found = new Map<string, string | ReadFailure>([
    ['a', 'x'],
    ['b', failure],
  ]);
  expect(readable(found.get('a'))).toBe('x');
  expect(() => readable(found.get('b'))).toThrow(failure);
  expect(eachById(found, ['a'])).toEqual({ a: 'x' });
  expect(() => eachById(found, ['a', 'b'])).toThrow(failure);
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
