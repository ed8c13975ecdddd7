import { parseProwlerMutelist } from '../../src/commands/import/prowler-mutelist.ts';
import { wildcardFor } from '../../src/commands/import/prowler-patterns.ts';
import { rules } from '../../rules/index.ts';

/** A check that exactly one rule corresponds to, with no other check. */
const simple = rules.find(
  ({ controls: { prowler = [] }, service }) =>
    service === 's3' && prowler.length === 1 && rules.filter((rule) => rule.controls.prowler?.includes(prowler[0] ?? '')).length === 1,
);
const check = simple?.controls.prowler?.[0] ?? '';
const rule = simple?.id ?? '';

const convert = (text: string) =>
  parseProwlerMutelist(text, { file: 'mutelist.yaml', rules, isAccountWide: ({ service }) => service === 'iam' });
const mutelist = (name: string, body: string, account = '*') =>
  `Mutelist:\n  Accounts:\n    "${account}":\n      Checks:\n        "${name}":\n${body.replace(/^/gm, '          ')}`;
const everywhere = 'Regions: ["*"]\nResources: ["*"]';

describe('a mutelist of Prowler', () => {
  test('becomes suppressions of the rules that correspond to its checks', () => {
    expect(check).not.toBe('');
    const text = mutelist(
      check,
      'Regions: [eu-west-1, us-east-1]\nResources: ["ci-logs", "^exact$"]\nTags: ["env=dev"]\nDescription: Accepted by Ann',
      '111122223333',
    );
    const common = { rule, account: '111122223333', tags: { env: 'dev' }, reason: 'Accepted by Ann' };
    expect(convert(text)).toEqual({
      suppressions: [
        { ...common, resource: 'ci-logs*', region: 'eu-west-1' },
        { ...common, resource: 'ci-logs*', region: 'us-east-1' },
        { ...common, resource: 'exact', region: 'eu-west-1' },
        { ...common, resource: 'exact', region: 'us-east-1' },
      ],
      notImported: [],
      notes: [],
    });
    expect(convert(mutelist(check, everywhere)).suppressions).toEqual([{ rule }]);
    expect(convert(mutelist('*', everywhere, '111122223333')).suppressions).toEqual([{ rule: '*', account: '111122223333' }]);
  });

  test('with a pattern of checks suppresses all rules that correspond to them', () => {
    const claimed = new Set(rules.flatMap(({ controls }) => controls.prowler ?? []));
    const isAbout = ({ controls, related }: (typeof rules)[number]) =>
      [...(controls.prowler ?? []), ...(related?.prowler ?? []).filter((id) => !claimed.has(id))].some((id) => id.startsWith('s3_'));
    const expected = rules.filter(isAbout).map(({ id }) => id);
    const { suppressions } = convert(mutelist('s3_*', everywhere));
    expect([...new Set(suppressions.map((suppression) => suppression.rule))].sort()).toEqual(expected.sort());
  });

  test('for account-wide resources applies to the Region that Prowler reports and to global ones', () => {
    const iam = rules.find(({ service, controls }) => service === 'iam' && controls.prowler !== undefined);
    const { suppressions } = convert(mutelist(iam?.controls.prowler?.[0] ?? '', 'Regions: [us-east-1]\nResources: ["*"]'));
    expect(suppressions.filter((suppression) => suppression.rule === iam?.id).map(({ region }) => region)).toEqual(['us-east-1', 'global']);
  });

  test('names rules that also cover checks that are not muted', () => {
    const several = rules.find(({ controls: { prowler = [] } }) => prowler.length > 1);
    const [first = '', second = ''] = several?.controls.prowler ?? [];
    expect(convert(mutelist(first, everywhere)).notes).toContainEqual(
      expect.stringMatching(new RegExp(`^${several?.id} also covers .*${second}`)),
    );
  });

  test('with a check that no rule meets suppresses related rules, and says so', () => {
    expect(convert(mutelist('ecr_repositories_tag_immutability', everywhere))).toEqual({
      suppressions: [{ rule: 'ecr-repository-tags-immutable' }],
      notImported: [],
      notes: ['ecr-repository-tags-immutable checks less than, or something other than, ecr_repositories_tag_immutability'],
    });
  });

  test.each([
    ['some_check_without_rule', everywhere, '*', 'no rule corresponds to it'],
    [check, `${everywhere}\nExceptions: { Accounts: ["111122223333"] }`, '*', 'it has exceptions'],
    [check, 'Regions: ["eu-.*"]\nResources: ["*"]', '*', 'the Region eu-.* is a pattern'],
    [check, 'Regions: ["*"]\nResources: [".+-logs"]', '*', 'would also match ARNs'],
    [check, 'Regions: ["*"]\nResources: ["a[0-9]b"]', '*', 'would also match ARNs'],
    [check, `${everywhere}\nTags: ["env=dev|env=test"]`, '*', 'the tag env=dev|env=test is a pattern'],
    [check, everywhere, 'my-subscription', 'is not a 12-digit account ID'],
  ])('%s with %j in %s is reported with its line, and not imported', (name, body, account, why) => {
    const { suppressions, notImported } = convert(mutelist(name, body, account));
    expect(suppressions).toEqual([]);
    expect(notImported).toEqual([expect.stringContaining(why)]);
    expect(notImported[0]).toMatch(/^mutelist\.yaml:5: /);
  });

  test('that is malformed is an error with its line', () => {
    expect(() => convert('Mutelist:\n  Accounts:\n    "*":\n      Checks:\n        x: { Regions: "*", Resources: ["*"] }\n')).toThrow(
      /^mutelist\.yaml:5: Mutelist\.Accounts\.\*\.Checks\.x\.Regions: is "\*": expected a list/,
    );
    expect(() => convert('Accounts: {}\n')).toThrow('Mutelist: is missing');
  });
});

test.each([
  ['logs', 'start', 'logs*'],
  ['logs', 'whole', 'logs'],
  ['^logs-.*$', 'start', 'logs-*'],
  ['arn:aws:s3:::logs', 'start', 'arn:aws:s3:::logs'],
  ['my\\.bucket', 'start', 'my.bucket*'],
  ['.+-logs', 'whole', '?*-logs'],
  ['(a|b)', 'whole', undefined],
  ['a\\d', 'whole', undefined],
  ['a{2}', 'start', undefined],
] as const)('the pattern %s (%s) becomes %s', (pattern, anchor, expected) => {
  expect(wildcardFor(pattern, anchor)).toBe(expected);
});
