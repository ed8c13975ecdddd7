import axe from 'axe-core';
import { countOf } from '../support/results/count-of.ts';
import { groups, hashOf, overflow, phone, sample, sizeOf, unfold, wide, withReport } from './open-report.ts';

describe('without scripts', () => {
  it('shows the summary, the map and the top findings', async () => {
    await withReport({ javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#summary').textContent()).toContain(`${countOf(sample, 'FAIL')} open failures`);
      expect(await page.locator('.matrix [role="cell"]').count()).toBe(53);
      expect(await page.locator('.priorities > li').count()).toBe(10);
      const first = groups(page).first();
      expect(await first.locator('.finding-line').first().isVisible()).toBe(false);
      await first.locator('summary').first().click();
      expect(await first.locator('.finding-line').first().isVisible()).toBe(true);
      expect(await page.locator('.scripted:visible').count()).toBe(0);
    });
  });
});

describe('accessibility and layout', () => {
  const schemes = ['light', 'dark'] as const;
  const screens = { wide, phone };

  it.each(schemes.flatMap((scheme) => Object.keys(screens).map((screen) => [scheme, screen as keyof typeof screens] as const)))(
    'has no accessibility violations: %s, %s',
    async (colorScheme, screen) => {
      await withReport({ name: 'history', colorScheme, viewport: screens[screen], hash: '#findings?status=all' }, async (page) => {
        await unfold(page, '.groups > li:nth-child(-n + 2) > details', '.finding');
        await unfold(page, 'li:nth-child(-n + 3) > details.finding, details.fold, details.steps, details.numbers', '.finding .facts');
        await page.evaluate(axe.source);
        const broken = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
        });
        expect(broken).toEqual([]);
      });
    },
  );

  it.each([320, 360, 768, 1024, 1440])('does not scroll horizontally at %i pixels', async (width) => {
    for (const name of ['history', 'hostile'] as const) {
      await withReport({ name, viewport: { width, height: 800 }, hash: '#findings?status=all' }, async (page) => {
        await unfold(page, '.groups > li:nth-child(-n + 4) > details', '.finding');
        await unfold(page, 'details.finding, details.fold', '.finding .facts');
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      });
    }
  });

  it('shows the marker of a collapsed section on the line of its title', async () => {
    await withReport({ viewport: phone }, async (page) => {
      const tops = await page.locator('#frameworks .fold > summary').evaluateAll((summaries) =>
        summaries.map((summary) => {
          const title = summary.querySelector('h3');
          return (title?.getBoundingClientRect().top ?? 0) - summary.getBoundingClientRect().top;
        }),
      );
      expect(tops.length).toBeGreaterThan(5);
      expect(Math.max(...tops)).toBeLessThan(16);
    });
  });

  it('has a keyboard link that skips to the report', async () => {
    await withReport({}, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the report');
      await page.keyboard.press('Enter');
      expect(hashOf(page)).toBe('#main');
    });
  });

  it('prints without controls and with all sections expanded', async () => {
    await withReport({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['nav', '.filters', 'button.copy']) expect(await page.locator(hidden).first().isVisible()).toBe(false);
      expect(await page.locator('#model table').first().isVisible()).toBe(true);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });

  it('prints only the start of a long list and the number of remaining entries', async () => {
    await withReport({ name: 'big', hash: '#findings?status=all&view=resource' }, async (page) => {
      await page.getByRole('button', { name: /^Show all [\d,]+ resources$/ }).click();
      const total = await sizeOf(page.locator('.groups > li[aria-setsize]').first());
      await page.locator('.groups').evaluate((list) => list.scrollIntoView({ block: 'end' }));
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.getByText(`and ${(total - 100).toLocaleString('en-US')} more resources`).waitFor();
      expect(await page.locator('.groups > li').count()).toBe(100);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.locator(`.groups > li[aria-posinset="${total}"]`).waitFor();
    });
  });
});
