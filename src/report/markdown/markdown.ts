import { type Severity, severities } from '../../core/names.ts';
import type { AuditResult } from '../../core/result.ts';
import { responsibilityModel } from '../../responsibility/model.ts';
import { failuresBy } from '../failures.ts';
import { shorten, visible } from '../text.ts';
import { remediationPlan } from '../remediation-plan.ts';

/** Pieces of work, new failures and gaps to name: the summary fits into a comment of a pull request (65,536 characters on GitHub). */
const most = { work: 10, findings: 10, gaps: 10 };

const gravestFirst: readonly Severity[] = [...severities].reverse();

/** A summary for a pull request or a chat. */
export function* renderMarkdown(result: AuditResult): Generator<string, void, undefined> {
  const { run, summary, changes, accounts } = result;
  const { counts, failures } = summary;
  const where = accounts === undefined ? `account ${run.accountId}` : `${accounts.length} accounts`;
  yield `## Onus: ${where}, ${run.finishedAt.slice(0, 16).replace('T', ' ')} UTC\n\n`;
  const open = gravestFirst.filter((severity) => failures[severity] > 0).map((severity) => `${failures[severity]} ${severity}`);
  yield `**${counts.FAIL} failed**${open.length === 0 ? '' : ` (${open.join(', ')})`}, ${counts.PASS} passed`;
  yield `${counts.suppressed === 0 ? '' : `, ${counts.suppressed} suppressed`}, ${summary.resources} resources judged by ${run.rules.length} rules.\n`;
  if (!summary.complete)
    yield `\n> **Not complete**: ${counts.UNKNOWN} could not be judged${counts.ERROR === 0 ? '' : `, ${counts.ERROR} ended in an error of a rule`}.\n`;
  if (changes !== undefined) yield* changed(result, changes);
  yield* matrix(result);
  yield* firstThings(result);
  yield* gaps(result);
}

function* changed({ findings }: AuditResult, changes: NonNullable<AuditResult['changes']>): Generator<string, void, undefined> {
  yield `\n### Since ${changes.since.finishedAt.slice(0, 16).replace('T', ' ')} UTC\n\n`;
  yield `${changes.new.length} new, ${changes.resolved.length} resolved, ${changes.unchanged} unchanged`;
  yield changes.firstJudged.length === 0 ? '' : `, ${changes.firstJudged.length} that were not judged before`;
  yield changes.newlyUnreadable.length === 0 ? '' : `, ${changes.newlyUnreadable.length} that can no longer be judged`;
  yield changes.notCompared === 0 ? '.\n' : `; ${changes.notCompared} earlier failures were not judged this time and may still be there.\n`;
  const ids = new Set(changes.new);
  const appeared = findings
    .values()
    .filter(({ id }) => ids.has(id))
    .take(Math.min(most.findings, ids.size));
  if (ids.size > 0) yield '\n';
  for (const { severity, resource, message } of appeared) yield `- **${severity}** ${code(resource.name)} ${text(message)}\n`;
  if (ids.size > most.findings) yield `- and ${ids.size - most.findings} more\n`;
}

function* matrix({ findings }: AuditResult): Generator<string, void, undefined> {
  const failures = failuresBy(findings, ({ responsibility }) => responsibility);
  const rows = responsibilityModel.responsibilities.flatMap(({ id, title }) => {
    const own = failures.get(id);
    return own === undefined ? [] : [{ title, own }];
  });
  if (rows.length === 0) return;
  yield `\n| Responsibility | ${gravestFirst.join(' | ')} |\n| --- |${' ---: |'.repeat(gravestFirst.length)}\n`;
  for (const { title, own } of rows) {
    const cells = gravestFirst.map((severity) => own[severity] || '');
    yield `| ${text(title)} | ${cells.join(' | ')} |\n`;
  }
}

function* firstThings(result: AuditResult): Generator<string, void, undefined> {
  const work = remediationPlan(result);
  if (work.length === 0) return;
  yield '\n### First things first\n\n';
  for (const [index, { severity, title, rules, findings, resources, exposed }] of work.slice(0, most.work).entries()) {
    const amounts = `clears ${findings} ${findings === 1 ? 'failure' : 'failures'} on ${resources} ${resources === 1 ? 'resource' : 'resources'}`;
    const open = exposed === 0 ? '' : `, ${exposed} of them open to everyone`;
    const [first] = rules;
    const how = first === undefined ? '' : `. [How to fix](${first.rule.remediation.url})`;
    yield `${index + 1}. **${severity}** ${text(title)}: ${amounts}${open}${how}\n`;
  }
  if (work.length > most.work) yield `\nand ${work.length - most.work} more, all in the report.\n`;
}

function* gaps({ collectionErrors: all }: AuditResult): Generator<string, void, undefined> {
  if (all.length === 0) return;
  yield '\n### Could not be read\n\n';
  for (const { kind, action, findings } of all.slice(0, most.gaps)) yield `- ${kind}: ${code(action)} (${findings} findings)\n`;
  if (all.length > most.gaps) yield `- and ${all.length - most.gaps} more\n`;
}

/** Text in which nothing is markup, an address or a mention. */
const text = (value: string): string =>
  shorten(visible(value), 300)
    .replace(/[&<>]/g, (character) => entities[character] ?? '')
    .replace(/[\\`*_~[\]|#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@/g, '@<!-- -->');

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text as code: nothing in it is markup. A pipe would end the cell of a table, a backtick the code. */
const code = (value: string): string => `\`${shorten(visible(value), 100).replace(/`/g, "'").replace(/\|/g, '¦')}\``;
