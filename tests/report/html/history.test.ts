import { renderHtml } from '../../../src/report/html/render.tsx';
import { sampleResult } from '../../support/results/sample-result.ts';
import { withAccounts, withHistory } from '../../support/results/sample-history.ts';

const result = sampleResult();

/** Returns the text of a section without markup; `undefined` if it does not exist. */
function section(page: string, id: string): string | undefined {
  const content = new RegExp(`<section id="${id}".*?>(.*?)</section>`, 's').exec(page)?.[1];
  return content?.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('what changed', () => {
  const html = renderHtml(withHistory(result));
  const text = section(html, 'changes') ?? '';

  it('follows the summary, and is absent without an earlier run', () => {
    expect([...html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id).slice(0, 3)).toEqual(['summary', 'changes', 'first']);
    expect(section(renderHtml(result), 'changes')).toBeUndefined();
  });

  it('shows failures that are new, resolved, still open, evaluated for the first time, and no longer readable', () => {
    expect(text).toContain('Since the run of 14 November 2026, 23:10 UTC.');
    expect(text).toMatch(/12 new 11 resolved 4 suppressed \d+ still open 2 evaluated for the first time 2 can no longer be evaluated/);
    expect(text).toContain('3 earlier failures were not evaluated this time and may still be open.');
    for (const why of ['passes now:', 'the resource was deleted:', 'no longer applies:']) expect(text).toContain(why);
    expect(html).toContain('href="#findings?status=FAIL&amp;change=new"');
  });

  it('shows the trend of failures as a chart, a text and a table', () => {
    expect(html).toMatch(
      /role="img" aria-label="Open failures over 10 runs: \d+ on 19 September 2026, \d+ on 21 November 2026, now \d+ critical/,
    );
    expect(html).toContain('; incomplete</title>');
    expect(text.match(/Complete: (yes|no)/g)).toHaveLength(10);
  });

  it('shows the age of failures', () => {
    expect(section(html, 'where')).toMatch(/By age Up to a week .* More than a year .* Unknown age/);
    expect(html).toContain('<a href="#findings?status=FAIL&amp;age=older">More than a year</a>');
  });
});

describe('a run over several accounts', () => {
  const html = renderHtml(withAccounts(result));

  it('has the number of accounts in its title, and lists the accounts with the most severe failures first', () => {
    expect(html).toContain('<title>Onus: 3 AWS accounts</title>');
    const text = section(html, 'accounts') ?? '';
    expect(text).toContain('1 of 3 accounts audited completely.');
    expect(text).toMatch(
      /123456789012 shop Audited .* 111111111111 log archive Partial s3:GetBucketPolicy denied .* 999999999999 Not audited The role OnusAudit/,
    );
  });

  it('states the location of unlisted findings', () => {
    expect(section(html, 'accounts')).not.toContain('most severe findings');
    const omitting = renderHtml({ ...withAccounts(result), omitted: 4_000 });
    expect(section(omitting, 'accounts')?.replaceAll(' ', '')).toContain(`runs/${result.run.id}/accounts/account/index.html`);
    expect(section(omitting, 'findings')).toContain('4,000 more are counted');
  });
});
