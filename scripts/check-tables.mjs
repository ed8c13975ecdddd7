// Lists the tables of facts about AWS that should be compared with their source again (see src/core/dated-table.ts).
//   node scripts/check-tables.mjs [--today YYYY-MM-DD]
//   node scripts/check-tables.mjs --refresh   rewrites tables from installed packages; --compare only compares them
// Exit code 1 if a table is older than 180 days or dated in the future.
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MAX_AGE_DAYS = 180;
const DAY_MS = 86_400_000;

const { values } = parseArgs({ options: { today: { type: 'string' }, refresh: { type: 'boolean' }, compare: { type: 'boolean' } } });
if (values.refresh || values.compare) {
  const { refreshTables } = await import('./refresh-tables.mjs');
  await refreshTables({ compare: values.compare === true });
}
const today = values.today === undefined ? Date.now() : Date.parse(values.today);

/** Returns the last day of a date: for `2026-02`, the end of February. */
function lastDayOf(asOf) {
  const [year, month, day] = asOf.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

const tables = globSync(`${ROOT}/{src,rules}/**/*.ts`).flatMap((path) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const asOf = /\basOf\b\s*[:=]\s*'(\d{4}-\d{2}(?:-\d{2})?)'/.exec(line)?.[1];
    if (asOf === undefined) return [];
    const started = Date.parse(asOf.length === 7 ? `${asOf}-01` : asOf);
    const ageDays = Math.floor((today - lastDayOf(asOf)) / DAY_MS);
    const problem = Number.isNaN(started) || started > today ? 'dated in the future' : ageDays > MAX_AGE_DAYS ? `${ageDays} days old` : '';
    return [{ place: `${relative(ROOT, path)}:${index + 1}`, asOf, problem }];
  });
});

const outdated = tables.filter(({ problem }) => problem !== '').sort((a, b) => a.asOf.localeCompare(b.asOf));
for (const { place, asOf, problem } of outdated) console.log(`${place}: as of ${asOf}, ${problem}`);
console.log(`${tables.length} tables, ${outdated.length} to compare with their source`);
if (outdated.length > 0) process.exitCode = 1;
