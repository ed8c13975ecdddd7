import { audit, collectOnly, evaluate, render } from '../../commands/audit.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { earlierRunIn, loadResult, stageAt, writeReport } from '../../commands/report.ts';
import { type Config, formatsOf } from '../../config/config.ts';
import type { FormatName } from '../../core/result/format-names.ts';
import type { Severity } from '../../core/names.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { publishedLimits } from '../../commands/published-limits.ts';
import { COMMAND_LINE_PACE } from '../../config/pace.ts';
import { UserError } from '../../core/user-error.ts';
import { browse } from '../browse.ts';
import { exitCode } from '../exit-code.ts';
import { type AccountOptions, configFileOf, DEFAULT_OUT, type SelectionOptions, type TagOptions } from '../options.ts';
import { createProgress } from '../progress.ts';
import { printSummary } from '../summary.ts';
import { printable, type Terminal } from '../terminal.ts';
import { errorText } from '../../util/error-text.ts';

/** Output location: a folder, `s3://bucket/prefix`, or `-` for standard output. */
interface OutputOptions {
  readonly out?: string;
  readonly format?: FormatName[];
  readonly failOn?: Severity | 'none';
}

/** Prints warnings about expired entries even with --quiet, because they change the result. */
const warning = (terminal: Terminal) => (line: string) => terminal.err(`${line}\n`);

/** `onus audit`: exit code 0 clean, 1 failures at or above the threshold, 3 incomplete. */
export async function auditCommand(
  options: AccountOptions & OutputOptions & { readonly resume?: boolean; readonly open?: boolean },
  terminal: Terminal,
): Promise<number> {
  const out = options.out ?? DEFAULT_OUT;
  const config = await loadConfig(configFileOf(options.config), warning(terminal));
  const { failOn, formats } = checked(options, out, config);
  if (options.open === true) checkOpenable(out, formats);
  const run = runOptions(options, config, terminal);
  if (out === '-') {
    if (options.resume === true) throw new UserError('--resume requires --out with the location of the interrupted run');
    const result = await finishing(run, (live) => audit({ ...live, config, formats: [] }));
    printDocument(result.result, formats, terminal);
    return exitCode(result.result, failOn);
  }
  const earlier = async (clientConfig: object) => {
    try {
      return await earlierRunIn(out, clientConfig);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      terminal.err(`warning: no earlier run to compare with: ${printable(error.message)}\n`);
      return undefined;
    }
  };
  const resume = options.resume === true ? out : undefined;
  let kept = false;
  const onUnfinished = () => {
    kept = true;
  };
  const { result, files } = await finishing(run, (live) =>
    audit({ ...live, config, formats, stage: stageAt(out), earlier, resume, onUnfinished }),
  ).finally(() => {
    if (kept) terminal.err('The data read so far is kept. To resume, run the same command with --resume.\n');
  });
  if (options.quiet !== true) printSummary(result, files, terminal);
  if (options.open === true) browse(files.find((file) => file.endsWith('.html')) ?? out);
  return exitCode(result, failOn);
}

/** `onus collect`: reads the account into a snapshot. */
export async function collectCommand(options: AccountOptions & OutputOptions, terminal: Terminal): Promise<number> {
  const out = options.out ?? DEFAULT_OUT;
  if (out === '-') throw new UserError('a snapshot cannot go to standard output: set --out to a folder or s3://bucket/prefix');
  const config = await loadConfig(configFileOf(options.config), warning(terminal));
  const { files } = await finishing(runOptions(options, config, terminal), (live) => collectOnly({ ...live, config, stage: stageAt(out) }));
  if (options.quiet !== true) terminal.err(`Written: ${files.join(', ')}\n`);
  return 0;
}

/** `onus evaluate`: evaluates a snapshot. */
export async function evaluateCommand(
  options: SelectionOptions &
    TagOptions &
    OutputOptions & { readonly snapshot: string; readonly config?: string; readonly quiet?: boolean },
  terminal: Terminal,
): Promise<number> {
  const out = options.out ?? DEFAULT_OUT;
  const config = await loadConfig(configFileOf(options.config), warning(terminal));
  const { failOn, formats } = checked(options, out, config);
  const result = await evaluate(options.snapshot, { selection: options, config });
  if (out === '-') printDocument(result, formats, terminal);
  else {
    const files = await writeReport(result, out, formats);
    if (options.quiet !== true) printSummary(result, files, terminal);
  }
  return exitCode(result, failOn);
}

/** `onus report`: writes a result in other formats. */
export async function reportCommand(
  options: OutputOptions & { readonly result: string; readonly quiet?: boolean },
  terminal: Terminal,
): Promise<number> {
  const out = options.out ?? DEFAULT_OUT;
  const { formats } = checked(options, out, {});
  try {
    const result = await loadResult(options.result);
    if (out === '-') printDocument(result, formats, terminal);
    else {
      const files = await writeReport(result, out, formats);
      if (options.quiet !== true) printSummary(result, files, terminal);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${options.result} is damaged: ${errorText(error)}`, error);
  }
  return 0;
}

function runOptions(options: AccountOptions, config: Config, terminal: Terminal) {
  const regions = options.regions ?? config.regions ?? 'all';
  const progress = createProgress(terminal);
  return {
    progress,
    live: {
      profile: options.profile,
      roleArn: options.roleArn,
      externalId: options.externalId,
      endpoint: options.endpointUrl,
      pace: options.pace ?? config.pace ?? COMMAND_LINE_PACE,
      ...(options.limits === undefined ? {} : { limits: publishedLimits }),
      regions: regions === 'all' || regions.includes('all') ? ('all' as const) : regions,
      selection: options,
      onProgress: options.quiet === true ? () => undefined : progress.onProgress,
      signal: terminal.signal,
    },
  };
}

type RunOptions = ReturnType<typeof runOptions>;

async function finishing<T>({ live, progress }: RunOptions, work: (live: RunOptions['live']) => Promise<T>): Promise<T> {
  try {
    return await work(live);
  } finally {
    progress.stop();
  }
}

function checked(
  { format, failOn = 'informational' }: OutputOptions,
  out: string,
  config: Config,
): { failOn: Severity | 'none'; formats: readonly FormatName[] } {
  const formats = format ?? (out === '-' ? ['json' as const] : formatsOf(config));
  if (out === '-' && formats.length !== 1) throw new UserError('standard output takes only one document: set --format to one format');
  return { failOn, formats };
}

/** @throws {UserError} if there will be no local page to open */
export function checkOpenable(out: string, formats: readonly FormatName[]): void {
  if (out === '-' || out.startsWith('s3://'))
    throw new UserError('--open requires a folder in --out: the browser cannot open other locations');
  if (!formats.includes('html')) throw new UserError('--open requires the output format html: add it to --format');
}

function printDocument(result: AuditResult, [format = 'json']: readonly FormatName[], terminal: Terminal): void {
  for (const piece of render(result, format)) terminal.out(piece);
}
