import { invokeAudit } from '../../app/invoke.ts';
import { parseAuditRequest } from '../../config/event.ts';
import type { SelectionOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface InvokeOptions extends SelectionOptions {
  readonly function: string;
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly regions?: string[];
}

/** `onus invoke`: exit codes as of `onus audit`. Where the report is goes to standard output. */
export async function invokeCommand(options: InvokeOptions, terminal: Terminal): Promise<number> {
  const { function: name, profile, region, endpointUrl: endpoint, regions, services, rules, severity } = options;
  const { err, out, signal } = terminal;
  const request = parseAuditRequest({ regions: regions?.includes('all') ? 'all' : regions, services, rules, severity });
  err(`The function ${name} audits its account; this can take minutes.\n`);
  try {
    const { bucket, prefix, counts, complete } = await invokeAudit(name, request, { profile, region, endpoint, signal });
    err(`${counts.FAIL} failed, ${counts.PASS} passed${complete ? '' : ', and not everything could be read'}. The report:\n`);
    out(`s3://${bucket}/${prefix}index.html\n`);
    return counts.FAIL > 0 ? 1 : complete ? 0 : 3;
  } catch (error) {
    if (!signal.aborted) throw error;
    err(`No longer waiting: the audit goes on in ${name}.\n`);
    return 130;
  }
}
