import { renderHtml } from '../../../src/report/html/render.tsx';
import { withAccounts } from '../../support/results/sample-history.ts';
import { sampleResult } from '../../support/results/sample-result.ts';

const result = withAccounts(sampleResult());
const linksOf = (page: string) => [...page.matchAll(/class="other" href="([^"]*)"/g)].map(([, href]) => href);

describe('pages of a run over several accounts', () => {
  it('link to the adjacent pages of the audited accounts', () => {
    const page = renderHtml(result, { accounts: '../runs/r1/accounts/' });
    expect(linksOf(page)).toEqual([
      `../runs/r1/accounts/${result.run.accountId}/index.html`,
      '../runs/r1/accounts/111111111111/index.html',
    ]);
    expect(page).toContain('onus open --account');
  });

  it('state the location of pages that are not adjacent', () => {
    const page = renderHtml({ ...result, omitted: 3 });
    expect(linksOf(page)).toEqual([]);
    expect(page).toContain(`runs/<bdi>${result.run.id}</bdi>/`);
    expect(renderHtml(result)).not.toContain('Each account has a page');
  });

  it('link from an account back to the overview', () => {
    expect(linksOf(renderHtml(sampleResult(), { all: '../../index.html' }))).toEqual(['../../index.html']);
    expect(linksOf(renderHtml(sampleResult()))).toEqual([]);
  });

  it('collapse the accounts beyond the first ones', () => {
    const [account] = result.accounts ?? [];
    const accounts = Array.from({ length: 40 }, (_, index) => ({
      ...account,
      id: String(100_000_000_000 + index),
    })) as typeof result.accounts;
    const page = renderHtml({ ...result, ...(accounts === undefined ? {} : { accounts }) });
    expect(page).toMatch(/<h3>Other accounts<\/h3> <span class="amount">25<\/span>/);
    expect(page.match(/<th scope="row">/g)?.length).toBeGreaterThanOrEqual(40);
  });
});
