import { pathToFileURL } from 'node:url';
import { type ConsoleSummary, summarize } from '../commands/console-summary.ts';
import { collectionErrorLabels } from '../core/fact.ts';
import { withReadableTimes } from '../core/readable-time.ts';
import { auditedAccounts } from '../core/result/audited-accounts.ts';
import type { AuditResult } from '../core/result/result.ts';
import { limitsText } from '../core/result/run-limits.ts';
import { severities, type Severity } from '../core/names.ts';
import { fitted, wrapped } from './layout.ts';
import { link, type Paint, paints, printable, type Terminal } from './terminal.ts';

const mostSevereFirst: readonly Severity[] = [...severities].reverse();

/** In a narrower terminal, severities are abbreviated to one letter. */
const MIN_WIDE_COLUMNS = 84;
const widest = 120;

interface Page {
  readonly width: number;
  readonly line: (text?: string) => void;
  readonly paint: Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', Paint>;
}

/** Prints the summary of an audit. */
export function printSummary(result: AuditResult, files: readonly string[], terminal: Terminal): void {
  const digest = summarize(result);
  const width = Math.min(terminal.columns, widest);
  const page: Page = { width, line: (text = '') => terminal.err(`${text}\n`), paint: paints(terminal.color) };
  page.line();
  totals(result, page);
  if (digest.responsibilities.length > 0) responsibilities(digest, page);
  if (result.changes !== undefined) changes(result.changes, digest, page);
  if (digest.work.length > 0) work(digest, page);
  if (!result.summary.complete) collectionErrors(result, page);
  notes(result, page);
  page.line();
  const report = files.find((file) => file.endsWith('.html'));
  if (report === undefined) page.line(`Written: ${files.join(', ')}`);
  else page.line(`Open ${page.paint.bold(report.startsWith('s3://') ? report : link(report, pathToFileURL(report).href, terminal.links))}`);
}

function totals(result: AuditResult, { line, width, paint: { bold, dim, red, yellow, green } }: Page): void {
  const { summary, rules, run } = result;
  const { counts, resources } = summary;
  const audited = printable(auditedAccounts(result)).replace(/^a/, 'A');
  const limits = limitsText(run);
  if (limits !== undefined) for (const text of wrapped(`${limits}.`, width)) line(bold(yellow(text)));
  const scope = `${resources} resources evaluated by ${rules.length} rules for the customer side of the shared responsibility model`;
  for (const [index, text] of wrapped(`${audited}: ${scope}`, width).entries()) line(index === 0 ? bold(text) : text);
  line(`  ${red('✗')} ${counts.FAIL} open failures   ${green('✓')} ${counts.PASS} passed`);
  const rest = [
    ...(counts.NOT_APPLICABLE === 0 ? [] : [`${counts.NOT_APPLICABLE} not applicable`]),
    ...(counts.suppressed === 0 ? [] : [`${counts.suppressed} suppressed`]),
  ];
  if (rest.length > 0) line(dim(`    ${rest.join(', ')}`));
  if (counts.UNKNOWN > 0) line(`  ${yellow('?')} ${counts.UNKNOWN} could not be evaluated`);
  if (counts.ERROR > 0) line(`  ${yellow('?')} ${counts.ERROR} rule errors`);
}

/** Responsibility × severity. */
function responsibilities({ responsibilities: rows }: ConsoleSummary, { line, width, paint }: Page): void {
  const names = width >= MIN_WIDE_COLUMNS ? mostSevereFirst : mostSevereFirst.map((severity) => severity[0]?.toUpperCase() ?? '');
  const cells = mostSevereFirst.map((severity, index) =>
    Math.max(names[index]?.length ?? 0, ...rows.map(({ failures }) => String(failures[severity]).length)),
  );
  const taken = cells.reduce((sum, cell) => sum + cell + 2, 0);
  const titles = Math.max(12, Math.min(width - taken - 2, Math.max(...rows.map(({ title }) => title.length), 'FAILED'.length)));
  line();
  line(paint.dim(`  ${fitted('FAILED', titles)}${names.map((name, index) => `  ${name.padStart(cells[index] ?? 0)}`).join('')}`));
  for (const { title, failures } of rows) {
    const numbers = mostSevereFirst.map((severity, index) => {
      const text = String(failures[severity] || '·').padStart(cells[index] ?? 0);
      return `  ${failures[severity] === 0 ? paint.dim(text) : colorOf(severity, paint)(text)}`;
    });
    line(`  ${fitted(title, titles)}${numbers.join('')}`);
  }
}

function colorOf(severity: Severity, { bold, red, yellow, cyan }: Page['paint']): Paint {
  const colors: Readonly<Record<Severity, Paint>> = {
    critical: (text) => bold(red(text)),
    high: red,
    medium: yellow,
    low: cyan,
    informational: (text) => text,
  };
  return colors[severity];
}

