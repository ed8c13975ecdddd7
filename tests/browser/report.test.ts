import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { renderHtml } from '../../src/report/html/render.tsx';
import { visible } from '../../src/report/text.ts';
import { hostileTexts } from '../report/hostile.ts';
import { countOf } from '../support/results/count-of.ts';
import { addressOf, browser, groups, hashOf, overflow, results, sample, shown, sizeOf, status, unfold, withReport } from './open-report.ts';

const rows = (page: Page) => page.locator('.groups > li[aria-posinset]');
const place = async (row: Locator) => Number(await row.getAttribute('aria-posinset'));
const open = countOf(sample, 'FAIL') + countOf(sample, 'UNKNOWN') + countOf(sample, 'ERROR');

describe('a report opened from a file', () => {
  it.each(['sample', 'hostile', 'big'] as const)('%s runs without errors or network requests', async (name) => {
    await withReport({ name }, async (page) => {
      expect(await groups(page).count()).toBeGreaterThan(9);
      await groups(page).first().locator('summary').first().click();
      await page.locator('.finding').first().waitFor();
    });
  });

  it('makes no further requests when a server delivers it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8').end(renderHtml(sample));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/report/index.html`;
      await withReport({ address }, async (page) => {
        expect(await shown(page)).toBe(open);
      });
      expect(asked).toEqual(['/report/index.html']);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it.each<[string, string]>([
    ['styles', "document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))"],
    ['pictures', "new Image().src = 'https://example.com/x.png'"],
    ['requests', "fetch('https://example.com/').catch(() => undefined)"],
    ['scripts', "document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }))"],
    ['markup from text', "document.body.innerHTML = '<b>x</b>'"],
  ])('rejects %s from other sources', async (_, attempt) => {
    const page = await browser.newPage();
    try {
      await page.goto(addressOf('sample'));
      const refused = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('securitypolicyviolation', ({ disposition }) => resolve(disposition), { once: true }),
          ),
      );
      await page.evaluate(`try { ${attempt} } catch {}`);
      expect(await refused).toBe('enforce');
    } finally {
      await page.close();
    }
  });
});

describe('explorer filters', () => {
  it('show open findings by default, and their number', async () => {
    await withReport({}, async (page) => {
      expect(await status(page)).toBe(`${open} findings of ${await sizeOf(rows(page).first())} rules`);
      expect(hashOf(page)).toBe('');
    });
  });

  it('filter by status with the counts of the result, and update the address', async () => {
    await withReport({}, async (page) => {
      const chip = (name: RegExp) => page.locator('fieldset').first().getByRole('button', { name });
      for (const name of [/^Fail/, /^Unknown/, /^Error/]) await chip(name).click();
      await chip(/^Suppressed/).click();
      expect(await shown(page)).toBe(countOf(sample, 'suppressed'));
      expect(await chip(/^Suppressed/).getAttribute('aria-pressed')).toBe('true');
      expect(await chip(/^Fail/).getAttribute('aria-pressed')).toBe('false');
      expect(await chip(/^Fail/).textContent()).toContain(String(countOf(sample, 'FAIL')));
      expect(hashOf(page)).toBe('#findings?status=suppressed');
      await page.getByRole('button', { name: 'Show everything' }).click();
      expect(await shown(page)).toBe(sample.findings.length);
      await page.getByRole('button', { name: 'Show all open' }).click();
      expect(await shown(page)).toBe(open);
    });
  });

  it('combine service, Region and severity', async () => {
    await withReport({}, async (page) => {
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption('s3');
      await page.getByRole('combobox', { name: 'Region', exact: true }).selectOption('eu-west-1');
      await page.getByRole('button', { name: /^Medium/ }).click();
      const expected = sample.findings.filter(
        ({ service, severity, resource }) => service === 's3' && severity === 'medium' && resource.region === 'eu-west-1',
      );
      expect(await shown(page)).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(0);
    });
  });

  it('filter by search text', async () => {
    await withReport({}, async (page) => {
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByLabel('Search findings').fill('S3.14 production');
      const expected = sample.findings.filter(
        ({ ruleId, resource }) => ruleId === 's3-bucket-versioning-enabled' && resource.tags?.['environment'] === 'production',
      );
      expect(await shown(page)).toBe(expected.length);
      await page.getByLabel('Search findings').fill('nothing is called so');
      expect(await status(page)).toBe('No finding matches.');
    });
  });

  it('are read from the address, and follow the back button', async () => {
    await withReport({ hash: '#findings?status=PASS&service=rds&q=encrypted' }, async (page) => {
      const expected = sample.findings.filter(({ ruleId, status }) => ruleId === 'rds-instance-encrypted' && status === 'PASS');
      expect(await shown(page)).toBe(expected.length);
      expect(await page.getByLabel('Search findings').inputValue()).toBe('encrypted');
      expect(await page.getByRole('combobox', { name: 'Service', exact: true }).inputValue()).toBe('rds');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings-title');
      await page.evaluate(() => {
        location.hash = '#findings?status=FAIL';
      });
      await page.getByText(new RegExp(`^${countOf(sample, 'FAIL')} failures of`)).waitFor();
      await page.goBack();
      await page.getByText(`${expected.length} findings of 1 rule`).waitFor();
    });
  });

  it('match no finding if the address contains invalid values', async () => {
    await withReport({ hash: '#findings?region=constructor&service=__proto__&status=%3Cimg%3E&rule=toString&q=%00' }, async (page) => {
      expect(await status(page)).toBe('No finding matches.');
    });
  });

  it('are set by a cell of the map, which leads to exactly the findings that it counts', async () => {
    await withReport({}, async (page) => {
      const cell = sample.matrix.find(({ state, incomplete }) => state === 'failing' && incomplete);
      const link = page.locator(`.matrix a.state[href*="category=${cell?.category}&responsibility=${cell?.responsibility}"]`);
      expect(await link.textContent()).toBe(`${cell?.counts.FAIL} failing`);
      await link.click();
      await page.getByText(new RegExp(`^${cell?.counts.FAIL} failures? of`)).waitFor();
      expect(hashOf(page)).toBe(`#findings?status=FAIL&category=${cell?.category}&responsibility=${cell?.responsibility}`);
      expect(await page.getByRole('combobox', { name: 'Category', exact: true }).inputValue()).toBe(cell?.category);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('findings-title');
      const inView = () => page.locator('#findings').evaluate((section) => Math.abs(section.getBoundingClientRect().top) < innerHeight);
      expect(await inView()).toBe(true);
      await page.evaluate(() => scrollTo(0, 0));
      expect(await inView()).toBe(false);
      await link.click();
      expect(await inView()).toBe(true);
    });
  });
});

