import { valuesById, groupByKey, valueOrThrow } from '../../../src/services/shared/lookup.ts';
import { notReported } from '../../../src/core/fact.ts';
import { ReadFailure } from '../../../src/core/read-failure.ts';

test('eachById distinguishes empty from missing entries', () => {
  const found = new Map([
    ['a', []],
    ['b', ['x']],
  ]);
  expect(valuesById(found, [])).toEqual({});
  expect(valuesById(found, ['a', 'b'])).toEqual({ a: [], b: ['x'] });
  expect(valuesById(found, ['a', 'c'])).toEqual(notReported('the listing does not show c'));
  expect(valuesById(undefined, ['a'])).toEqual(notReported('the listing does not show a'));
});

test('an unreadable entry throws when it is used', () => {
  const failure = new ReadFailure('AccessDenied', { kind: 'denied', action: 'ec2:GetManagedPrefixListEntries', message: 'no' });
  const found = new Map<string, string | ReadFailure>([
    ['a', 'x'],
    ['b', failure],
  ]);
  expect(valueOrThrow(found.get('a'))).toBe('x');
  expect(() => valueOrThrow(found.get('b'))).toThrow(failure);
  expect(valuesById(found, ['a'])).toEqual({ a: 'x' });
  expect(() => valuesById(found, ['a', 'b'])).toThrow(failure);
});

test('gathered keeps the order', () => {
  expect([
    ...groupByKey([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]),
  ]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