function changes(
  {
    since,
    new: appeared,
    resolved,
    suppressed = [],
    unchanged,
    firstJudged,
    newlyUnreadable,
    notCompared,
  }: NonNullable<AuditResult['changes']>,
  digest: ConsoleSummary,
  { line, width, paint }: Page,
): void {
  line();
  line(paint.bold(`Since ${withReadableTimes(since.finishedAt)}`));
  line(
    `  ${appeared.length === 0 ? '0 new' : paint.red(`${appeared.length} new`)}, ${paint.green(`${resolved.length} resolved`)}, ${suppressed.length} suppressed, ${unchanged} unchanged`,
  );
  if (firstJudged.length > 0) line(paint.dim(`  ${firstJudged.length} failures evaluated for the first time`));
  if (newlyUnreadable.length > 0) line(`  ${paint.yellow(`${newlyUnreadable.length} findings can no longer be evaluated`)}`);
  if (notCompared > 0) line(paint.dim(`  ${notCompared} earlier failures were not evaluated this time and may still be open`));
  for (const { severity, name, title } of digest.appeared) {
    const [first = '', ...others] = wrapped(`${printable(name)}: ${title}`, width - 4 - severityWidth);
    line(`  ${paint.red('+')} ${colorOf(severity, paint)(severity.padEnd(severityWidth))}${first}`);
    for (const text of others) line(`    ${''.padEnd(severityWidth)}${text}`);
  }
  if (appeared.length > digest.appeared.length) line(paint.dim(`    and ${appeared.length - digest.appeared.length} more`));
}

const severityWidth = 'informational'.length + 1;

function work({ work: items }: ConsoleSummary, { line, width, paint }: Page): void {
  line();
  line(paint.bold('Top priorities'));
  for (const [index, { severity, title, rules, resolution, exposed }] of items.entries()) {
    const [first = '', ...others] = wrapped(title, width - 5 - severityWidth);
    line(`  ${index + 1}. ${colorOf(severity, paint)(severity.padEnd(severityWidth))}${first}`);
    const margin = ''.padEnd(5 + severityWidth);
    for (const text of others) line(`${margin}${text}`);
    const open = exposed === 0 ? '' : `, ${exposed} of them publicly exposed`;
    const where = rules.length === 1 ? ` · ${rules[0]}` : '';
    for (const text of wrapped(`${resolution}${open}${where}`, width - margin.length)) line(`${margin}${paint.dim(text)}`);
  }
}

/** Most errors that the terminal lists. */
const MAX_ERRORS = 10;

/** Lists what could not be read, below the reason. */
function collectionErrors({ collectionErrors: all }: AuditResult, { line, width, paint: { bold, yellow } }: Page): void {
  line();
  line(bold('Incomplete: some data could not be read'));
  for (const [kind, own] of Map.groupBy(all.slice(0, MAX_ERRORS), (error) => error.kind)) {
    line(`  ${yellow(collectionErrorLabels[kind])}`);
    for (const { action, message, regions, findings } of own) {
      // The call succeeded but did not return a value, so the message tells more than the action.
      const what = kind === 'not-reported' ? withReadableTimes(message).replace(/\.$/, '') : action;
      const where = regions.length > MAX_REGIONS ? `${regions.length} Regions` : regions.join(', ');
      const cost = `(${where}; ${findings} ${findings === 1 ? 'finding' : 'findings'})`;
      const [first = '', ...others] = wrapped(`${printable(what)} ${cost}`, width - 6);
      line(`    - ${first}`);
      for (const text of others) line(`      ${text}`);
    }
  }
  if (all.length > MAX_ERRORS) line(`  and ${all.length - MAX_ERRORS} more, all of them in the report`);
}

/** More Regions are only counted. */
const MAX_REGIONS = 6;

function notes({ suppressions, uncoveredResources }: AuditResult, { line, width, paint: { dim, yellow } }: Page): void {
  for (const { rule, resource = '*', until, state } of suppressions) {
    if (state === 'used') continue;
    const why = state === 'expired' ? `expired on ${until}` : 'matched no failure of this run';
    const label = 'warning:';
    const [first = '', ...others] = wrapped(
      `the suppression of ${printable(rule)} on ${printable(resource)} ${why}`,
      width - label.length - 1,
    );
    line(`${yellow(label)} ${first}`);
    for (const text of others) line(`${''.padEnd(label.length)} ${text}`);
  }
  const uncovered = new Set(uncoveredResources.flatMap(({ types }) => types.filter(({ covered }) => !covered).map(({ type }) => type)))
    .size;
  const off = uncoveredResources.filter(({ state }) => state === 'off').map(({ region }) => region);
  if (uncovered === 0 && off.length === 0) return;
  line();
  const what = `Not covered by any rule: ${uncovered} resource ${uncovered === 1 ? 'type' : 'types'} in this account`;
  const more = off.length === 0 ? '' : `; AWS Config is off in ${off.join(', ')}, so only tagged resources are counted there`;
  for (const text of wrapped(`${what}${more}.`, width)) line(dim(text));
}
