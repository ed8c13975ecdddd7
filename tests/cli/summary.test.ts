import { remediationPlan } from '../../src/report/remediation-plan.ts';
import { summarize } from '../../src/commands/console-summary.ts';
import { compareResults } from '../../src/evaluate/diff.ts';
import { rememberResult } from '../../src/evaluate/earlier-run.ts';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { printSummary } from '../../src/cli/summary.ts';
import { knowsLinks, type Terminal } from '../../src/cli/terminal.ts';
import type { AuditResult, ListedResult } from '../../src/core/result/result.ts';
import { severities } from '../../src/core/names.ts';
import { hostileResult } from '../report/hostile.ts';
import { sampleResult } from '../support/results/sample-result.ts';

/** Returns a terminal, and a function that returns the text written to it. */
function recordingTerminal(change: Partial<Terminal>): { readonly terminal: Terminal; readonly written: () => string } {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  const signal = new AbortController().signal;
  const plain = { interactive: false, color: false, outColor: false, links: false, columns: 100, rows: 24, outColumns: 100 };
  return { terminal: { out: write, err: write, ...plain, signal, ...change }, written: () => text };
}

const summary = (result: AuditResult, change: Partial<Terminal> = {}, files: readonly string[] = ['report/index.html']): string => {
  const { terminal, written } = recordingTerminal(change);
  printSummary(result, files, terminal);
  return written();
};

const sample = sampleResult({ findings: 400 });
const printed = (change: Partial<ListedResult>): string => summary({ ...sampleResult({ findings: 20 }), ...change });
const dayBefore = sample.findings.map((finding, index) => (index < 3 ? { ...finding, status: 'PASS' as const } : finding));
const compared = compareResults(rememberResult({ ...sample, findings: dayBefore }), sample);
const escapes = /\p{Cc}(\[[\d;]*m|\]8;\P{Cc}*\p{Cc}\\)/gu;

