/**
 * Measures the page of a big result: its size, the time and memory it takes to write, and what it asks of Chromium. The figures are
 * those of the browser itself: paint and event timing of the page, memory of its process.
 * `npm run bench:report -- [--findings 100000] [--resources 50000] [--accounts 200]`.
 */
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '100000' },
    resources: { type: 'string', default: '50000' },
    accounts: { type: 'string', default: '200' },
  },
});
const print = (label: string, value: string) => console.log(`${label.padEnd(38)} ${value}`);
const milliseconds = (value: number) => `${Math.round(value)} ms`;

/** Resident memory, MB, of the process that shows the page: now, or at its peak. */
async function memoryOf(browser: Browser, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  return Math.max(0, ...sizes);
}

/** How long each event of some keys took until the page was painted again, by the browser's own event timing. */
async function keystrokes(page: Page, text: string): Promise<number[]> {
  const search = page.getByLabel('Search findings');
  await search.focus();
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown' || entry.name === 'input') taken.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const key of text) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken);
}

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
try {
  print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`);
  print('load of the last minute', (loadavg()[0] ?? 0).toFixed(1));
  print('findings, resources, accounts', `${values.findings}, ${values.resources}, ${values.accounts}`);
  const program = join(folder, 'page.mjs');
  await build({
    entryPoints: ['bench/report-page.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const file = join(folder, 'index.html');
  const { megabytes, code } = await measure(process.execPath, [program, file, values.findings, values.resources, values.accounts], {});
  if (code !== 0) throw new Error(`the page could not be written (exit code ${code})`);
  print('peak memory of writing, with result', `${Math.round(megabytes)} MB`);
  print('size of the page', `${(statSync(file).size / 1e6).toFixed(2)} MB`);

  const browser = await launchChromium();
  try {
    print('Chromium', browser.version());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.documentElement.classList.contains('scripts')) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark('findings-shown'));
      });
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    print('process of an empty page', `${Math.round(await memoryOf(browser, 'VmRSS'))} MB`);
    await page.goto(pathToFileURL(file).href);
    await page.locator('html.scripts').waitFor();
    await page.waitForTimeout(500);
    const [paint, shown] = await page.evaluate(() =>
      ['first-contentful-paint', 'findings-shown'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    );
    print('summary and map painted', milliseconds(paint ?? Number.NaN));
    print('all findings can be filtered', milliseconds(shown ?? Number.NaN));
    const taken = (await keystrokes(page, 'payments')).sort((a, b) => a - b);
    print(
      'keystroke to paint, median and worst',
      `${milliseconds(taken[Math.floor(taken.length / 2)] ?? 0)}, ${milliseconds(taken.at(-1) ?? 0)}`,
    );
    print('the search leaves', (await page.getByRole('status').textContent()) ?? '');
    print(
      'process of the page, now and at peak',
      `${Math.round(await memoryOf(browser, 'VmRSS'))} MB, ${Math.round(await memoryOf(browser, 'VmHWM'))} MB`,
    );
  } finally {
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true });
}
