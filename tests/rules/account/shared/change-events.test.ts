import { changeAlarms } from '../../../../rules/account/shared/change-events.ts';
import type { AlarmedFilter } from '../../../../src/services/cloudtrail/facts.ts';
import { changeFilters } from '../../../support/resources/change-filters.ts';

const alarmed = (pattern: string, alarm: AlarmedFilter['alarm'] = 'subscribed'): AlarmedFilter => ({
  name: 'a filter',
  pattern,
  alarm,
});
const all = Object.values(changeFilters).map((pattern) => alarmed(pattern));

test('the filters of the CIS benchmark cover every event', () => {
  expect(changeAlarms(all, true)).toEqual({ covered: Object.keys(changeFilters), missing: [], unknown: [] });
});

test.each(Object.entries(changeFilters))('%s is covered only by its own filter', (name, pattern) => {
  expect(changeAlarms([alarmed(pattern)], true).covered).toEqual([name]);
});

test('organization events are required in the management account', () => {
  const { covered, missing } = changeAlarms([], false);
  expect(covered).toEqual([]);
  expect(missing).toEqual(Object.keys(changeFilters).filter((name) => name !== 'the organization'));
});

test('two filters can cover one kind of change together', () => {
  const disable = alarmed('{ $.eventName = DisableKey }');
  const remove = alarmed('{ $.eventName = ScheduleKeyDeletion }');
  expect(changeAlarms([disable], false).covered).toEqual([]);
  expect(changeAlarms([disable, remove], false).covered).toEqual(['disabling of KMS keys']);
});

test.each(['silent', 'none'] as const)('an alarm that is %s covers no event', (alarm) => {
  expect(changeAlarms([alarmed('{ $.eventName = * }', alarm)], false).covered).toEqual([]);
});

test('events that a filter possibly covers are unknown', () => {
  const pattern = '{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion }';
  expect(changeAlarms([alarmed(pattern, 'unknown')], false).unknown).toEqual(['disabling of KMS keys']);
  // A term that matches text anywhere in an event.
  const { covered, missing, unknown } = changeAlarms([alarmed('DisableKey')], false);
  expect({ covered, missing }).toEqual({ covered: [], missing: [] });
  expect(unknown).toHaveLength(14);
});
