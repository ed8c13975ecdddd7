import { type Severity, severities } from '../../core/names.ts';
import { limitsText } from '../../core/result/run-limits.ts';
import { collectionErrorLabels } from '../../core/fact.ts';
import { withReadableTimes } from '../../core/readable-time.ts';
import { auditedAccounts } from '../../core/result/audited-accounts.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { responsibilityModel } from '../../responsibility/model.ts';
import { failuresBy } from '../failures.ts';
import { shorten, visible } from '../text.ts';
import { remainingOf, remediationPlan, resolution } from '../remediation-plan.ts';

/** Listed fixes, new failures and errors, so that the summary fits into a pull request comment (65,536 characters on GitHub). */
const MAX_ITEMS = { work: 10, findings: 10, errors: 10 };

const mostSevereFirst: readonly Severity[] = [...severities].reverse();

/** Renders a summary for a pull request or a chat. */
export function* renderMarkdown(result: AuditResult): Generator<string, void, undefined> {
  const { run, summary, changes } = result;
  const { counts, failures } = summary;
  yield `## Onus: ${text(auditedAccounts(result))}, ${withReadableTimes(run.finishedAt)}\n\n`;
  const limits = limitsText(run);
  if (limits !== undefined) yield `> **${text(limits)}.**\n\n`;
  const open = mostSevereFirst.filter((severity) => failures[severity] > 0).map((severity) => `${failures[severity]} ${severity}`);
  yield `**${counts.FAIL} open failures**${open.length === 0 ? '' : ` (${open.join(', ')})`}, ${counts.PASS} passed`;
  yield `${counts.suppressed === 0 ? '' : `, ${counts.suppressed} suppressed`}, ${summary.resources} resources evaluated by ${run.rules.length} rules.\n`;
  if (!summary.complete)
    yield `\n> **Incomplete: some data could not be read**. ${counts.UNKNOWN} findings could not be evaluated${counts.ERROR === 0 ? '' : `, ${counts.ERROR} rule errors`}.\n`;
  if (changes !== undefined) yield* changed(result, changes);
  yield* matrix(result);
  yield* firstThings(result);
  yield* collectionErrors(result);
}

function* changed({ findings }: AuditResult, changes: NonNullable<AuditResult['changes']>): Generator<string, void, undefined> {
  yield `\n### Since ${withReadableTimes(changes.since.finishedAt)}\n\n`;
  yield `${changes.new.length} new, ${changes.resolved.length} resolved, ${changes.suppressed?.length ?? 0} suppressed, ${changes.unchanged} unchanged`;
  yield changes.firstJudged.length === 0 ? '' : `, ${changes.firstJudged.length} evaluated for the first time`;
  yield changes.newlyUnreadable.length === 0 ? '' : `, ${changes.newlyUnreadable.length} can no longer be evaluated`;
  yield changes.notCompared === 0
    ? '.\n'
    : `; ${changes.notCompared} earlier failures were not evaluated this time and may still be open.\n`;
  const ids = new Set(changes.new);
  const appeared = findings
    .values()
    .filter(({ id }) => ids.has(id))
    .take(Math.min(MAX_ITEMS.findings, ids.size));
  if (ids.size > 0) yield '\n';
  for (const { severity, resource, message } of appeared) yield `- **${severity}** ${code(resource.name)} ${text(message)}\n`;
  if (ids.size > MAX_ITEMS.findings) yield `- and ${ids.size - MAX_ITEMS.findings} more\n`;
}

function* matrix({ findings }: AuditResult): Generator<string, void, undefined> {
  const failures = failuresBy(findings, ({ responsibility }) => responsibility);
  const rows = responsibilityModel.responsibilities.flatMap(({ id, title }) => {
    const own = failures.get(id);
    return own === undefined ? [] : [{ title, own }];
  });
  if (rows.length === 0) return;
  yield `\n| Responsibility | ${mostSevereFirst.join(' | ')} |\n| --- |${' ---: |'.repeat(mostSevereFirst.length)}\n`;
  for (const { title, own } of rows) {
    const cells = mostSevereFirst.map((severity) => own[severity] || '');
    yield `| ${text(title)} | ${cells.join(' | ')} |\n`;
  }
}

function* firstThings(result: AuditResult): Generator<string, void, undefined> {
  const work = remediationPlan(result);
  if (work.length === 0) return;
  yield '\n### Top priorities\n\n';
  for (const [index, item] of work.slice(0, MAX_ITEMS.work).entries()) {
    const { severity, title, rules, exposed } = item;
    const amounts = resolution({ ...item, remaining: remainingOf(item) });
    const open = exposed === 0 ? '' : `, ${exposed} of them publicly exposed`;
    const [first] = rules;
    const how = first === undefined ? '' : `. [How to fix](${first.rule.remediation.url})`;
    yield `${index + 1}. **${severity}** ${text(title)}: ${amounts}${open}${how}\n`;
  }
  if (work.length > MAX_ITEMS.work) yield `\nand ${work.length - MAX_ITEMS.work} more, all of them in the report.\n`;
}

function* collectionErrors({ collectionErrors: all }: AuditResult): Generator<string, void, undefined> {
  if (all.length === 0) return;
  yield '\n### Could not be read\n\n';
  for (const { kind, action, findings } of all.slice(0, MAX_ITEMS.errors))
    yield `- ${collectionErrorLabels[kind]}: ${code(action)} (${findings} ${findings === 1 ? 'finding' : 'findings'})\n`;
  if (all.length > MAX_ITEMS.errors) yield `- and ${all.length - MAX_ITEMS.errors} more\n`;
}

/** Escapes markup, URLs and mentions in text. */
const text = (value: string): string =>
  shorten(visible(value), 300)
    .replace(/[&<>]/g, (character) => entities[character] ?? '')
    .replace(/[\\`*_~[\]|#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@/g, '@<!-- -->');

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Formats text as code. It replaces pipes, which end a table cell, and backticks, which end the code. */
const code = (value: string): string => `\`${shorten(visible(value), 100).replace(/`/g, "'").replace(/\|/g, '¦')}\``;
