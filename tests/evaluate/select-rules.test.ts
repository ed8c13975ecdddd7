import { requestOf, selectRules } from '../../src/evaluate/select-rules.ts';
import type { AnyRule } from '../../src/core/rule.ts';
import { versioningRule } from '../support/resources/builders.ts';

const rules: readonly AnyRule[] = [
  { ...versioningRule, id: 's3-a', severity: 'low' },
  { ...versioningRule, id: 's3-b', severity: 'critical' },
  { ...versioningRule, id: 'iam-c', service: 'iam', severity: 'high' },
];
const ids = (selection: Parameters<typeof selectRules>[1], config = {}) => selectRules(rules, selection, config).map(({ id }) => id);

describe('select rules', () => {
  test('selects all by default', () => expect(ids({})).toEqual(['s3-a', 's3-b', 'iam-c']));
  test('selects by service', () => expect(ids({ services: ['iam'] })).toEqual(['iam-c']));
  test('selects by ID', () => expect(ids({ rules: ['s3-b'] })).toEqual(['s3-b']));
  test('selects by severity', () => expect(ids({ severity: 'high' })).toEqual(['s3-b', 'iam-c']));
  test('uses the defaults of the configuration', () => expect(ids({}, { services: ['s3'], severity: 'critical' })).toEqual(['s3-b']));
  test('a disabled rule runs only if named', () => {
    const config = { rules: { 's3-a': { enabled: false } } };
    expect(ids({}, config)).toEqual(['s3-b', 'iam-c']);
    expect(ids({ rules: ['s3-a'] }, config)).toEqual(['s3-a']);
  });

  test('a rule that reads more than others runs if named, and is listed', () => {
    const all: readonly AnyRule[] = [...rules, { ...versioningRule, id: 's3-secrets', optIn: true, controls: { prowler: ['s3_secrets'] } }];
    const chosen = (selection: Parameters<typeof selectRules>[1]) => selectRules(all, selection, {}).map(({ id }) => id);
    expect(chosen({})).not.toContain('s3-secrets');
    expect(chosen({ optIn: true })).toContain('s3-secrets');
    expect(chosen({ rules: ['s3-secrets'] })).toEqual(['s3-secrets']);
    expect(chosen({ like: 'prowler:S3_Secrets', optIn: true })).toEqual(['s3-secrets']);
  });

  test.each([
    [{ like: 'prowler:s3_nothing' }, "no rule is equivalent to 'prowler:s3_nothing'"],
    [{ like: 'scout:s3' }, "unknown catalog 'scout'"],
    [{ services: ['s4'] }, "unknown service 's4': choose from s3, iam"],
    [{ rules: ['s3-bb'] }, "unknown rule 's3-bb'"],
    [{ severity: 'critical.' }, "unknown severity 'critical.': did you mean critical? choose from informational"],
    [{ severity: 'grave' }, "unknown severity 'grave': choose from informational, low, medium, high, critical"],
    [{ services: ['iam'], severity: 'critical' }, 'no rule matches the selection'],
  ])('rejects %j', (selection, message) => expect(() => ids(selection)).toThrow(message));

  test('does not suggest a name without a similar one', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...versioningRule, id: `s3-rule-${index}` }));
    expect(() => selectRules(many, { rules: ['nope'] }, {})).toThrow("unknown rule 'nope': 'onus rules' lists all rules");
  });

  test('names no command for services, which no command lists', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...versioningRule,
      id: `rule-${index}`,
      service: `service-${index}` as 's3',
    }));
    expect(() => selectRules(many, { services: ['services-3'] }, {})).toThrow(
      /^unknown service 'services-3': did you mean service-3\? choose from service-0, .*, service-39$/,
    );
  });

  test('suggests a similar name among many', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...versioningRule, id: `s3-rule-${index}` }));
    expect(() => selectRules([...many, ...rules], { rules: ['iam-cc'] }, {})).toThrow("did you mean iam-c? 'onus rules' lists all rules");
  });
});

describe('the limits of a run', () => {
  const of = (selection: Parameters<typeof selectRules>[1], config = {}) =>
    requestOf(rules, selectRules(rules, selection, config), { selection, config, regions: 'all' });

  test('are empty by default', () => expect(of({})).toEqual({ availableRules: 3 }));
  test('are the given filters', () =>
    expect(of({ services: ['iam'], severity: 'high' })).toEqual({
      availableRules: 3,
      request: { services: ['iam'], severity: 'high' },
    }));
  test('are the filters of the configuration, but not the rules that it disables', () =>
    expect(of({}, { services: ['s3'], rules: { 's3-a': { enabled: false } } })).toEqual({
      availableRules: 2,
      request: { services: ['s3'] },
    }));
  test('are the given Regions', () =>
    expect(requestOf(rules, rules, { selection: {}, config: {}, regions: ['eu-west-1'] })).toEqual({
      availableRules: 3,
      request: { regions: ['eu-west-1'] },
    }));
});
