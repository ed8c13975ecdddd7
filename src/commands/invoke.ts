import { type FunctionOptions, invokeFunction } from '../aws/lambda.ts';
import type { AuditRequest } from '../config/event.ts';
import { UserError } from '../core/user-error.ts';
import type { ReportReference } from '../delivery/publish.ts';

/** Has the deployed function audit its account now. @throws {UserError} when it fails, or is another function */
export async function invokeAudit(name: string, request: AuditRequest, options: FunctionOptions): Promise<ReportReference> {
  const answer = (await invokeFunction(name, request, options)) as Partial<ReportReference> | null;
  if (typeof answer?.bucket !== 'string' || typeof answer.prefix !== 'string' || typeof answer.counts !== 'object') {
    throw new UserError(`the function ${name} answered something else than a report: is it the audit function of Onus?`);
  }
  return answer as ReportReference;
}
