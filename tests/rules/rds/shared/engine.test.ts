import fc from 'fast-check';
import {
  defaultPort,
  engineFamily,
  isAurora,
  isCustom,
  isOn,
  supportsIamAuthentication,
  compareVersions,
} from '../../../../rules/rds/shared/engine.ts';

test.each([
  ['aurora', 'aurora-mysql', true],
  ['aurora-mysql', 'aurora-mysql', true],
  ['aurora-postgresql', 'aurora-postgresql', true],
  ['mysql', 'mysql', false],
  ['mariadb', 'mariadb', false],
  ['postgres', 'postgres', false],
  ['oracle-se2-cdb', 'oracle', false],
  ['sqlserver-dev-ee', 'sqlserver', false],
  ['db2-ce', 'db2', false],
  ['custom-oracle-ee', undefined, false],
  ['postgresql', undefined, false],
  ['', undefined, false],
])('engine %p belongs to the family %p', (engine, family, aurora) => {
  expect(engineFamily(engine)).toBe(family);
  expect(isAurora(engine)).toBe(aurora);
});

test('RDS Custom has the default port of its engine, but not IAM authentication', () => {
  expect(isCustom('custom-sqlserver-se')).toBe(true);
  expect(isCustom('sqlserver-se')).toBe(false);
  expect(defaultPort('custom-sqlserver-se')).toBe(1433);
  expect(defaultPort('novel')).toBeUndefined();
  expect(supportsIamAuthentication('custom-oracle-ee', () => '19')).toBe(false);
});

test.each([
  ['10.11.6', '10.6', true],
  ['10.6.18', '10.11', false],
  ['8.0.mysql_aurora.3.07.1', '5.7', true],
  ['5.7.mysql_aurora.2.12.3', '8.0', false],
  ['15', '15', true],
  ['15.4', '15', true],
  ['14.12', '15', false],
  ['9.6.24', '10', false],
  ['10', '10.0', true],
  ['nonsense', '1', false],
  ['', '0', true],
])('%p is at least %p: %p', (version, since, expected) => {
  expect(compareVersions(version, since) >= 0).toBe(expected);
});

const version = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'));

test('a version is equal to its prefixes', () => {
  fc.assert(
    fc.property(version, version, (whole, more) => compareVersions(whole, whole) === 0 && compareVersions(`${whole}.${more}`, whole) === 0),
  );
});

test('one of two versions is at least the other, and both only if they are equal', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }), fc.array(fc.nat(3), { minLength: 2, maxLength: 2 }), (a, b) => {
      const [one, other] = [a.join('.'), b.join('.')];
      const [forth, back] = [compareVersions(one, other) >= 0, compareVersions(other, one) >= 0];
      return (forth || back) && (forth && back) === (one === other);
    }),
  );
});

test.each([
  ['1', true],
  ['ON', true],
  [' true ', true],
  ['0', false],
  ['OFF', false],
  ['', false],
  [undefined, false],
])('a parameter with the value %p is on: %p', (value, expected) => {
  expect(isOn(value)).toBe(expected);
});
