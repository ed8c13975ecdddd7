import { callPlan, type PlannedCall } from '../../commands/plan.ts';
import { type PlanDurationOptions, planDuration, planLimits, rulesNamed } from '../../commands/plan-duration.ts';
import { COMMAND_LINE_PACE } from '../../config/pace.ts';
import type { AuditResult } from '../../core/result/result.ts';
import { limitText } from '../../commands/rule-cost.ts';
import { readHead } from '../../commands/report.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { configFileOf, type SelectionOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { plainTable } from '../table.ts';
import { json, type TableOptions } from './catalog.ts';

/** `onus plan` @throws {UserError} */
export async function planCommand(
  options: SelectionOptions & TableOptions & { readonly result?: string; readonly pace?: number; readonly config?: string },
  terminal: Terminal,
): Promise<number> {
  const result = options.result === undefined ? undefined : await readHead(options.result);
  // Default for a result: the rules of its run.
  const selection = result === undefined || options.rules !== undefined ? options : { ...options, rules: [...result.run.rules] };
  const config = await loadConfig(configFileOf(options.config));
  const calls = callPlan(selection, result, config);
  if (options.format === 'json') {
    terminal.out(json(calls));
    return 0;
  }
  const measured = result === undefined ? [] : ['RESOURCES', 'MADE'];
  const figures = ({ resources, made }: PlannedCall) => (result === undefined ? [] : [String(resources ?? ''), String(made ?? '')]);
  const rows = calls.map((call) => [
    call.operation,
    `a ${call.once}`,
    call.limit === undefined ? '' : limitText(call.limit),
    ...figures(call),
    shortened(call.neededBy),
  ]);
  terminal.out(plainTable(['OPERATION', 'ONCE', 'LIMIT', ...measured, 'FOR'], rows, terminal.outColumns));
  const made = calls.reduce((sum, call) => sum + (call.made ?? 0), 0);
  terminal.out(
    `\n${calls.length} operations${result === undefined ? '' : `, ${made} calls`}. page: one call per page of each listing in each Region. LIMIT: the rate that AWS publishes for an account in a Region; shared: by all operations of the service.\n`,
  );
  if (result !== undefined) terminal.out(durationOf(calls, result, { pace: options.pace ?? config.pace, limits: planLimits(config) }));
  return 0;
}

/** Rate limits shown, and the least time (s) at which one is worth a line. */
const MAX_LIMITS = 5;
const MIN_SECONDS = 1;

/** How long a run like the earlier one takes at least, and what takes the time. */
function durationOf(
  calls: readonly PlannedCall[],
  result: AuditResult,
  { pace = COMMAND_LINE_PACE, limits: configured }: { readonly pace?: number | undefined; readonly limits: PlanDurationOptions['limits'] },
): string {
  const { seconds, limits } = planDuration(calls, result, { rules: rulesNamed(result.run.rules), pace, limits: configured });
  const lines = limits
    .filter((limit) => limit.seconds >= MIN_SECONDS)
    .slice(0, MAX_LIMITS)
    .map(
      ({ name, region, calls: count, perSecond, seconds: of, rules }) =>
        `  ${name} in ${region}: ${count.toLocaleString('en')} calls at ${perSecond}/s, ${duration(of)}, for ${rules} rules\n`,
    );
  return `At pace ${pace}, a run takes at least ${duration(seconds)}.\n${lines.join('')}`;
}

/** `4 min 27 s` */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `AWS::S3::Bucket acl`, `AWS::S3::Bucket versioning` → `AWS::S3::Bucket: acl, versioning`. */
function shortened(neededBy: readonly string[]): string {
  const byType = Map.groupBy(neededBy, (need) => need.split(' ')[0] ?? '');
  return Array.from(byType, ([type, needs]) => {
    const facts = needs.flatMap((need) => need.split(' ').slice(1));
    return facts.length === 0 ? type : `${type}: ${facts.join(', ')}`;
  }).join('; ');
}
