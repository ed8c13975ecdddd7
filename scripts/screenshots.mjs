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

const pictures = [
  { file: 'report.png', width: 1280, height: 1180, colorScheme: 'light' },
  { file: 'report-dark.png', width: 1280, height: 1180, colorScheme: 'dark' },
  { file: 'report-phone.png', width: 390, height: 844, colorScheme: 'light' },
];
await mkdir('docs/images', { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
for (const { file, width, height, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(pathToFileURL(report).href);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/images/${file}` });
  await page.close();
  console.log(`docs/images/${file}`);
}
await browser.close();
