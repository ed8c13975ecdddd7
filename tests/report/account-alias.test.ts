import { printSummary } from '../../src/cli/summary.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { summaryOf } from '../../src/delivery/summary.ts';
import { pack } from '../../src/report/html/data.ts';
import { renderHtml } from '../../src/report/html/render.tsx';
import { catalogLabels } from '../../src/report/html/titles.ts';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import { withAccounts } from '../support/results/sample-history.ts';
import { sampleResult } from '../support/results/sample-result.ts';

const sample = sampleResult({ findings: 5 });
const aliased = (alias: string): AuditResult => ({ ...sample, run: { ...sample.run, accountAlias: alias } });
const result = aliased('meridian-outfitters');

function printed(audited: AuditResult): string {
  let text = '';
  const out = (piece: string) => {
    text += piece;
  };
  const { signal } = new AbortController();
  const plain = { interactive: false, color: false, outColor: false, links: false, columns: 100, rows: 24, outColumns: 100, signal };
  printSummary(audited, [], { out, err: out, ...plain });
  return text;
}

describe('the alias of the account', () => {
  test('is in the title of the page, the terminal, Markdown and notifications', () => {
    expect(renderHtml(result)).toContain('<title>Onus: AWS account 123456789012 (meridian-outfitters)</title>');
    expect(renderHtml(result)).toContain('<h1>AWS account 123456789012 (meridian-outfitters)</h1>');
    expect(printed(result)).toContain('Account 123456789012 (meridian-outfitters): ');
    expect([...renderMarkdown(result)].join('')).toMatch(/^## Onus: account 123456789012 \(meridian-outfitters\), /);
    expect(summaryOf(result, { bucket: 'b' }, 'eu-west-1').subject).toMatch(/ in account 123456789012 \(meridian-outfitters\)$/);
  });

  test('is absent in results without it', () => {
    expect(renderHtml(sample)).toContain('<h1>AWS account 123456789012</h1>');
    expect(printed(sample)).toContain('Account 123456789012: ');
    expect([...renderMarkdown(sample)].join('')).toMatch(/^## Onus: account 123456789012, /);
  });

  test('does not make the subject of a notification longer than SNS allows', () => {
    expect(summaryOf(aliased('a'.repeat(63)), { bucket: 'b' }, 'eu-west-1').subject).toHaveLength(100);
  });

  test('is next to each account of a run over several accounts, and names it in findings if AWS Organizations does not', () => {
    const several = withAccounts(sample);
    const accounts = several.accounts?.map(({ name: _name, ...account }) => ({ ...account, alias: `alias-of-${account.id}` })) ?? [];
    const page = renderHtml({ ...several, accounts });
    for (const { id } of accounts) expect(page).toContain(`<bdi>alias-of-${id}</bdi>`);
    const [id = ''] = accounts.map((account) => account.id);
    expect(pack({ ...several, accounts }, catalogLabels).accounts[id]).toBe(`alias-of-${id}`);
    expect(printed(several)).toContain(`${several.accounts?.length} accounts: `);
  });
});
