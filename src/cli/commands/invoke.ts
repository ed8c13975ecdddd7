import { invokeAudit } from '../../commands/invoke.ts';
import { startOrganizationAudit } from '../../commands/organization/invoke.ts';
import type { ReportReference } from '../../commands/scheduled-audit.ts';
import { parseAuditRequest, parseOrganizationRequest } from '../../config/event.ts';
import type { SelectionOptions, TagOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface InvokeOptions extends SelectionOptions, TagOptions {
  readonly function: string;
  readonly organization?: boolean;
  readonly machine?: string;
  readonly accounts?: readonly string[];
  readonly resume?: string;
  readonly wait?: boolean;
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly regions?: readonly string[] | 'all';
  readonly pace?: number;
}

/** `onus invoke`: the exit codes are those of `onus audit`. Prints the location of the report on standard output. */
export async function invokeCommand(options: InvokeOptions, terminal: Terminal): Promise<number> {
  const { organization, machine, accounts, resume } = options;
  const several = [organization, machine, accounts, resume].some((option) => option !== undefined);
  return several ? invokeMachine(options, terminal) : invokeFunction(options, terminal);
}

async function invokeFunction(options: InvokeOptions, terminal: Terminal): Promise<number> {
  const { function: name, profile, region, endpointUrl: endpoint } = options;
  const { err, signal } = terminal;
  const request = parseAuditRequest(selectionOf(options));
  err(`The function ${name} audits its account. This can take several minutes.\n`);
  try {
    return showReport(await invokeAudit(name, request, { profile, region, endpoint, signal }), terminal);
  } catch (error) {
    if (!signal.aborted) throw error;
    err(`Stopped waiting. The audit continues in ${name}.\n`);
    return 130;
  }
}

async function invokeMachine(options: InvokeOptions, terminal: Terminal): Promise<number> {
  const { function: name, profile, region, endpointUrl: endpoint, accounts, resume, wait } = options;
  const { machine = `${name}-organization` } = options;
  const { err, out, signal } = terminal;
  const request = parseOrganizationRequest({ ...selectionOf(options), ...given({ accounts, resume }) });
  const execution = await startOrganizationAudit(machine, request, { profile, region, endpoint, signal });
  try {
    err(`${machine} audits ${accounts === undefined ? 'its accounts' : `${accounts.length} of its accounts`}: ${execution.arn}\n`);
    if (wait !== true) {
      out(`${execution.arn}\n`);
      return 0;
    }
    let shown = '';
    const reference = await execution.wait((maps, found) => {
      const items = maps.map(({ label, total, done, failed }) => `${label} ${done} of ${total}${failed === 0 ? '' : `, ${failed} failed`}`);
      const sofar = found === undefined ? [] : [`${found.findings} findings so far, ${found.failures} failures`];
      const line = [...items, ...sofar].join(' · ');
      if (line !== shown) err(`  ${line}\n`);
      shown = line;
    });
    return showReport(reference, terminal);
  } catch (error) {
    if (!signal.aborted) throw error;
    err(`Stopped waiting. The execution continues: ${execution.arn}\n`);
    return 130;
  } finally {
    execution.close();
  }
}

const given = (options: object): object => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** The part of the event that selects what to audit. */
const selectionOf = ({ regions, services, rules, severity, framework, tags, pace }: InvokeOptions): object =>
  given({ regions, services, rules, severity, framework, tags, pace });

function showReport({ bucket, prefix, counts, complete, undelivered }: ReportReference, { err, out }: Terminal): number {
  err(`${counts.FAIL} failed, ${counts.PASS} passed${complete ? '' : '; some data could not be read'}. Report:\n`);
  out(`s3://${bucket}/${prefix}index.html\n`);
  if (undelivered !== undefined) err(`onus: ${undelivered}\n`);
  return counts.FAIL > 0 ? 1 : complete ? 0 : 3;
}
