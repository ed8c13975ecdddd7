import type { AuditResult } from '../model/result.ts';
import { severities } from '../model/names.ts';
import { paints, printable, type Terminal } from './terminal.ts';

/** What a person wants to know when the audit is over. */
export function printSummary(result: AuditResult, files: readonly string[], terminal: Terminal): void {
  const { bold, dim, red, yellow, green } = paints(terminal.colour);
  const { counts, failures, resources, complete } = result.summary;
  const line = (text = '') => terminal.err(`${text}\n`);
  line();
  line(
    `${bold(String(resources))} resources judged by ${bold(String(result.rules.length))} rules of your side of the shared responsibility model`,
  );
  const open = [...severities]
    .reverse()
    .filter((severity) => failures[severity] > 0)
    .map((severity) => `${failures[severity]} ${severity}`);
  line(`  ${red('✗')} ${counts.FAIL} failed${open.length === 0 ? '' : `: ${open.join(', ')}`}`);
  line(
    `  ${green('✓')} ${counts.PASS} passed, ${counts.NOT_APPLICABLE} not applicable${counts.suppressed === 0 ? '' : `, ${counts.suppressed} suppressed`}`,
  );
  if (counts.UNKNOWN + counts.ERROR > 0) {
    line(
      `  ${yellow('?')} ${counts.UNKNOWN} could not be judged${counts.ERROR === 0 ? '' : `, ${counts.ERROR} ended in an error of a rule`}`,
    );
  }
  const worst = result.rules
    .filter((rule) => rule.counts.FAIL > 0)
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.counts.FAIL - a.counts.FAIL)
    .slice(0, 5);
  if (worst.length > 0) {
    line();
    line(bold('First things first'));
    for (const {
      severity,
      counts: { FAIL },
      title,
      id,
    } of worst) {
      line(`  ${red(severity.padEnd(13))}${String(FAIL).padStart(4)}  ${title} ${dim(id)}`);
    }
  }
  if (!complete) {
    line();
    line(bold('Not everything could be read'));
    for (const { kind, action, regions, findings } of result.gaps.slice(0, 10)) {
      line(
        `  ${yellow(kind.padEnd(14))}${printable(action)} ${dim(`in ${regions.join(', ')}; ${findings} ${findings === 1 ? 'finding' : 'findings'}`)}`,
      );
    }
    if (result.gaps.length > 10) line(`  and ${result.gaps.length - 10} more, all in the report`);
  }
  for (const { rule, resource = '*', until, state } of result.suppressions) {
    if (state === 'used') continue;
    const why = state === 'expired' ? `expired on ${until}` : 'matched no failure of this run';
    line(`${yellow('warning:')} the suppression of ${printable(rule)} on ${printable(resource)} ${why}`);
  }
  const off = result.census.filter(({ state }) => state === 'off').map(({ region }) => region);
  if (off.length > 0)
    line(dim(`\nAWS Config records nothing in ${off.join(', ')}, so the census of what no rule covers is missing there.`));
  line();
  const page = files.find((file) => file.endsWith('.html'));
  line(page === undefined ? `Written: ${files.join(', ')}` : `Open ${bold(page)}`);
}
