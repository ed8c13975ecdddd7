import { setTimeout as pause } from 'node:timers/promises';
import { s3Storage } from '../aws/storage/s3-storage.ts';
import type { Storage } from '../aws/storage/storage.ts';
import { type Execution, type ExecutionState, startExecution } from '../aws/step-functions.ts';
import type { FunctionOptions } from '../aws/lambda.ts';
import type { OrganizationRequest } from '../config/event.ts';
import { UserError } from '../core/user-error.ts';
import type { ReportReference } from '../delivery/publish.ts';
import { readerConfig } from '../delivery/load-result.ts';
import { type FoundSoFar, followFindings } from './progress.ts';
import type { PlanReference } from './run-plan.ts';

/**
 * Receives the progress of an execution: the items of its maps, first shards, then accounts, and the findings so far, if they can be read.
 */
export type OnExecution = (maps: ExecutionState['maps'], found: FoundSoFar | undefined) => void;

/** Interval between status checks of an execution. */
const POLL_INTERVAL_MS = 2_000;

/** Starts an audit of the organization. @throws {UserError} if it cannot be started */
export async function startOrganizationAudit(machine: string, request: OrganizationRequest, options: FunctionOptions) {
  const execution = await startExecution(machine, request, options);
  const found = findingsOf(execution, options);
  return {
    arn: execution.arn,
    close() {
      execution.close();
      found.close();
    },
    /** Waits for its end. @throws {UserError} if it fails */
    async wait(onExecution: OnExecution): Promise<ReportReference> {
      for (;;) {
        options.signal?.throwIfAborted();
        const { status, maps, output, problem } = await execution.look();
        onExecution(maps, maps.length === 0 ? undefined : await found.look());
        if (status === 'SUCCEEDED') return reportIn(output, machine);
        if (status !== 'RUNNING' && status !== 'PENDING_REDRIVE')
          throw new UserError(`the execution ${execution.arn} ${status}: ${problem ?? 'no cause was reported'}`);
        await pause(POLL_INTERVAL_MS, undefined, { signal: options.signal });
      }
    },
  };
}

/** Returns a function that reads the findings so far of an execution, from the bucket and run of its plan. */
function findingsOf(execution: Execution, options: FunctionOptions) {
  let bucket: Storage | undefined;
  let follow: ((now: Date) => Promise<FoundSoFar>) | undefined;
  let refused = false;
  return {
    async look(): Promise<FoundSoFar | undefined> {
      if (refused) return undefined;
      try {
        if (follow === undefined) {
          const { runId, bucket: name } = ((await execution.planned()) ?? {}) as Partial<PlanReference>;
          if (typeof runId !== 'string' || typeof name !== 'string') return undefined;
          bucket = s3Storage(`s3://${name}`, await readerConfig(options));
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
    throw new UserError(`the state machine ${machine} did not return a report: use the state machine of Onus`);
  }
  return answer as ReportReference;
}