describe('findings in the explorer', () => {
  it('are rendered only while visible, and state their position in the list', async () => {
    await withReport({ name: 'big', hash: '#findings?status=all&view=resource' }, async (page) => {
      const resources = new Set(results.big.findings.map(({ resource }) => JSON.stringify(resource))).size;
      expect(resources).toBeGreaterThan(1_000);
      // The sections below the findings are reachable without scrolling through all findings.
      expect([await place(rows(page).first()), await sizeOf(rows(page).first())]).toEqual([1, 25]);
      await page.getByRole('button', { name: /^Show all [\d,]+ resources$/ }).click();
      expect(await sizeOf(rows(page).first())).toBe(resources);
      const height = await page.locator('.groups').evaluate((list) => list.clientHeight);
      expect(height).toBeGreaterThan(30 * resources);
      await page.locator('.groups').evaluate((list) => list.scrollIntoView({ block: 'end' }));
      await page.locator(`.groups > li[aria-posinset="${resources}"]`).waitFor();
      await page.locator('.groups').evaluate((list) => list.scrollIntoView({ block: 'end' }));
      expect(await groups(page).count()).toBeLessThan(100);
      expect(
        await rows(page)
          .last()
          .evaluate((row) => row.getBoundingClientRect().bottom - innerHeight),
      ).toBeLessThan(1);
      await page.evaluate(() => document.getElementById('findings')?.scrollIntoView());
      await page.locator('.groups > li[aria-posinset="1"]').waitFor();
    });
  });

  it('are rendered only while visible within one rule, too', async () => {
    await withReport({ name: 'big', hash: '#findings?status=all&rule=s3-bucket-not-public' }, async (page) => {
      const total = results.big.findings.filter(({ ruleId }) => ruleId === 's3-bucket-not-public').length;
      expect(total).toBeGreaterThan(300);
      expect(await sizeOf(page.locator('.findings > li').first())).toBe(total);
      expect(await page.locator('.finding').count()).toBeLessThan(100);
    });
  });

  it('keep the focused row and expanded details while scrolling', async () => {
    await withReport({ name: 'big', hash: '#findings?status=all&view=resource' }, async (page) => {
      const [third, fifth] = [3, 5].map((index) => page.locator(`.groups > li[aria-posinset="${index}"]`)) as [Locator, Locator];
      await third.locator('summary').first().click();
      await third.locator('.finding').first().waitFor();
      await fifth.locator('summary').first().focus();
      await page.locator('.groups').evaluate((list) => list.scrollIntoView({ block: 'end' }));
      await third.waitFor({ state: 'detached' });
      expect(await fifth.evaluate((row) => row.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await third.locator('.finding').first().waitFor();
    });
  });

  it('can be navigated by keyboard as if all were rendered', async () => {
    await withReport({ name: 'big', hash: '#findings?status=all&view=resource', viewport: { width: 1440, height: 500 } }, async (page) => {
      await page.getByRole('button', { name: /^Show all [\d,]+ resources$/ }).click();
      await page.evaluate(() => document.getElementById('findings')?.scrollIntoView());
      await page.locator('.groups > li[aria-posinset="1"]').waitFor();
      await rows(page).first().locator('summary').first().focus();
      // Keys come faster than a busy machine draws frames.
      await page.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }));
      for (let row = 2; row <= 60; row++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.closest('.groups > li')?.ariaPosInSet);
        expect(at).toBe(String(row));
      }
      expect(await groups(page).count()).toBeLessThan(50);
    });
  });

  it('show all details by keyboard alone', async () => {
    await withReport({ hash: '#findings?status=FAIL' }, async (page) => {
      const group = groups(page).filter({ hasText: 'remote administration ports' });
      await group.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      await group.locator('.finding').first().waitFor();
      expect(await group.locator('.rule-text').textContent()).toContain('Remove the rule and reach the machines through');
      expect(await group.locator('.rule-facts').textContent()).toContain('EC2.13, EC2.14');
      expect(await group.getByRole('link', { name: /AWS documentation/ }).getAttribute('href')).toMatch(
        /^https:\/\/docs\.aws\.amazon\.com\//,
      );
      await group.locator('.finding summary').first().focus();
      await page.keyboard.press('Enter');
      const facts = group.locator('.finding .facts').first();
      await facts.waitFor();
      const text = await facts.textContent();
      for (const part of ['source 0.0.0.0/0', 'port 22', 'arn:aws:vpc:', 'account 123456789012']) expect(text).toContain(part);
    });
  });

  it('have buttons that copy their commands', async () => {
    await withReport({ hash: '#findings?rule=s3-bucket-not-public' }, async (page) => {
      await unfold(page, 'details.finding', '.finding .facts');
      const finding = page.locator('#findings details.finding').first();
      expect(await finding.getByRole('group', { name: 'AWS CLI' }).textContent()).toContain('aws s3api put-public-access-block');
      await finding.getByRole('button', { name: 'Copy: AWS CLI' }).click();
      await page.locator('button.copy', { hasText: /^(Copied|Selected)$/ }).waitFor();
    });
  });

  it('show hostile text as text, and shorten long text', async () => {
    await withReport({ name: 'hostile', hash: '#findings?status=all&q=onerror' }, async (page) => {
      await unfold(page, '#explorer details.rule', '.finding');
      await page.locator('#explorer .finding').getByText('<img src=x onerror=alert(3)>').first().waitFor();
      expect(await page.locator('img, iframe, #explorer script').count()).toBe(0);
      await page.getByLabel('Search findings').fill('x'.repeat(500));
      await unfold(page, '#explorer details.rule', '.finding');
      await groups(page).first().locator('.finding > summary').first().click();
      const long = page.locator('.facts details.long', { hasText: /^x+… all 65,536 characters/ }).first();
      await long.locator('summary').click();
      expect((await long.locator('> bdi').textContent())?.length).toBe(65_536);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  it('can be searched for any text', async () => {
    await withReport({ name: 'hostile', hash: '#findings?status=all' }, async (page) => {
      for (const text of hostileTexts.filter((text) => text.length < 100 && text === visible(text))) {
        await page.getByLabel('Search findings').fill(text);
        expect(await status(page)).toMatch(/^\d+ findings? of/);
      }
    });
  });
});
