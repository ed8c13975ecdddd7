import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { AuditResult } from '../../src/core/result/result.ts';
import { renderHtml } from '../../src/report/html/render.tsx';
import { hostileResult } from '../report/hostile.ts';
import { launchChromium } from '../support/chromium.ts';
import { withAccounts, withHistory } from '../support/results/sample-history.ts';
import { sampleResult } from '../support/results/sample-result.ts';
import { sampleRules } from '../support/results/sample-rules.ts';

/** Inputs of the reports. */
export const sample = sampleResult();
/** The sample's rules, and copies of them. */
const manyRules = Array.from({ length: 4 }, (_, copy) =>
  sampleRules.map((rule) => (copy === 0 ? rule : { ...rule, id: `${rule.id}-${copy}` })),
).flat();

export const results = {
  sample,
  history: withAccounts(withHistory(sample)),
  hostile: hostileResult(),
  big: sampleResult({ findings: 25_000, rules: manyRules }),
} satisfies Record<string, AuditResult>;
export const wide = { width: 1440, height: 900 };
export const phone = { width: 360, height: 740 };

// Stops hanging tests; a browser is slow on a busy machine.
jest.setTimeout(180_000);
const STEP_TIMEOUT_MS = 120_000;

let folder = '';
/** The browser of this test file. */
export let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onus-report-'));
  for (const [name, result] of Object.entries(results))
    writeFileSync(join(folder, `${name}.html`), renderHtml(result, { accounts: 'accounts/' }));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Name = keyof typeof results;

/** The file URL of a report. */
export const addressOf = (name: Name, hash = ''): string => pathToFileURL(join(folder, `${name}.html`)).href + hash;

/** Opens a report, runs the steps, and fails on any page error or network request. */
export async function withReport(
  {
    name = 'sample',
    hash = '',
    address = addressOf(name, hash),
    ...options
  }: BrowserContextOptions & { name?: Name; hash?: string; address?: string },
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: wide, ...options });
  const problems: string[] = [];
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  const page = await context.newPage();
  page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== address.split('#')[0] && !request.url().startsWith('data:')) problems.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.locator('html.scripts').waitFor();
    await act(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

/** The text in which the explorer counts what it shows. */
export const status = (page: Page) => page.getByRole('status').textContent();
/** Groups (rules or resources) that the explorer has rendered. */
export const groups = (page: Page) => page.locator('#explorer details.rule');
/** The number of rows in the list of the located row. */
export const sizeOf = async (row: Locator): Promise<number> => Number(await row.getAttribute('aria-setsize'));
export const hashOf = (page: Page): string => new URL(page.url()).hash;
/** The difference between the widths of page and window in pixels. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Expands all elements that match the selector, and waits for their content. */
export async function unfold(page: Page, selector: string, then: string): Promise<void> {
  await page.evaluate((folded) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(folded)) details.open = true;
  }, selector);
  await page.locator(then).last().waitFor();
}

/** The number of findings that the explorer says it shows. */
export async function shown(page: Page): Promise<number> {
  return Number.parseInt(((await status(page)) ?? '').replaceAll(',', ''), 10);
}
