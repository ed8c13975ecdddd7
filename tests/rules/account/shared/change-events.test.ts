import { changeAlarms } from '../../../../rules/account/shared/change-events.ts';
import type { AlarmedFilter } from '../../../../src/services/cloudtrail/facts.ts';
import { changeFilters } from '../../../support/resources/change-filters.ts';

const alarmed = (pattern: string, alarm: AlarmedFilter['alarm'] = 'subscribed'): AlarmedFilter => ({
  name: 'a filter',
  pattern,
  alarm,
});
const all = Object.values(changeFilters).map((pattern) => alarmed(pattern));

test('the filters that the CIS benchmark prescribes cover everything', () => {
  expect(changeAlarms(all, true)).toEqual({ covered: Object.keys(changeFilters), missing: [], unknown: [] });
});

test.each(Object.entries(changeFilters))('%s is covered by its own filter alone', (name, pattern) => {
  expect(changeAlarms([alarmed(pattern)], true).covered).toEqual([name]);
});

test('changes of the organization are asked for where it is managed', () => {
  const { covered, missing } = changeAlarms([], false);
  expect(covered).toEqual([]);
  expect(missing).toEqual(Object.keys(changeFilters).filter((name) => name !== 'the organization'));
});

test('two filters may cover one kind of change together', () => {
  const disable = alarmed('{ $.eventName = DisableKey }');
  const remove = alarmed('{ $.eventName = ScheduleKeyDeletion }');
  expect(changeAlarms([disable], false).covered).toEqual([]);
  expect(changeAlarms([disable, remove], false).covered).toEqual(['disabling of KMS keys']);
});

test.each(['silent', 'none'] as const)('an alarm that is %s covers nothing', (alarm) => {
  expect(changeAlarms([alarmed('{ $.eventName = * }', alarm)], false).covered).toEqual([]);
});

test('what may be covered is not known', () => {
  const pattern = '{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion }';
  expect(changeAlarms([alarmed(pattern, 'unknown')], false).unknown).toEqual(['disabling of KMS keys']);
  // Text that stands anywhere in an event, and may match it.
  const { covered, missing, unknown } = changeAlarms([alarmed('DisableKey')], false);
  expect({ covered, missing }).toEqual({ covered: [], missing: [] });
  expect(unknown).toHaveLength(14);
});
