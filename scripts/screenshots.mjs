// Takes the pictures of the documentation from the demo's report: `npm run demo && npm run screenshots`.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const report = resolve('onus-report/index.html');
if (!existsSync(report)) throw new Error('there is no onus-report/index.html: run npm run demo first');
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
if (executablePath === undefined) throw new Error('no Chromium was found: install it, or name it in CHROMIUM_PATH');

const laptop = { width: 1280, height: 1180, colorScheme: 'light' };
const pictures = [
  { ...laptop, file: 'report.png' },
  { ...laptop, file: 'report-dark.png', colorScheme: 'dark' },
  { ...laptop, file: 'report-phone.png', width: 390, height: 844 },
  { ...laptop, file: 'report-first.png', height: 900, at: '#first' },
  { ...laptop, file: 'report-map.png', height: 1000, at: '#matrix' },
  { ...laptop, file: 'report-where.png', height: 760, at: '#where' },
  { ...laptop, file: 'report-findings.png', height: 1000, hash: '#findings?status=FAIL&rule=s3-bucket-no-public-read' },
  { ...laptop, file: 'report-resources.png', height: 900, hash: '#findings?view=resource', colorScheme: 'dark' },
];
await mkdir('docs/images', { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
for (const { file, width, height, colorScheme, at, hash = '' } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(pathToFileURL(report).href + hash);
  await page.locator('html.scripts').waitFor();
  if (at !== undefined) await page.locator(at).evaluate((section) => section.scrollIntoView());
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/images/${file}` });
  await page.close();
  console.log(`docs/images/${file}`);
}
await browser.close();
