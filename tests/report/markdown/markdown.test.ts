import { renderMarkdown } from '../../../src/report/markdown/markdown.ts';
import { countOf } from '../../support/results/count-of.ts';
import { sampleResult } from '../../support/results/sample-result.ts';
import { hostileResult } from '../hostile.ts';

const text = (pieces: Iterable<string>): string => [...pieces].join('');
const sample = sampleResult({ findings: 400 });
const failing = sample.findings.filter(({ status, suppressed }) => status === 'FAIL' && suppressed === undefined);

it('starts with the outcome and its completeness', () => {
  const lines = text(renderMarkdown(sample)).split('\n');
  expect(lines[0]).toBe('## Onus: account 123456789012, 2026-11-21 23:10 UTC');
  expect(lines[2]).toMatch(new RegExp(`^\\*\\*${failing.length} open failures\\*\\* \\(.+\\), ${countOf(sample, 'PASS')} passed`));
  expect(lines[4]).toMatch(/^> \*\*Incomplete: some data could not be read\*\*\. \d+ findings could not be evaluated/);
});

it('counts every open failure once in the table', () => {
  const rows = text(renderMarkdown(sample))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  const numbers = rows.flatMap((row) => row.split('|').slice(2, -1)).map(Number);
  expect(numbers.reduce((sum, number) => sum + number)).toBe(failing.length);
});

it('lists new failures', () => {
  const [one] = failing;
  const changes = {
    since: { runId: 'before', finishedAt: '2026-11-20T23:10:00Z' },
    new: [one?.id ?? ''],
    firstJudged: [],
    resolved: [],
    unchanged: 7,
    newlyUnreadable: [],
    notCompared: 2,
  };
  const markdown = text(renderMarkdown({ ...sample, changes }));
  expect(markdown).toContain(
    '### Since 2026-11-20 23:10 UTC\n\n1 new, 0 resolved, 0 suppressed, 7 unchanged; 2 earlier failures were not evaluated this time',
  );
  expect(markdown).toContain(`- **${one?.severity}** \`${one?.resource.name}\``);
  expect(text(renderMarkdown(sample))).not.toContain('### Since');
});

it('fits into a pull request comment for any number of failures', () => {
  expect(text(renderMarkdown(sampleResult({ findings: 20_000 }))).length).toBeLessThan(20_000);
  expect(text(renderMarkdown(hostileResult())).length).toBeLessThan(65_536);
});

it('does not render account text as markup, addresses, mentions or new lines', () => {
  const markdown = text(renderMarkdown(hostileResult()));
  const outsideCode = markdown.replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/<(?!!-- -->)/);
  expect(outsideCode.replace(/\[How to fix\]\(https:[^)\s]+\)/g, '')).not.toMatch(/https?:\/\/|(?<!\\)\[/);
  expect(outsideCode).not.toMatch(/@(?!<!-- -->)/);
  for (const line of markdown.split('\n')) expect(line).toMatch(/^($|## |### |> |\*\*|\| |- |\d+\. |and \d+ more|\d+ new)/);
});
