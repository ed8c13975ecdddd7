// cspell:ignore severty versiond hihg
import { deployedFormats, formatsOf, paramsOf } from '../../src/config/config.ts';
import { parseConfig, readConfigFile } from '../../src/config/config-file.ts';
import { testRejected } from '../support/rejected-files.ts';
import { versioningRule } from '../support/resources/builders.ts';

const parse = (text: string) => parseConfig(text, { file: 'onus.yaml', rules: [versioningRule] });

const attestation = (change: Readonly<Record<string, string>>): string => {
  const entry = { responsibility: 'backups', statement: 'It is so.', by: 'Ann', on: '2026-11-01', until: '2027-10-31', ...change };
  return `attestations:\n  -\n${Object.entries(entry)
    .map(([key, value]) => `    ${key}: ${value}\n`)
    .join('')}`;
};

describe('the formats of a report', () => {
  test('are three unless the configuration names others', () => {
    expect(formatsOf(parse(''))).toEqual(['json', 'csv', 'html']);
    expect(formatsOf(parse('formats: [ocsf, markdown]'))).toEqual(['ocsf', 'markdown']);
  });

  test('always include the page and the document for the next run in a deployment', () => {
    expect([...deployedFormats(parse('formats: [ocsf]'))].sort()).toEqual(['html', 'json', 'ocsf']);
    expect([...deployedFormats(parse(''))].sort()).toEqual(['csv', 'html', 'json']);
  });
});

