// cspell:ignore titel
import { parseFrameworks } from '../../src/config/framework-file.ts';
import { rules } from '../../rules/index.ts';
import { testRejected } from '../support/rejected-files.ts';

const parse = (...texts: readonly string[]) =>
  parseFrameworks(
    texts.map((text, index) => ({ file: `frameworks/${index + 1}.yaml`, text })),
    rules,
  );

const acme = `id: acme-baseline
title: Acme baseline
source: https://wiki.example.com/baseline
controls:
  - id: A.1
    title: Buckets keep versions
    rules: [s3-bucket-versioning-enabled]
  - id: A.2
    title: Buckets accept HTTPS only
    sameAs: { security-hub: [S3.5] }
  - id: A.3
    title: Employees are trained
`;

/** Returns the lines of the error that a framework causes. */
function errorOf(...texts: readonly string[]): readonly string[] {
  try {
    parse(...texts);
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n');
  }
  return [];
}

describe('a custom framework', () => {
  test('resolves rules, wildcards and controls of other frameworks to rules', () => {
    const [framework] = parse(acme.replace('[s3-bucket-versioning-enabled]', '["s3-bucket-versioning-*", "iam-root-*"]'));
    expect(framework).toMatchObject({ id: 'acme-baseline', title: 'Acme baseline', source: 'https://wiki.example.com/baseline' });
    const [first, second, third] = framework?.controls ?? [];
    expect(first?.rules).toEqual(expect.arrayContaining(['s3-bucket-versioning-enabled']));
    const expected = rules.filter(({ controls }) => controls.securityHub?.includes('S3.5')).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(second).toEqual({ id: 'A.2', title: 'Buckets accept HTTPS only', rules: expected.sort() });
    expect(third?.rules).toEqual([]);
  });

  test('with unknown names is rejected with file, line and the most similar name', () => {
    const text = acme
      .replace('versioning-enabled', 'versioning-enable')
      .replace('security-hub: [S3.5]', 'security-hubs: [S3.5], cis-5.0: ["2.1.99"]');
    expect(errorOf(text)).toEqual([
      'frameworks/1.yaml:7: controls.0.rules.0: no rule matches s3-bucket-versioning-enable: did you mean s3-bucket-versioning-enabled?',
      'frameworks/1.yaml:10: controls.1.sameAs.security-hubs: framework security-hubs does not exist: did you mean security-hub?',
      expect.stringMatching(/^frameworks\/1\.yaml:10: controls\.1\.sameAs\.cis-5\.0\.0: cis-5\.0 has no control 2\.1\.99/),
    ]);
  });

  test('with the ID of another framework or control is rejected', () => {
    expect(errorOf(acme.replace('acme-baseline', 'cis-5.0'))).toEqual([
      'frameworks/1.yaml:1: id: cis-5.0 is already the ID of a framework of Onus',
    ]);
    expect(errorOf(acme, acme)).toEqual(['frameworks/2.yaml:1: id: acme-baseline is already the ID of the framework in frameworks/1.yaml']);
    expect(errorOf(acme.replace('A.3', 'A.1'))).toEqual(['frameworks/1.yaml:11: controls.2.id: A.1 is the ID of another control']);
  });

  testRejected(parse, [
    ['an ID in upper case', acme.replace('acme-baseline', 'Acme Baseline'), 'frameworks/1.yaml:1: id: must be in lower case'],
    [
      'a misspelled key',
      acme.replace('title: Acme', 'titel: Acme'),
      'frameworks/1.yaml:2: titel: is not a configuration key: did you mean title?',
    ],
    ['a source without TLS', acme.replace('https://', 'http://'), 'frameworks/1.yaml:3: source: must be an https URL'],
    [
      'a text instead of a list',
      acme.replace('[s3-bucket-versioning-enabled]', 's3-bucket-versioning-enabled'),
      'frameworks/1.yaml:7: controls.0.rules: is "s3-bucket',
    ],
    ['a control ID with a space', acme.replace('A.1', 'A 1'), 'frameworks/1.yaml:5: controls.0.id: must not be empty or contain spaces'],
    ['broken YAML', acme.replace('controls:', 'controls: ['), 'frameworks/1.yaml'],
  ]);
});
