import { type ImportFormat, readSuppressions } from '../../commands/import/import-suppressions.ts';
import { type NewSuppression, replaceFile, withSuppressions } from '../../commands/import/write-suppressions.ts';
import { UserError } from '../../core/user-error.ts';
import { configFileOf } from '../options.ts';
import { printable, type Terminal } from '../terminal.ts';

interface ImportCommandOptions {
  readonly reason?: string;
  readonly until?: string;
  readonly config?: string;
  readonly dryRun?: boolean;
}

/** `onus import`: exit code 0 if everything was imported, 3 if some entries have no counterpart. */
export async function importCommand(
  format: ImportFormat,
  file: string,
  { options, terminal }: { readonly options: ImportCommandOptions; readonly terminal: Terminal },
): Promise<number> {
  const config = configFileOf(options.config) ?? 'onus.yaml';
  const { suppressions, notImported, notes } = await readSuppressions(format, file);
  const needsReason = suppressions.some(({ reason }) => reason === undefined);
  const missingReason = needsReason ? (options.reason ?? (await answerTo('Why are these findings accepted? ', '--reason', terminal))) : '';
  const until =
    suppressions.length === 0
      ? ''
      : (options.until ?? (await answerTo('Last day on which they are accepted (YYYY-MM-DD): ', '--until', terminal)));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until) && new Date(`${until}T00:00Z`).toJSON()?.startsWith(until) === true;
  if (suppressions.length > 0 && !isDay) throw new UserError(`--until is '${until}': expected a date such as 2027-01-31`);
  const complete = suppressions.map(({ reason = missingReason, ...others }): NewSuppression => ({ ...others, reason, until }));
  const { text, added } = await withSuppressions(config, complete);
  if (options.dryRun === true) terminal.out(text);
  else if (added.length > 0) await replaceFile(config, text);
  const present = suppressions.length - added.length;
  const verb = options.dryRun === true ? 'would be added' : 'added';
  terminal.err(`${config}: ${count(added.length, 'suppression')} ${verb}${present === 0 ? '' : `, ${present} present already`}\n`);
  printList('Not imported:', notImported, terminal);
  printList('These rules require more than the suppressed checks, and are suppressed as a whole:', notes, terminal);
  return notImported.length === 0 ? 0 : 3;
}

/** @throws {UserError} if an answer is needed and there is no terminal */
async function answerTo(question: string, option: string, { ask }: Terminal): Promise<string> {
  const answer = await ask?.(question);
  if (answer === undefined || answer === '') throw new UserError(`${option} is missing: every suppression has a reason and a last day`);
  return answer;
}

const count = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`;

function printList(title: string, lines: readonly string[], { err }: Terminal): void {
  if (lines.length > 0) err(`\n${title}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}`);
}
