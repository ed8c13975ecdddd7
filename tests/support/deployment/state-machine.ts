import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateStateMachineCommand, DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { type FunctionCall, functionCallOf } from './function-calls.ts';
import type { Invocation, LambdaFunction } from '../lambda.ts';
import type { Moto } from '../moto.ts';

/** Answers an invocation of a function. */
export type Invoke = (name: string, event: unknown) => Promise<Invocation<unknown>>;

/** Functions by name, of each as many processes as were added: a process takes one event at a time. */
export function functionPool() {
  const pools = new Map<string, LambdaFunction<unknown>[]>();
  const busy = new Map<LambdaFunction<unknown>, Promise<unknown>>();
  return {
    add: (name: string, process: LambdaFunction<unknown>) => pools.set(name, [...(pools.get(name) ?? []), process]),
    async invoke(name: string, event: unknown, timeLeft = 900_000): Promise<Invocation<unknown>> {
      const pool = pools.get(name) ?? [];
      let free = pool.find((process) => !busy.has(process));
      while (free === undefined) {
        await Promise.race(pool.map(async (process) => busy.get(process)));
        free = pool.find((process) => !busy.has(process));
      }
      const answer = free.invoke(event, timeLeft);
      busy.set(free, answer);
      return answer.finally(() => busy.delete(free));
    },
    close: () => Promise.all([...pools.values()].flat().map((process) => process.close())),
  };
}

/** Stands before everything the functions and the state machine talk to. */
export interface Router {
  readonly url: string;
  readonly port: number;
  /** Calls that functions made with their own roles. */
  readonly calls: readonly FunctionCall[];
  /** Where the reports' bucket is, and everything else. */
  connect(targets: { readonly bucket: string; readonly moto: string; readonly aws: string; readonly invoke: Invoke }): void;
  close(): Promise<void>;
}

const invocation = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Hands invocations to functions, the bucket of the reports to moto, and all other calls to the accounts' endpoint. */
export async function startRouter(): Promise<Router> {
  let targets: Parameters<Router['connect']>[0] | undefined;
  const calls: FunctionCall[] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (targets === undefined) throw new Error('the router is not connected');
    const path = (incoming.url ?? '').split('?')[0] ?? '';
    const name = invocation.exec(decodeURIComponent(path))?.[1]?.split(':').at(-1);
    if (name === undefined) {
      const toBucket = path === `/${targets.bucket}` || path.startsWith(`/${targets.bucket}/`);
      const { bucket } = targets;
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { method = '', url = '', headers } = incoming;
        const call = functionCallOf({ method, url, headers, body: Buffer.concat(chunks).toString() }, bucket);
        if (call !== undefined) calls.push(call);
      });
      return forward(incoming, response, toBucket ? targets.moto : targets.aws);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { payload, error } = await targets.invoke(name, JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(error === undefined ? {} : { 'x-amz-function-error': 'Unhandled' }),
    });
    response.end(JSON.stringify(error ?? payload));
  };
  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    calls,
    connect: (given) => {
      targets = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(incoming: IncomingMessage, response: ServerResponse, target: string): void {
  const { hostname, port } = new URL(target);
  const { method, url: path, headers } = incoming;
  const onward = request({ hostname, port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}

/** The state machine of the repository, running in moto. */
export interface Machine {
  /** Starts an execution and waits for its end. */
  run(input: object): Promise<{ readonly status: string | undefined; readonly output: unknown; readonly error: string | undefined }>;
}

const freshRegions = [
  ...[
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'eu-central-1',
    'eu-north-1',
    'eu-south-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  ...['ap-south-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'sa-east-1'],
];

/** @param names values of the names in the definition */
export async function createMachine(moto: Moto, names: Readonly<Record<string, string>>): Promise<Machine> {
  const response = await fetch(`${moto.url}/moto-api/config`, {
    method: 'POST',
    body: JSON.stringify({ stepfunctions: { execute_state_machine: true }, lambda: { use_docker: false } }),
  });
  if (!response.ok) throw new Error(`moto does not run state machines: ${response.status}`);
  const definition = readFileSync('deploy/state-machine.asl.json', 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`the state machine names ${name}, which the test does not give`);
    return value;
  });
  const roleArn = 'arn:aws:iam::123456789012:role/state-machine';
  let executions = 0;
  return {
    async run(input) {
      executions += 1;
      // moto cannot start a second execution in a Region.
      const sfn = new SFNClient({ ...moto.client, region: freshRegions[executions - 1] ?? '' });
      const name = `onus-${executions}`;
      const { stateMachineArn } = await sfn.send(new CreateStateMachineCommand({ name, definition, roleArn }));
      const started = await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      for (;;) {
        const { status, output, cause, error } = await sfn.send(new DescribeExecutionCommand({ executionArn: started.executionArn }));
        if (status !== 'RUNNING') {
          return {
            status,
            output: output === undefined ? undefined : JSON.parse(output),
            error: error === undefined ? undefined : `${error}: ${cause}`,
          };
        }
        await pause(100);
      }
    },
  };
}
