import { setTimeout as pause } from 'node:timers/promises';
import { type Bucket, s3Bucket } from '../aws/bucket.ts';
import { type Execution, type ExecutionState, startExecution } from '../aws/step-functions.ts';
import type { FunctionOptions } from '../aws/lambda.ts';
import type { OrganizationRequest } from '../config/event.ts';
import { UserError } from '../core/user-error.ts';
import type { ReportReference } from '../delivery/publish.ts';
import { readerConfig } from '../delivery/load-result.ts';
import { type FoundSoFar, followFindings } from './progress.ts';
import type { PlanReference } from './run-plan.ts';

/**
 * How far an execution is: the items of its maps, the shards first, then the accounts; and what was found so far, unless that cannot be read.
 */
export type OnExecution = (maps: ExecutionState['maps'], found: FoundSoFar | undefined) => void;

/** Milliseconds between two looks at an execution. */
const lookEvery = 2_000;

/** Starts an audit of the organization. @throws {UserError} when it cannot be started */
export async function startOrganizationAudit(machine: string, request: OrganizationRequest, options: FunctionOptions) {
  const execution = await startExecution(machine, request, options);
  const found = findingsOf(execution, options);
  return {
    arn: execution.arn,
    close() {
      execution.close();
      found.close();
    },
    /** Waits for its end. @throws {UserError} when it fails */
    async wait(onExecution: OnExecution): Promise<ReportReference> {
      for (;;) {
        options.signal?.throwIfAborted();
        const { status, maps, output, problem } = await execution.look();
        onExecution(maps, maps.length === 0 ? undefined : await found.look());
        if (status === 'SUCCEEDED') return reportIn(output, machine);
        if (status !== 'RUNNING' && status !== 'PENDING_REDRIVE')
          throw new UserError(`the execution ${execution.arn} ${status}: ${problem ?? 'no cause is known'}`);
        await pause(lookEvery, undefined, { signal: options.signal });
      }
    },
  };
}

/** Looks at what an execution has found; the bucket and the run are those of its plan. */
function findingsOf(execution: Execution, options: FunctionOptions) {
  let bucket: Bucket | undefined;
  let follow: ((now: Date) => Promise<FoundSoFar>) | undefined;
  let refused = false;
  return {
    async look(): Promise<FoundSoFar | undefined> {
      if (refused) return undefined;
      try {
        if (follow === undefined) {
          const { runId, bucket: name } = ((await execution.planned()) ?? {}) as Partial<PlanReference>;
          if (typeof runId !== 'string' || typeof name !== 'string') return undefined;
          bucket = s3Bucket(name, await readerConfig(options));
          follow = followFindings(bucket, runId);
        }
        return await follow(new Date());
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused = true;
        return undefined;
      }
    },
    close: () => bucket?.close(),
  };
}

function reportIn(output: unknown, machine: string): ReportReference {
  const answer = output as Partial<ReportReference> | null | undefined;
  if (typeof answer?.bucket !== 'string' || typeof answer.prefix !== 'string' || typeof answer.counts !== 'object') {
    throw new UserError(`the state machine ${machine} returned something else than a report: is it that of Onus?`);
  }
  return answer as ReportReference;
}
