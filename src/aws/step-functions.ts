import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  GetExecutionHistoryCommand,
  ListMapRunsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mapConcurrently } from '../util/concurrency.ts';
import { UserError } from '../core/user-error.ts';
import { partitionOf } from '../core/partition.ts';
import { credentialsFor } from './credentials.ts';
import { errorCode, errorMessage } from './errors.ts';
import { homeRegion } from './home-region.ts';
import { proxyConfig } from './proxy.ts';
import type { FunctionOptions } from './lambda.ts';
import type { ClientConfig } from './default-client-config.ts';

/** State of an execution. */
export interface ExecutionState {
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';
  /** Its output, if it succeeded. */
  readonly output?: unknown;
  /** The error, if it failed. */
  readonly problem?: string;
  /** Items of its distributed maps, in the order of their start. */
  readonly maps: readonly { readonly label: string; readonly total: number; readonly done: number; readonly failed: number }[];
}

/** An execution that was started. */
export interface Execution {
  readonly arn: string;
  look(): Promise<ExecutionState>;
  /** Returns the output of its first state; `undefined` while it runs, or if the history cannot be read. */
  planned(): Promise<unknown>;
  close(): void;
}

/** Starts an execution of a state machine, given by name or ARN. @throws {UserError} */
export async function startExecution(machine: string, input: object, options: FunctionOptions): Promise<Execution> {
  const { profile, endpoint } = options;
  const region = options.region ?? (await homeRegion(profile));
  const config: ClientConfig = {
    region,
    credentials: credentialsFor({ profile, region, endpoint }),
    ...proxyConfig(),
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  const sfn = new SFNClient(config);
  try {
    const stateMachineArn = machine.startsWith('arn:') ? machine : await arnOf(machine, region, config);
    const { executionArn = '' } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }));
    return {
      arn: executionArn,
      look: () => lookAt(sfn, executionArn),
      planned: () => firstOutput(sfn, executionArn),
      close: () => sfn.destroy(),
    };
  } catch (error) {
    sfn.destroy();
    const hint = errorCode(error) === 'StateMachineDoesNotExist' ? ': deploy it with organization on, or set --machine and --region' : '';
    throw new UserError(`the state machine ${machine} in ${region} cannot be started: ${errorMessage(error)}${hint}`, error);
  }
}

async function arnOf(name: string, region: string, config: ClientConfig): Promise<string> {
  const sts = new STSClient(config);
  try {
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    return `arn:${partitionOf(region)}:states:${region}:${Account}:stateMachine:${name}`;
  } finally {
    sts.destroy();
  }
}

async function lookAt(sfn: SFNClient, executionArn: string): Promise<ExecutionState> {
  try {
    const { status = 'RUNNING', output, error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    const { mapRuns = [] } = await sfn.send(new ListMapRunsCommand({ executionArn }));
    const maps = await mapConcurrently(mapRuns, async ({ mapRunArn = '', startDate }) => {
      const { itemCounts } = await sfn.send(new DescribeMapRunCommand({ mapRunArn }));
      const { total = 0, succeeded = 0, failed = 0, timedOut = 0, aborted = 0 } = itemCounts ?? {};
      // arn:…:mapRun:machine/Label:id
      const label = /\/([^/:]+):[^:]+$/.exec(mapRunArn)?.[1] ?? '';
      return { label, total, done: succeeded, failed: failed + timedOut + aborted, begun: startDate?.getTime() ?? 0 };
    });
    return {
      status,
      maps: maps.toSorted((a, b) => a.begun - b.begun).map(({ begun: _, ...map }) => map),
      ...(output === undefined ? {} : { output: JSON.parse(output) as unknown }),
      ...(error === undefined ? {} : { problem: `${error}: ${saidIn(cause ?? '')}` }),
    };
  } catch (error) {
    throw new UserError(`the execution ${executionArn} status cannot be read: ${errorMessage(error)}`, error);
  }
}

/** Events to read; the first state has about a dozen, including retries. */
const MAX_EVENTS = 100;

async function firstOutput(sfn: SFNClient, executionArn: string): Promise<unknown> {
  try {
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: MAX_EVENTS }));
    const output = events.find(({ type }) => type === 'TaskStateExited')?.stateExitedEventDetails?.output;
    return output === undefined ? undefined : JSON.parse(output);
  } catch {
    return undefined;
  }
}

/** Returns the message of a function error, which Step Functions passes on as JSON. */
function saidIn(cause: string): string {
  try {
    const { errorMessage: said } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof said === 'string' ? said : cause;
  } catch {
    return cause;
  }
}
