import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CallLog } from '../sample/endpoint/types.ts';

/** An endpoint in a separate process, so that measurements include only the audit. */
export interface EndpointProcess {
  readonly url: string;
  calls(): Promise<CallLog>;
  close(): Promise<void>;
}

interface EndpointProcessOptions {
  /** Milliseconds before each response. */
  readonly latency: number;
  /** Parameters of the module. */
  readonly env?: Readonly<Record<string, string>>;
  /** Enforces the rate limits that AWS publishes. */
  readonly limited?: boolean;
}

/** Starts an endpoint that serves the accounts of a module. */
export async function startEndpointProcess(
  module: string,
  { latency, env = {}, limited = false }: EndpointProcessOptions,
): Promise<EndpointProcess> {
  const args = ['--no-warnings', 'sample/endpoint/main.ts', module, '--latency', String(latency)];
  const child = spawn(process.execPath, limited ? [...args, '--limits', 'aws'] : args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const { url } = JSON.parse(await firstLine(child)) as { url: string };
  return {
    url,
    calls: async () => (await (await fetch(`${url}/-/calls`)).json()) as CallLog,
    close: async () => {
      const exit = once(child, 'exit');
      child.stdin?.end();
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the endpoint has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the endpoint ended before it listened');
}
