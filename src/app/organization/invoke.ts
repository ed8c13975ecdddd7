import { setTimeout as pause } from 'node:timers/promises';
import { type ExecutionState, startExecution } from '../../aws/execution.ts';
import type { FunctionOptions } from '../../aws/lambda.ts';
import type { OrganizationRequest } from '../../config/event.ts';
import { UserError } from '../../model/user-error.ts';
import type { ReportReference } from '../publish.ts';

/** How far an execution is: the items of its maps, the shards first, then the accounts. */
export type OnExecution = (maps: ExecutionState['maps']) => void;

/** Milliseconds between two looks at an execution. */
const lookEvery = 2_000;

/** Starts an audit of the organization. @throws {UserError} when it cannot be started */
export async function startOrganizationAudit(machine: string, request: OrganizationRequest, options: FunctionOptions) {
  const execution = await startExecution(machine, request, options);
  return {
    arn: execution.arn,
    close: execution.close,
    /** Waits for its end. @throws {UserError} when it fails */
    async wait(onExecution: OnExecution): Promise<ReportReference> {
      for (;;) {
        options.signal?.throwIfAborted();
        const { status, maps, output, problem } = await execution.look();
        onExecution(maps);
        if (status === 'SUCCEEDED') return reportIn(output, machine);
        if (status !== 'RUNNING' && status !== 'PENDING_REDRIVE')
          throw new UserError(`the execution ${execution.arn} ${status}: ${problem ?? 'no cause is known'}`);
        await pause(lookEvery, undefined, { signal: options.signal });
      }
    },
  };
}

function reportIn(output: unknown, machine: string): ReportReference {
  const answer = output as Partial<ReportReference> | null | undefined;
  if (typeof answer?.bucket !== 'string' || typeof answer.prefix !== 'string' || typeof answer.counts !== 'object') {
    throw new UserError(`the state machine ${machine} returned something else than a report: is it that of Onus?`);
  }
  return answer as ReportReference;
}
