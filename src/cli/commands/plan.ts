import { callPlan, type PlannedCall } from '../../commands/plan.ts';
import { readHead } from '../../commands/report.ts';
import type { SelectionOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { json, plainTable, type TableOptions } from './catalog.ts';

/** `onus plan` @throws {UserError} */
export async function planCommand(
  options: SelectionOptions & TableOptions & { readonly result?: string },
  terminal: Terminal,
): Promise<number> {
  const result = options.result === undefined ? undefined : await readHead(options.result);
  // A result is explained by the rules of its own run, unless others are named.
  const selection = result === undefined || options.rules !== undefined ? options : { ...options, rules: [...result.run.rules] };
  const calls = callPlan(selection, result);
  if (options.format === 'json') {
    terminal.out(json(calls));
    return 0;
  }
  const measured = result === undefined ? [] : ['RESOURCES', 'MADE'];
  const figures = ({ resources, made }: PlannedCall) => (result === undefined ? [] : [String(resources ?? ''), String(made ?? '')]);
  const rows = calls.map((call) => [call.operation, `a ${call.once}`, ...figures(call), shortened(call.neededBy)]);
  terminal.out(plainTable(['OPERATION', 'ONCE', ...measured, 'FOR'], rows, terminal.columns));
  const made = calls.reduce((sum, call) => sum + (call.made ?? 0), 0);
  terminal.out(`\n${calls.length} operations${result === undefined ? '' : `, ${made} calls`}. A page: in each Region, of each listing.\n`);
  return 0;
}

/** `AWS::S3::Bucket acl`, `AWS::S3::Bucket versioning` → `AWS::S3::Bucket: acl, versioning`. */
function shortened(neededBy: readonly string[]): string {
  const byType = Map.groupBy(neededBy, (need) => need.split(' ')[0] ?? '');
  return Array.from(byType, ([type, needs]) => {
    const facts = needs.flatMap((need) => need.split(' ').slice(1));
    return facts.length === 0 ? type : `${type}: ${facts.join(', ')}`;
  }).join('; ');
}
