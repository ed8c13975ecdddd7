import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { testRule } from '../support/rule-tester.ts';

type Rule = ReturnType<typeof goodRule>;

/** A bucket needs versioning or Object Lock. */
const goodRule = () =>
  defineRule({
    id: 's3-bucket-example-enabled',
    title: 'S3 buckets should be an example',
    resourceType: 'AWS::S3::Bucket',
    responsibility: 'backups',
    severity: 'low',
    tier: 3,
    facts: ['versioning', 'objectLock'],
    messages: { enabled: 'Versioning is enabled.', locked: 'Object Lock is enabled.', off: 'Nothing protects objects.' },
    rationale: 'An example.',
    remediation: { text: 'Do something.', url: 'https://docs.aws.amazon.com/' },
    controls: {},
    evaluate: (facts, { pass, fail }) =>
      firstVerdict(
        () => (facts.versioning === 'Enabled' ? pass('enabled') : undefined),
        () => (facts.objectLock === undefined ? undefined : pass('locked')),
      ) ?? fail('off'),
  });

const lock = { ObjectLockEnabled: 'Enabled' as const };
const table = {
  base: { versioning: 'Enabled', objectLock: undefined },
  pass: [
    { name: 'versioning', message: 'enabled' },
    { name: 'a lock', facts: { versioning: undefined, objectLock: lock }, message: 'locked' },
  ],
  fail: [{ name: 'neither', facts: { versioning: undefined }, message: 'off', severity: 'low' }],
} as const;

/** Runs the tests that the tester defines for a rule, and returns the names of those that fail. */
function failuresOf(rule: Rule, tests: object = table): readonly string[] {
  const defined: { readonly name: string; readonly run: () => void }[] = [];
  const { describe: realDescribe, test: realTest } = globalThis;
  const each = (rows: readonly unknown[][]) => (_name: string, body: (...row: unknown[]) => void) => {
    for (const row of rows) body(...row);
  };
  Object.assign(globalThis, { describe: { each }, test: (name: string, run: () => void) => defined.push({ name, run }) });
  try {
    testRule(rule, tests as Parameters<typeof testRule>[1] as never);
  } finally {
    Object.assign(globalThis, { describe: realDescribe, test: realTest });
  }
  expect(defined.length).toBeGreaterThan(2);
  return defined.flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });
}

const decides = 'every declared fact decides a case, and is needed wherever its absence gives UNKNOWN';
const changed = (change: object): Rule => ({ ...goodRule(), ...change }) as Rule;
type Evaluate = Rule['evaluate'];

test('accepts a correct rule with a complete table', () => {
  expect(failuresOf(goodRule())).toEqual([]);
});

const wrongRules: readonly (readonly [string, Rule, readonly string[]])[] = [
  [
    'gives the opposite verdict',
    changed({ evaluate: ((_facts, { fail }) => fail('off')) satisfies Evaluate }),
    ['PASS: versioning', 'PASS: a lock'],
  ],
  ['declares a fact that it does not use', changed({ facts: ['versioning', 'objectLock', 'tags'] }), [decides]],
  [
    'needs a fact that cannot change its verdict',
    changed({
      evaluate: ((facts, { pass, fail }) => {
        if (facts.versioning === 'Enabled') return pass('enabled');
        return facts.objectLock === undefined ? fail('off') : pass('locked');
      }) satisfies Evaluate,
    }),
    [decides],
  ],
  [
    'reads a fact before it needs it',
    changed({
      evaluate: (({ versioning, objectLock }, { pass, fail }) =>
        versioning === 'Enabled' ? pass('enabled') : objectLock === undefined ? fail('off') : pass('locked')) satisfies Evaluate,
    }),
    [decides],
  ],
  [
    'passes when a fact cannot be read',
    changed({
      evaluate: ((facts, verdicts, context) => {
        try {
          return goodRule().evaluate(facts, verdicts, context);
        } catch {
          return verdicts.pass('enabled');
        }
      }) satisfies Evaluate,
    }),
    ['FAIL: neither'],
  ],
  [
    'fails when a fact cannot be read',
    changed({
      evaluate: ((facts, verdicts, context) => {
        try {
          return goodRule().evaluate(facts, verdicts, context);
        } catch {
          return verdicts.fail('off');
        }
      }) satisfies Evaluate,
    }),
    ['PASS: versioning', 'PASS: a lock'],
  ],
  [
    'has a message that it never gives',
    changed({ messages: { ...goodRule().messages, suspended: 'Versioning is suspended.' } }),
    ['every message is used by a case'],
  ],
  [
    'depends on something else than its facts',
    changed({
      evaluate: (() => {
        let calls = 0;
        return ((facts, { pass, fail }) => {
          calls += 1;
          return calls % 2 === 0
            ? fail('off')
            : facts.versioning === undefined && facts.objectLock === undefined
              ? fail('off')
              : pass('enabled');
        }) satisfies Evaluate;
      })(),
    }),
    ['PASS: versioning', 'PASS: a lock'],
  ],
];

test.each(wrongRules)('rejects a rule that %s', (_what, rule, failed) => {
  expect(failuresOf(rule)).toEqual(expect.arrayContaining([...failed]));
});

test('rejects a rule that changes its facts', () => {
  const evaluate = ((facts, { pass, fail }) => {
    if (facts.objectLock !== undefined) Object.assign(facts.objectLock, { ObjectLockEnabled: 'Disabled' });
    return facts.versioning === 'Enabled' ? pass('enabled') : facts.objectLock === undefined ? fail('off') : pass('locked');
  }) satisfies Evaluate;
  expect(failuresOf(changed({ evaluate }))).toContain('PASS: a lock');
});

test.each([
  ['another status', { ...table, pass: [], fail: [{ name: 'versioning' }, ...table.fail] }, 'FAIL: versioning'],
  ['another message', { ...table, pass: [{ name: 'versioning', message: 'locked' }, ...table.pass.slice(1)] }, 'PASS: versioning'],
  ['another severity', { ...table, fail: [{ ...table.fail[0], severity: 'high' }] }, 'FAIL: neither'],
  ['other evidence', { ...table, fail: [{ ...table.fail[0], evidence: { state: 'Suspended' } }] }, 'FAIL: neither'],
  ['no case that needs one of the facts', { ...table, pass: table.pass.slice(0, 1), fail: [] }, decides],
])('rejects a table that expects %s', (_what, tests, failed) => {
  expect(failuresOf(goodRule(), tests)).toContain(failed);
});
