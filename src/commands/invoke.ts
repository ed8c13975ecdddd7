import { type FunctionOptions, invokeFunction } from '../aws/lambda.ts';
import type { AuditRequest } from '../config/event.ts';
import { UserError } from '../core/user-error.ts';
import type { ReportReference } from '../delivery/publish.ts';

/** Invokes the deployed audit function. @throws {UserError} if it fails, or is not an audit function */
export async function invokeAudit(name: string, request: AuditRequest, options: FunctionOptions): Promise<ReportReference> {
  const answer = (await invokeFunction(name, request, options)) as Partial<ReportReference> | null;
  if (typeof answer?.bucket !== 'string' || typeof answer.prefix !== 'string' || typeof answer.counts !== 'object') {
    throw new UserError(`the function ${name} did not return a report: use the name of the audit function of Onus`);
  }
  return answer as ReportReference;
}
