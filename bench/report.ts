/**
 * Measures the page of a large result: its size, the time and memory to write it, and its performance in Chromium, according to the browser's
 * paint and event timing and the memory of its process.
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

/** Returns the CPU time of the page's main thread in seconds, which is independent of other processes. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

/** Returns, for each keystroke of a word, the milliseconds until the next paint, by the browser's event timing, and the CPU time. */
async function keystrokes(page: Page, text: string): Promise<{ readonly painted: number[]; readonly processor: number[] }> {
  await page.getByLabel('Search findings').focus();
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') taken.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const spent = await processorTime(page);
  const processor: number[] = [];
  for (const key of text) {
    const before = await spent();
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
    processor.push(1000 * ((await spent()) - before));
  }
  return { painted: await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken), processor };
}

/** `median 50 ms, worst 104 ms`. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${milliseconds(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)}, worst ${milliseconds(sorted.at(-1) ?? Number.NaN)}`;
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
    // The search index is built while the page is idle.
    await page.waitForTimeout(1500);
    const [paint, shown] = await page.evaluate(() =>
      ['first-contentful-paint', 'findings-shown'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    );
    print('summary and map painted', milliseconds(paint ?? Number.NaN));
    print('all findings can be filtered', milliseconds(shown ?? Number.NaN));
    const { painted, processor } = await keystrokes(page, 'payments');
    print('keystroke to paint', spread(painted));
    print('keystroke, CPU time', spread(processor));
    print('findings that match the search', (await page.getByRole('status').textContent()) ?? '');
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
