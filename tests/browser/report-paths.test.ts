import { counterOf } from '../../src/core/result/result.ts';
import { withoutPlaceholders } from '../../src/core/fill-remediation.ts';
import { ageSpanOf } from '../../src/report/html/ages.ts';
import { remediationPlan } from '../../src/report/remediation-plan.ts';
import type { Page } from 'playwright-core';
import { addressOf, groups, hashOf, results, shown, status, withReport } from './open-report.ts';

const { history } = results;

/** The page renders a filter at once; a missing text fails the test soon. */
const soon = { timeout: 30_000 };

describe('navigation in the report', () => {
  it('leads from a fix to the findings that it resolves and to its command', async () => {
    const [first] = remediationPlan(history);
    await withReport({ name: 'history' }, async (page) => {
      const item = page.locator('.priorities > li').first();
      expect(await item.locator('h3').textContent()).toBe(`${first?.title}: resolves ${first?.findings} failures`);
      await item.getByRole('link', { name: /^resolves/ }).click();
      await page.getByText(new RegExp(`^${first?.findings} failures? of`)).waitFor();
      await page.getByText(`Failures of the fix ${first?.title}`).waitFor(soon);
      expect(await page.getByRole('link', { name: 'Back to the top priorities' }).getAttribute('href')).toBe('#first');
      await item.locator('.steps > summary').click();
      const command = first?.rules.find(({ rule }) => rule.remediation.cli !== undefined)?.rule.remediation.cli ?? '';
      expect(await item.getByRole('button', { name: 'Copy: AWS CLI' }).first().isVisible()).toBe(true);
      expect(await item.getByRole('group', { name: 'AWS CLI' }).first().textContent()).toBe(withoutPlaceholders(command));
    });
  });

  it('opens an address with a section below the findings once they are rendered', async () => {
    await withReport({ name: 'history', hash: '#inventory' }, async (page) => {
      expect(await groups(page).count()).toBeGreaterThan(9);
      const top = async () => (await page.locator('#inventory').boundingBox())?.y;
      await page.waitForTimeout(500);
      expect(await top()).toBeLessThan(100);
      await page.mouse.wheel(0, -3000);
      await page.waitForTimeout(500);
      expect(await top()).toBeGreaterThan(1000);
    });
  });

  it('leads from the number of new failures to the new findings', async () => {
    await withReport({ name: 'history' }, async (page) => {
      await page.locator('#changes').getByRole('link', { name: 'new', exact: true }).click();
      await page.getByText(/^12 failures of/).waitFor();
      expect(hashOf(page)).toBe('#findings?status=FAIL&change=new');
      await groups(page).first().locator('summary').first().click();
      expect(await page.locator('.finding .new').first().textContent()).toBe('New');
      const chip = page.getByRole('button', { name: /^New since last time/ });
      expect(await chip.getAttribute('aria-pressed')).toBe('true');
      await chip.click();
      expect(await shown(page)).toBe(history.findings.filter((finding) => counterOf(finding) === 'FAIL').length);
    });
  });

  it('leads from a bar by age to the failures of that age', async () => {
    const failures = history.findings.filter((finding) => counterOf(finding) === 'FAIL');
    const old = failures.filter(({ firstSeen }) => ageSpanOf(firstSeen, history.run.startedAt) === 'older');
    expect(old.length).toBeGreaterThan(0);
    expect(old.length).toBeLessThan(failures.length);
    await withReport({ name: 'history' }, async (page) => {
      await page.locator('#where').getByRole('link', { name: 'More than a year' }).click();
      await page.getByText(new RegExp(`^${old.length} failures? of`)).waitFor();
      expect(hashOf(page)).toBe('#findings?status=FAIL&age=older');
      expect(await page.getByRole('combobox', { name: 'Age', exact: true }).inputValue()).toBe('older');
      await page.getByRole('combobox', { name: 'Age', exact: true }).selectOption('');
      expect(await shown(page)).toBe(failures.length);
    });
  });

  it('leads from its numbers to what they count', async () => {
    await withReport({ name: 'history' }, async (page) => {
      const follow = async (links: string): Promise<string> => {
        const link = page.locator(links).first();
        await link.evaluate((anchor: HTMLAnchorElement) => anchor.click());
        await page.waitForFunction((hash) => location.hash === hash, await link.getAttribute('href'));
        return /[\d,]+/.exec((await link.textContent()) ?? '')?.[0] ?? '';
      };
      const inMap = await follow('#matrix .tally a');
      await page.getByText(new RegExp(`^${inMap} findings? of`)).waitFor(soon);
      const { changes } = history;
      const known = new Set([...(changes?.new ?? []), ...(changes?.firstJudged ?? [])]);
      const open = history.findings.filter((finding) => counterOf(finding) === 'FAIL' && !known.has(finding.id)).length;
      await follow('#changes a[href*="change=open"]');
      await page.getByText(new RegExp(`^${open.toLocaleString('en-US')} failures? of`)).waitFor(soon);
      const failing = page.locator('#frameworks .requirements .is-FAIL').first();
      const failures = /([\d,]+) failures?$/.exec((await failing.textContent()) ?? '')?.[1];
      await follow('#frameworks .requirements .is-FAIL a');
      await page.getByText(new RegExp(`^${failures} failures? of`)).waitFor(soon);
      expect(await page.locator('#findings .notice').textContent()).toMatch(/^Findings of .+ of .+\. Back to the frameworks$/);
      await follow('#inventory td.amount a');
      expect(await page.getByRole('combobox', { name: 'Resource type' }).inputValue()).toMatch(/^AWS::/);
    });
  });

  it('leads from changed and reclassified resources to their findings', async () => {
    await withReport({ name: 'history' }, async (page) => {
      for (const links of ['#changes .briefly > li > a', '#reclassified .spread a']) {
        const link = page.locator(links).first();
        const name = (await link.textContent()) ?? '';
        await link.evaluate((anchor: HTMLAnchorElement) => anchor.click());
        await groups(page).filter({ hasText: name }).first().waitFor(soon);
        expect(await shown(page)).toBeGreaterThan(0);
      }
      await page.locator('#changes .figures').getByRole('link', { name: 'resolved' }).click();
      expect(hashOf(page)).toBe('#resolved');
    });
  });

  it('shows all details and findings of a listed rule, also if it has none', async () => {
    const silent = history.rules.find(({ counts }) => Object.values(counts).every((amount) => amount === 0));
    const rule = silent ?? history.rules[0];
    await withReport({ name: 'history', hash: `#findings?status=ERROR&rule=${rule?.id}` }, async (page) => {
      expect(await status(page)).toBe('No finding matches.');
      expect(await groups(page).first().locator('.rule-text').textContent()).toContain(rule?.rationale);
    });
  });

  it('groups by resource, with the most failures first and all findings of each', async () => {
    await withReport({ name: 'history' }, async (page) => {
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('button', { name: 'Resource', exact: true }).click();
      expect(hashOf(page)).toBe('#findings?status=all&view=resource');
      const account = history.findings.filter(({ resource }) => resource.id === history.run.accountId);
      expect(await status(page)).toMatch(new RegExp(`^${history.findings.length} findings of \\d+ resources$`));
      await page.getByLabel('Search findings').fill('guardduty 123456789012 us-east-1');
      const group = groups(page).filter({ hasText: 'us-east-1' }).first();
      await group.locator('.finding').first().waitFor();
      expect(account.length).toBeGreaterThan(0);
      expect(await group.locator('> .facts').textContent()).toContain('account 123456789012 (shop)');
      await group.locator('.finding > summary').first().click();
      expect(await group.locator('.finding .rule-text').first().textContent()).toContain('Why it matters');
    });
  });

  it('adds the search text to the address once typing pauses', async () => {
    await withReport({ name: 'history' }, async (page) => {
      await page.getByLabel('Search findings').pressSequentially('production');
      await page.waitForURL((url) => url.hash === '#findings?q=production');
      await page.getByLabel('Search findings').fill('');
      await page.waitForURL((url) => url.hash === '#findings?');
    });
  });

  it('links to the account pages, except from a presigned address that opens only one page', async () => {
    const links = (page: Page) => page.locator('#accounts a.other:visible');
    await withReport({ name: 'history' }, async (page) => {
      expect(await links(page).first().getAttribute('href')).toBe('accounts/123456789012/index.html');
    });
    await withReport({ address: addressOf('history', '?X-Amz-Signature=1a2b') }, async (page) => {
      expect(await links(page).count()).toBe(0);
      expect(await page.locator('#accounts').textContent()).toContain('onus open --account');
    });
  });

  it('shows the same findings when an address is shared', async () => {
    let address = '';
    let told: string | null = '';
    await withReport({ name: 'history' }, async (page) => {
      await page.getByLabel('Search findings').fill('production');
      await page.getByRole('button', { name: /^High/ }).click();
      await page.getByRole('button', { name: 'Resource', exact: true }).click();
      address = hashOf(page);
      told = await status(page);
    });
    await withReport({ name: 'history', hash: address }, async (page) => {
      expect(await status(page)).toBe(told);
      expect(await page.getByLabel('Search findings').inputValue()).toBe('production');
    });
  });
});
