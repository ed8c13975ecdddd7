import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A project of small files that each violate one rule, linted with the real configuration. */
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function run(tool: string, args: readonly string[]): unknown {
  const { stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined || stdout === '') throw new Error(`${tool} answered nothing: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['package.json', '.oxlintrc.json', '.dependency-cruiser.mjs', 'scripts/lint-rules.mjs']) {
    cpSync(join(root, file), join(folder, file));
  }
});

describe('imports', () => {
  const s3 = '@aws-sdk/client-s3';
  const cases: readonly (readonly [file: string, imports: string, reported: readonly string[]])[] = [
    ['src/core/good.ts', `import type { S3Client } from '${s3}'; import { a } from '../util/target.ts'`, []],
    ['src/core/sdk.ts', `import { S3Client } from '${s3}'`, ['sdk-at-run-time']],
    ['src/core/up.ts', "import { a } from '../evaluate/target.ts'", ['src/core-imports']],
    ['src/core/up-type.ts', "import type { a } from '../services/s3/facts.ts'", ['src/core-imports']],
    ['src/util/up.ts', "import { a } from '../core/target.ts'", ['src/util-imports']],
    ['src/policy/good.ts', "import { a } from '../core/target.ts'; import type { b } from '../services/s3/facts.ts'", []],
    ['src/policy/collects.ts', "import { a } from '../services/s3/target.ts'", ['src/policy-imports']],
    ['src/policy/io.ts', "import { readFileSync } from 'node:fs'", ['pure']],
    ['src/network/policy.ts', "import { a } from '../policy/target.ts'", ['src/network-imports']],
    ['src/responsibility/up.ts', "import { a } from '../report/target.ts'", ['src/responsibility-imports']],
    ['src/services/s3/good.ts', `import { S3Client } from '${s3}'; import { a } from '../../policy/target.ts'`, []],
    ['src/services/s3/evaluates.ts', "import { a } from '../../../rules/target.ts'", ['src/services-imports']],
    ['src/collect/registry.ts', "import { a } from '../services/target.ts'", ['src/collect-imports']],
    ['src/collect/evaluates.ts', "import { a } from '../evaluate/target.ts'", ['src/collect-imports']],
    ['src/evaluate/good.ts', "import { a } from '../responsibility/target.ts'", []],
    ['src/evaluate/evaluator.ts', "import { createHash } from 'node:crypto'", []],
    ['src/evaluate/suppressions.ts', "import { readFileSync } from 'node:fs'", ['pure-evaluation']],
    ['src/evaluate/registry.ts', "import { a } from '../../rules/target.ts'", ['src/evaluate-imports']],
    ['src/report/collects.ts', "import { a } from '../collect/target.ts'", ['src/report-imports']],
    ['src/aws/up.ts', "import { a } from '../commands/target.ts'", ['src/aws-imports']],
    ['src/aws/good.ts', "import { a } from '../services/s3/clients.ts'", []],
    ['src/organization/registry.ts', "import { a } from '../../rules/target.ts'", ['src/organization-imports']],
    ['src/commands/good.ts', "import { a } from '../../rules/target.ts'; import { a as b } from '../evaluate/target.ts'", []],
    ['src/commands/up.ts', "import { a } from '../cli/target.ts'", ['src/commands-imports']],
    ['src/commands/sample.ts', "import { a } from '../../sample/target.ts'", ['src/commands-imports']],
    ['src/commands/test.ts', "import { a } from '../../tests/target.ts'", ['src/commands-imports']],
    ['src/commands/sdk.ts', `const a = import('${s3}')`, ['sdk-at-run-time']],
    ['src/cli/good.ts', "import { a } from '../commands/target.ts'; import { a as b } from '../config/target.ts'", []],
    ['src/cli/shortcut.ts', "import { a } from '../evaluate/target.ts'", ['src/cli-imports']],
    ['rules/s3/good.ts', `import { a } from '../../src/policy/target.ts'; import type { Tag } from '${s3}'`, []],
    ['rules/s3/facts.ts', "import type { a } from '../../src/services/s3/facts.ts'", []],
    ['rules/s3/sdk.ts', `import { S3Client } from '${s3}'`, ['sdk-at-run-time']],
    ['rules/s3/lazy.ts', `export const a = () => import('${s3}')`, ['sdk-at-run-time']],
    ['rules/s3/hash.ts', "import { createHash } from 'node:crypto'", ['pure', 'rules-without-node']],
    ['rules/s3/io.ts', "import { hostname } from 'node:os'", ['pure', 'rules-without-node']],
    ['rules/s3/joins.ts', "import { a } from '../../src/services/s3/target.ts'", ['rules-imports']],
    ['rules/s3/other.ts', "import { a } from '../iam/shared/target.ts'", ['rule-helpers']],
    ['handlers/shortcut.ts', "import { a } from '../src/evaluate/target.ts'", ['handlers-imports']],
    ['sample/good.ts', `import { S3Client } from '${s3}'; import { a } from '../src/core/target.ts'`, []],
    ['sample/rules.ts', "import { a } from '../rules/target.ts'", ['sample-imports']],
    ['tests/measures.test.ts', "import { a } from '../bench/target.ts'", ['benchmarks-are-leaves']],
    ['src/report/dev.ts', "import { test } from 'fast-check'", ['no-dev-dependencies-shipped']],
    ['src/report/nowhere.ts', "import { a } from './nowhere-else.ts'", ['resolvable']],
    ['src/report/cycle-a.ts', "import { b } from './cycle-b.ts'", ['no-cycles']],
    // A cycle is reported once, at its first module.
    ['src/report/cycle-b.ts', "import { a } from './cycle-a.ts'", []],
  ];
  const reported = new Map<string, string[]>();

  beforeAll(() => {
    const targets = new Set(
      cases.flatMap(([file, text]) =>
        [...text.matchAll(/'(\..*?(?:target|facts|clients)\.ts)'/g)].map((m) => join(dirname(file), m[1] ?? '')),
      ),
    );
    write(Object.fromEntries([...targets].map((file) => [file, 'export const a = 1;'])));
    write(Object.fromEntries(cases.map(([file, text]) => [file, text])));
    const result = run('depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'src',
      'rules',
      'handlers',
      'sample',
      'tests',
    ]) as {
      readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
    };
    for (const { from, rule } of result.summary.violations) reported.set(from, [...(reported.get(from) ?? []), rule.name]);
  });

  test.each(cases)('%s: %s', (file, _text, expected) => {
    expect([...new Set(reported.get(file))]).toEqual(expected);
  });
});

describe('code', () => {
  const cases: readonly (readonly [file: string, code: string, reported: readonly string[]])[] = [
    ['rules/s3/good.ts', 'export const a = (now: Date) => new Date(now.getTime());', []],
    ['rules/s3/clock.ts', 'export const a = () => new Date();', ['no-clock']],
    ['src/policy/clock.ts', 'export const a = () => Date.now();', ['no-clock']],
    ['src/evaluate/random.ts', 'export const a = () => Math.random();', ['no-clock']],
    ['src/commands/clock.ts', 'export const a = () => new Date();', []],
    ['rules/s3/async.ts', 'export const a = { evaluate: async () => 1 };', ['no-async']],
    ['rules/s3/async-method.ts', 'export const a = { async evaluate() {} };', ['no-async']],
    ['rules/s3/one-fact.ts', "export const a = { facts: ['b'], evaluate: ({ b }) => b };", []],
    ['rules/s3/two-facts.ts', "export const a = { facts: ['b', 'c'], evaluate: ({ b, c }) => b ?? c };", ['lazy-facts']],
    ['rules/s3/one-of-two.ts', "export const a = { facts: ['b', 'c'], evaluate: ({ b }) => b };", ['lazy-facts']],
    ['rules/s3/computed-facts.ts', 'export const a = { facts: list, evaluate: ({ b }) => b };', ['lazy-facts']],
    ['rules/s3/parts-of-a-fact.ts', 'export const a = (facts) => { const { b, c } = facts.d; return b ?? c; };', []],
    ['rules/s3/later.ts', 'export const a = (facts) => { const { b, c } = facts; return b ?? c; };', ['lazy-facts']],
    ['rules/s3/copied.ts', 'export const a = (facts) => f({ ...facts });', ['lazy-facts']],
    ['src/policy/typed.ts', 'export const a = ({ b, c }: ExposureFacts) => b ?? c;', ['lazy-facts']],
    ['src/policy/picked.ts', "export function a({ b, c }: Pick<Facts, 'b' | 'c'>) { return b ?? c; }", ['lazy-facts']],
    ['src/aws/good.ts', 'export const a = Promise.all([f(), g()]);', []],
    ['src/aws/all.ts', 'export const a = Promise.all(list.map(f));', ['bounded-concurrency']],
    ['src/aws/paged.ts', 'async () => { for await (const page of aws.pages()) f(page); };', []],
    ['src/aws/attempts.ts', 'async () => { for (let attempt = 1; ; attempt++) await aws.call(attempt); };', []],
    ['src/aws/first.ts', 'async () => { for (const item of await shared(list)) f(item); };', []],
    ['src/aws/concurrent.ts', 'async () => { for (const item of list) tasks.push(async () => await aws.call(item)); };', []],
    ['src/services/loop.ts', 'async () => { for (const item of list) f(await aws.call(item)); };', ['concurrent-calls']],
    ['src/services/caught.ts', 'async () => { for (const item of list) f(await unlessGone(aws.call(item))); };', ['concurrent-calls']],
    ['src/services/helper.ts', 'async () => { for (const item of list) f(await entriesOf(aws, item)); };', ['concurrent-calls']],
    ['src/services/shared.ts', 'async () => { for (const item of list) f(await shared(item)); };', ['concurrent-calls']],
    [
      'src/services/pages.ts',
      'async () => { for await (const page of p) for (const item of page) await aws.call(item); };',
      ['concurrent-calls'],
    ],
    ['src/services/index.ts', 'async () => { for (let i = 0; i < list.length; i++) await aws.call(list[i]); };', ['concurrent-calls']],
    ['src/aws/spread.ts', 'export const a = Promise.allSettled([...list]);', ['bounded-concurrency']],
    ['src/services/good.ts', 'export const a = (partition: string) => `arn:${partition}:s3:::b`; // not arn:aws:', []],
    ['src/services/arn.ts', "export const a = 'arn:aws:s3:::b';", ['no-literal-partition']],
    ['rules/s3/arn.ts', 'export const a = `arn:aws:s3:::${b}`;', ['no-literal-partition']],
    ['src/report/parameters.ts', 'export const a = (b, c, d, e) => b + c + d + e;', ['max-params']],
    ['src/report/long.ts', 'f();\n'.repeat(301), ['max-lines']],
    ['src/report/later.ts', '// TO'.concat('DO: later'), ['no-warning-comments']],
    ['tests/only.test.ts', "test.only('a', () => {});", ['no-focused-tests']],
    ['tests/skip.test.ts', "test.skip('a', () => {});", ['no-disabled-tests']],
  ];
  const reported = new Map<string, string[]>();

  beforeAll(() => {
    rmSync(join(folder, 'src'), { recursive: true });
    rmSync(join(folder, 'rules'), { recursive: true });
    write(Object.fromEntries(cases.map(([file, text]) => [file, text])));
    const { diagnostics } = run('oxlint', ['--format', 'json', 'src', 'rules', 'tests']) as {
      readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
    };
    for (const { filename, code } of diagnostics) {
      reported.set(filename, [...(reported.get(filename) ?? []), code.replace(/^.*\((.*)\)$/, '$1')]);
    }
  });

  test.each(cases)('%s', (file, _code, expected) => {
    expect([...new Set(reported.get(file))]).toEqual(expected);
  });
});