describe('onus.yaml', () => {
  test('can be empty or contain only comments', () => {
    expect(parse('')).toEqual({});
    expect(parse('# nothing yet\n')).toEqual({});
  });

  test('reports expired entries with their line, and is still valid', () => {
    const warnings: string[] = [];
    const text = `suppressions:\n  - rule: s3-*\n    reason: b\n    until: 2020-01-31\n${attestation({ on: '2019-01-01', until: '2019-12-31' })}`;
    expect(
      parseConfig(text, { file: 'onus.yaml', rules: [versioningRule], warn: (line) => warnings.push(line) }).suppressions,
    ).toHaveLength(1);
    expect(warnings).toEqual([
      'onus.yaml:4: suppressions.0.until: 2020-01-31 has passed: the suppression no longer applies',
      'onus.yaml:11: attestations.0.until: 2019-12-31 has passed: the attestation no longer applies',
    ]);
  });

  test('accepts every setting', () => {
    const config = parse(`
regions: [eu-west-1, us-east-1]
services: [s3]
severity: medium
parameters:
  owners: [ann]
rules:
  s3-test-versioned:
    parameters: { minDays: 14, strict: true }
suppressions:
  - rule: s3-*
    resource: arn:aws:s3:::scratch-*
    tags: { env: sandbox }
    reason: thrown away every week
    until: 2027-01-31
attestations:
  - responsibility: client-side-encryption
    services: [s3, rds]
    accounts: ["111122223333"]
    resource: arn:aws:s3:::orders-*
    tags: { team: payments }
    statement: Orders are encrypted before upload.
    by: Ann Example
    on: 2026-11-01
    until: 2026-11-01
`);
    expect(config.suppressions).toHaveLength(1);
    expect(config.attestations).toEqual([
      {
        responsibility: 'client-side-encryption',
        services: ['s3', 'rds'],
        accounts: ['111122223333'],
        resource: 'arn:aws:s3:::orders-*',
        tags: { team: 'payments' },
        statement: 'Orders are encrypted before upload.',
        by: 'Ann Example',
        on: '2026-11-01',
        until: '2026-11-01',
      },
    ]);
    expect(paramsOf(versioningRule, config)).toEqual({ minDays: 14, strict: true, owners: ['ann'] });
  });

  test('prefers a parameter of the rule to a shared one, and applies defaults to the others', () => {
    const config = parse('parameters: { minDays: 5 }\nrules: { s3-test-versioned: { parameters: { minDays: 9 } } }');
    expect(paramsOf(versioningRule, config)).toEqual({ minDays: 9, strict: false, owners: [] });
    expect(paramsOf(versioningRule, parse('parameters: { minDays: 5 }'))).toMatchObject({ minDays: 5 });
  });

  testRejected(parse, [
    ['an unknown format', 'formats: [json, pdf]', 'onus.yaml:1: formats.1: '],
    [
      'an unknown Region',
      'suppressions:\n  - rule: s3-*\n    reason: x\n    until: 2099-01-31\n    region: Ireland',
      'onus.yaml:5: suppressions.0.region: must be a Region such as eu-west-1, or global',
    ],
    ['an unknown key', 'regions: all\nregionss: all', 'onus.yaml:2: regionss: is not a configuration key'],
    [
      'an unknown nested key',
      'rules:\n  s3-test-versioned:\n    off: true',
      'onus.yaml:3: rules.s3-test-versioned.off: is not a configuration key',
    ],
    ['a misspelled key', 'severty: low', 'onus.yaml:1: severty: is not a configuration key: did you mean severity?'],
    [
      'a misspelled key with a mapping as its value, with the line of the key',
      'regions: all\nparameter:\n  minDays: 3',
      'onus.yaml:2: parameter: is not a configuration key: did you mean parameters?',
    ],
    [
      'a misspelled nested key',
      'suppressions:\n  - rules: s3-*',
      'onus.yaml:2: suppressions.0.rules: is not a configuration key: did you mean rule?',
    ],
    ['a misspelled rule', 'rules:\n  s3-test-versiond: {}', 'rule s3-test-versiond does not exist: did you mean s3-test-versioned?'],
    ['a misspelled parameter', 'parameters: { minDay: 3 }', 'no rule has this parameter: did you mean minDays?'],
    ['a misspelled severity', 'severity: hihg', 'onus.yaml:1: severity: is "hihg": did you mean high?'],
    [
      'an invalid severity, with the valid ones',
      'severity: 7',
      'severity: is 7: expected one of informational, low, medium, high, critical',
    ],
    ['a number instead of text', 'suppressions:\n  - rule: 7', 'onus.yaml:2: suppressions.0.rule: is 7: expected text'],
    [
      'long text instead of a list',
      `services: ${'x'.repeat(5000)}`,
      `onus.yaml:1: services: is "${'x'.repeat(59)}…: expected a list such as [a, b]`,
    ],
    ['an invalid list', 'services: s3', 'onus.yaml:1: services: is "s3": expected a list such as [a, b]'],
    ['wrong Regions', 'regions: 7', 'onus.yaml:1: regions: expected all, or a list of Regions such as [eu-west-1]'],
    ['invalid limits', 'limits: fast', 'onus.yaml:1: limits: expected aws, or rates'],
    ['an invalid type', 'services: s3', 'onus.yaml:1: services:'],
    ['an invalid severity', 'severity: grave', 'onus.yaml:1: severity:'],
    ['broken YAML', 'a: [1,\nb: 2', 'is not valid YAML'],
    ['a duplicate key', 'severity: low\nseverity: high', 'onus.yaml:2: is not valid YAML'],
    ['an unknown rule', 'rules:\n  s3-nope: {}', 'onus.yaml:2: rules.s3-nope: rule s3-nope does not exist'],
    [
      'an unknown parameter',
      'rules:\n  s3-test-versioned:\n    parameters:\n      days: 1',
      'onus.yaml:4: rules.s3-test-versioned.parameters.days: s3-test-versioned has no parameter days; it has: minDays, strict, owners',
    ],
    ['an unknown shared parameter', 'parameters: { days: 1 }', 'no rule has this parameter'],
    ['a number out of range', 'parameters: { minDays: 31 }', 'must be a whole number from 1 to 30'],
    ['a text instead of a flag', 'parameters: { strict: "yes" }', 'must be true or false'],
    ['an invalid list item', 'parameters: { owners: [Ann] }', "contains 'Ann'"],
    ['numbers instead of texts', 'parameters: { owners: [123456789012] }', 'quote numbers'],
    [
      'a suppression without a reason',
      'suppressions:\n  - rule: s3-*\n    until: 2027-01-31',
      'onus.yaml:2: suppressions.0.reason: is missing',
    ],
    [
      'a suppression with an invalid date',
      'suppressions:\n  - rule: s3-*\n    reason: b\n    until: soon',
      'onus.yaml:4: suppressions.0.until: must be a date',
    ],
    [
      'a suppression with an invalid account',
      'suppressions:\n  - rule: s3-*\n    reason: b\n    until: 2027-01-31\n    account: "1"',
      'must be a 12-digit account ID',
    ],
    [
      'a suppression of an unknown rule',
      'suppressions:\n  - rule: s4-*\n    reason: b\n    until: 2027-01-31',
      'onus.yaml:2: suppressions.0.rule: no rule matches s4-*',
    ],
    [
      'an invalid ARN',
      'suppressions:\n  - rule: s3-*\n    resource: arn:aws:s3\n    reason: b\n    until: 2027-01-31',
      'onus.yaml:3: suppressions.0.resource: is not an ARN',
    ],
    [
      'an attestation for an unknown responsibility',
      attestation({ responsibility: 'luck' }),
      'onus.yaml:3: attestations.0.responsibility: ',
    ],
    ['an attestation for an unknown service', attestation({ services: '[s3, s4]' }), 'onus.yaml:8: attestations.0.services.1: '],
    ['an attestation for an invalid account', attestation({ accounts: '["1"]' }), 'must be a 12-digit account ID'],
    [
      'an attestation with an empty statement',
      attestation({ statement: '" "' }),
      'onus.yaml:4: attestations.0.statement: must not be empty',
    ],
    ['an attestation without an author', attestation({ by: '""' }), 'onus.yaml:5: attestations.0.by: '],
    [
      'an attestation that ends before it starts',
      attestation({ until: '2026-10-31' }),
      'onus.yaml:7: attestations.0.until: must not be before on',
    ],
    ['an attestation without an end', attestation({ until: 'never' }), 'onus.yaml:7: attestations.0.until: must be a date'],
    ['a text', 'hello', 'onus.yaml:1'],
    ['an alias bomb', `a: &a [1]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]`, 'onus.yaml'],
  ]);

  test('ignores __proto__', () => {
    expect(() => parse('rules:\n  __proto__: { enabled: false }')).toThrow('onus.yaml:2: __proto__: is not a configuration key');
    expect(({} as Record<string, unknown>)['enabled']).toBeUndefined();
  });

  test('reports a missing file', async () => {
    await expect(readConfigFile('/nowhere/onus.yaml', [])).rejects.toThrow('/nowhere/onus.yaml cannot be read');
  });
});
