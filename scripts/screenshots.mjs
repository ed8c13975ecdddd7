// Takes the screenshots of the documentation from reports of the sample account: `npm run build && npm run screenshots`.
// The sample account does not change, so the history of the week before the audit is generated from its findings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
if (executablePath === undefined) throw new Error('Chromium was not found: install it, or set CHROMIUM_PATH');

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'onus-pictures-'));

function audit() {
  const { status, stderr } = spawnSync(process.execPath, ['build/demo/demo.js', '--out', folder, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the sample account could not be audited: ${stderr}`);
}

const back = (time, days) => new Date(Date.parse(time) - days * day).toISOString();
const open = ({ findings }) => findings.filter(({ status, suppressed }) => status === 'FAIL' && suppressed === undefined);
const bySeverity = (failures, of) =>
  Object.fromEntries(Object.keys(of).map((name) => [name, failures.filter(({ severity }) => severity === name).length]));

/** Returns the findings of the night before: a few failures are missing, others are resolved since, most are weeks old. */
function nightBefore(result) {
  const { finishedAt, startedAt } = result.run;
  const findings = result.findings.map((finding, index) => {
    if (finding.status === 'FAIL')
      return index % 67 === 4
        ? { ...finding, status: 'PASS' }
        : { ...finding, firstSeen: back(finishedAt, (index * 17) % 140).slice(0, 10) };
    return finding.status === 'PASS' && index % 79 === 7
      ? { ...finding, status: 'FAIL', firstSeen: back(finishedAt, 9).slice(0, 10) }
      : finding;
  });
  const failures = bySeverity(open({ findings }), result.summary.failures);
  const counts = { ...result.summary.counts };
  for (const status of ['PASS', 'FAIL'])
    counts[status] = findings.filter((finding) => finding.status === status && finding.suppressed === undefined).length;
  const trend = Array.from({ length: 6 }, (_, index) => {
    const ago = 7 - index;
    const more = Object.entries(failures).map(([name, amount], rank) => [name, amount + Math.round((ago - 1) * (0.6 + rank * 0.5))]);
    return { runId: `night-${ago}`, finishedAt: back(finishedAt, ago), failures: Object.fromEntries(more), complete: false };
  });
  const run = { ...result.run, id: 'night-1', startedAt: back(startedAt, 1), finishedAt: back(finishedAt, 1) };
  return { ...result, run, findings, trend, summary: { ...result.summary, failures, counts } };
}

const laptop = { width: 1280, height: 1180, colorScheme: 'light' };
const pictures = [
  { ...laptop, file: 'report.png' },
  { ...laptop, file: 'report-dark.png', colorScheme: 'dark' },
  { ...laptop, file: 'report-phone.png', width: 390, height: 844 },
  { ...laptop, file: 'report-changes.png', height: 760, at: '#changes' },
  { ...laptop, file: 'report-first.png', height: 900, at: '#first' },
  { ...laptop, file: 'report-map.png', height: 1000, at: '#matrix' },
  { ...laptop, file: 'report-where.png', height: 760, at: '#where' },
  { ...laptop, file: 'report-findings.png', height: 1000, hash: '#findings?status=FAIL&rule=s3-bucket-no-public-read' },
  { ...laptop, file: 'report-resources.png', height: 900, hash: '#findings?view=resource', colorScheme: 'dark' },
];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  audit();
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify(nightBefore(JSON.parse(readFileSync(file, 'utf8')))));
  audit();
  await mkdir('docs/images', { recursive: true });
  for (const { file: name, width, height, colorScheme, at, hash = '' } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href + hash);
    await page.locator('html.scripts').waitFor();
    if (at !== undefined) await page.locator(at).evaluate((section) => section.scrollIntoView());
    await page.waitForTimeout(300);
    await page.screenshot({ path: `docs/images/${name}` });
    await page.close();
    console.log(`docs/images/${name}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