describe('the console summary', () => {
  const entry = { rule: 's3-*', reason: 'known', until: '2026-08-31', findings: 0 };

  test('warns in one line about each suppression that expired or matched nothing', () => {
    const err = printed({
      suppressions: [
        { ...entry, state: 'used', findings: 3 },
        { ...entry, state: 'expired' },
        { ...entry, resource: 'a\u001b[31m', state: 'unused' },
      ],
    });
    expect(err.split('\n').filter((line) => line.includes('warning'))).toEqual([
      'warning: the suppression of s3-* on * expired on 2026-08-31',
      'warning: the suppression of s3-* on a\\u001b[31m matched no failure of this run',
    ]);
  });

  test('names in words why data could not be read', () => {
    const error = { action: 'rds:DescribeDBInstances', types: [], regions: ['eu-west-1'], findings: 1 } as const;
    const err = printed({
      summary: { ...sample.summary, complete: false },
      collectionErrors: [
        { ...error, kind: 'denied', message: 'no' },
        { ...error, kind: 'not-reported', message: 'Last backup: 2026-02-04T02:31:00Z.' },
        { ...error, kind: 'denied', action: 'sqs:ListQueues', message: 'no', findings: 2 },
      ],
    });
    expect(err).toContain(
      [
        '  Access denied',
        '    - rds:DescribeDBInstances (eu-west-1; 1 finding)',
        '    - sqs:ListQueues (eu-west-1; 2 findings)',
        '  Could not be determined',
        '    - Last backup: 2026-02-04 02:31 UTC (eu-west-1; 1 finding)',
        '',
      ].join('\n'),
    );
    expect(err).not.toContain('not-reported');
  });

  test('prints no other warnings', () => {
    expect(printed({ suppressions: [{ ...entry, state: 'used', findings: 3 }] })).not.toContain('warning');
  });

  test('has a table of responsibilities by severity that counts every open failure once', () => {
    const rows = /FAILED .*\n((?: {2}\S.*\n)+)/.exec(summary(sample))?.[1]?.trimEnd().split('\n') ?? [];
    const numbers = rows.flatMap((row) => row.replaceAll('·', '0').trim().split(/ {2,}/).slice(1).map(Number));
    expect(rows).toHaveLength(summarize(sample).responsibilities.length);
    expect(numbers).toHaveLength(rows.length * severities.length);
    expect(numbers.reduce((sum, number) => sum + number)).toBe(sample.summary.counts.FAIL);
  });

  test('lists the top five fixes, and the failures that they resolve', () => {
    const { work } = summarize(sample);
    expect(work).toHaveLength(5);
    const text = summary(sample).replace(/\s+/g, ' ');
    for (const [index, { severity, title, resolution }] of work.entries()) {
      expect(resolution).toMatch(/^resolves \d+ failures? on \d+ resources?$/);
      expect(text).toContain(`${index + 1}. ${severity} ${title} ${resolution}`);
    }
  });

  test('counts the remaining failures of a verified fix like the page', () => {
    const [first] = remediationPlan(sample);
    if (first === undefined) throw new Error('nothing to fix');
    const remains = [{ ruleId: first.rules[0]?.rule.id ?? '', findings: 1, message: 'Another rule is open.' }];
    const fix = { id: first.id, resolves: first.findings - 1, remains, alsoResolves: [], breaks: [] };
    const [work] = summarize({ ...sample, verifiedFixes: [fix] }).work;
    expect(work?.resolution).toContain(`resolves ${first.findings - 1} of ${first.findings} failures`);
  });

  test('lists the changes since the previous run', () => {
    expect(compared.changes?.new).toHaveLength(3);
    const text = summary(compared);
    expect(text).toContain(`Since 2026-11-21 23:10 UTC\n  3 new, 0 resolved, `);
    for (const { name } of summarize(compared).appeared) expect(text).toContain(name);
    expect(summary(sample)).not.toContain('Since');
  });

  test('is short for an account without failures', () => {
    const clean: ListedResult = {
      ...sample,
      findings: [],
      collectionErrors: [],
      uncoveredResources: [],
      suppressions: [],
      summary: {
        ...sample.summary,
        complete: true,
        counts: { PASS: 9, FAIL: 0, UNKNOWN: 0, ERROR: 0, NOT_APPLICABLE: 0, suppressed: 0 },
      },
    };
    expect(summary(clean).trim().split('\n')).toEqual([
      'Account 123456789012: 360 resources evaluated by 18 rules for the customer side of the shared',
      'responsibility model',
      '  ✗ 0 open failures   ✓ 9 passed',
      '',
      'Open report/index.html',
    ]);
  });

  test.each([60, 80, 100, 200])('wraps at %d columns', (columns) => {
    for (const line of summary(compared, { columns }).split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('has the same text without colors', () => {
    const colored = summary(compared, { color: true, links: true });
    expect(colored).toContain('\u001b[31m');
    expect(colored.replace(escapes, '')).toBe(summary(compared));
    expect(summary(compared)).not.toContain('\u001b');
  });

  test('links to the report in terminals that support links, and only to a file', () => {
    const files = ['/tmp/a report/index.html'];
    expect(summary(sample, { links: true }, files)).toContain(
      '\u001b]8;;file:///tmp/a%20report/index.html\u001b\\/tmp/a report/index.html\u001b]8;;\u001b\\',
    );
    expect(summary(sample, { links: true }, ['s3://bucket/index.html'])).toContain('Open s3://bucket/index.html\n');
  });

  test('escapes control characters in names from the account', () => {
    const hostile = hostileResult();
    const text = summary(compareResults(rememberResult({ ...hostile, findings: [] }), hostile), { columns: 80 });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

test.each<readonly [string, NodeJS.ProcessEnv, boolean]>([
  ['iTerm', { TERM_PROGRAM: 'iTerm.app' }, true],
  ['kitty', { TERM: 'xterm-kitty' }, true],
  ['GNOME Terminal', { VTE_VERSION: '7600' }, true],
  ['Windows Terminal', { WT_SESSION: '1' }, true],
  ['an old VTE', { VTE_VERSION: '3400' }, false],
  ['tmux in a terminal that supports links', { TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/tmux' }, false],
  ['an unknown terminal', { TERM: 'xterm' }, false],
])('%s shows links: %#', (_, env, expected) => {
  expect(knowsLinks(env)).toBe(expected);
});

describe('onus explain', () => {
  const explained = async (rule: string, change: Partial<Terminal> = {}): Promise<string> => {
    const { terminal, written } = recordingTerminal(change);
    await explainCommand(rule, { format: 'table' }, terminal);
    return written();
  };

  test('wraps at the terminal width, except for addresses and code', async () => {
    for (const line of (await explained('vpc-securitygroup-high-risk-ports-restricted', { columns: 60 })).split('\n')) {
      if (/\S{40}|^ {4}/.test(line)) continue;
      expect(line.length).toBeLessThanOrEqual(60);
    }
  });

  test('indents code as a block, so that it can be copied', async () => {
    const text = await explained('s3-bucket-tls-enforced');
    const code = /Policy\n((?: {4}.*\n)+)/.exec(text)?.[1] ?? '';
    expect(JSON.parse(code)).toMatchObject({ Effect: 'Deny', Action: 's3:*' });
  });

  test('names control catalogs and shows placeholders of messages', async () => {
    const text = await explained('s3-bucket-tls-enforced');
    expect(text).toMatch(/AWS Security Hub +S3\.5\n/);
    expect(text).toContain('The bucket policy does not deny ‹gaps›.');
    expect(text).not.toMatch(/\{\{|\}\}/);
  });

  test('shows placeholders of console steps in capitals', async () => {
    const text = await explained('iam-user-mfa-enabled');
    expect(text).toContain('1. Open IAM, Users, NAME, Security credentials.');
    expect(text).not.toMatch(/\{\{|\}\}/);
  });

  test('uses colors only if standard output is a terminal', async () => {
    expect(await explained('s3-bucket-tls-enforced', { color: true })).not.toContain('\u001b');
    expect(await explained('s3-bucket-tls-enforced', { outColor: true })).toContain('\u001b[1mS3 buckets should deny HTTP requests');
  });
});
