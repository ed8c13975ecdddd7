import { securityDelay } from '../../../../rules/ssm/shared/patch-baseline.ts';
import type { PatchBaseline } from '../../../../src/services/ssm/facts.ts';

type Rules = PatchBaseline['rules'];
const delay = (operatingSystem: string, rules: Rules, globalFilters: PatchBaseline['globalFilters'] = {}) =>
  securityDelay({ operatingSystem, rules, globalFilters, rejectedPatches: [], patchGroups: [] }, 'Important');
const rule = (filters: PatchBaseline['globalFilters'], approveAfterDays = 7): Rules[number] => ({ filters, approveAfterDays });

test.each<[string, string, Rules, number | undefined]>([
  ['no rules', 'AMAZON_LINUX_2023', [], undefined],
  ['no filters', 'AMAZON_LINUX_2023', [rule({})], 7],
  ['everything', 'AMAZON_LINUX_2023', [rule({ CLASSIFICATION: ['*'], SEVERITY: ['*'] })], 7],
  ['the earlier of two dates', 'AMAZON_LINUX_2023', [rule({}, 30), rule({ CLASSIFICATION: ['Security'] }, 3)], 3],
  ['only bug fixes', 'AMAZON_LINUX_2023', [rule({ CLASSIFICATION: ['Bugfix'] })], undefined],
  ['another severity', 'AMAZON_LINUX_2023', [rule({ CLASSIFICATION: ['Security'], SEVERITY: ['Critical'] })], undefined],
  ['up to a date', 'AMAZON_LINUX_2023', [{ filters: {} }], undefined],
  ['Windows', 'WINDOWS', [rule({ CLASSIFICATION: ['CriticalUpdates', 'SecurityUpdates'], MSRC_SEVERITY: ['Critical', 'Important'] })], 7],
  ['Windows with critical updates', 'WINDOWS', [rule({ CLASSIFICATION: ['SecurityUpdates'], MSRC_SEVERITY: ['Critical'] })], undefined],
  ['Windows with applications', 'WINDOWS', [rule({ PATCH_SET: ['APPLICATION'] })], undefined],
  ['Ubuntu', 'UBUNTU', [rule({ PRIORITY: ['Required', 'Important', 'Standard', 'Optional', 'Extra'] }, 0)], 0],
  ['Ubuntu with some priorities', 'UBUNTU', [rule({ PRIORITY: ['Required', 'Important'] })], undefined],
])('%s', (_name, operatingSystem, rules, expected) => {
  expect(delay(operatingSystem, rules)).toBe(expected);
});

test('global filters can exclude security patches', () => {
  expect(delay('AMAZON_LINUX_2023', [rule({})], { CLASSIFICATION: ['Bugfix'] })).toBeUndefined();
  expect(delay('AMAZON_LINUX_2023', [rule({})], { PRODUCT: ['AmazonLinux2023'] })).toBe(7);
});
