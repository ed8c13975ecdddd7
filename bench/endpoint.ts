import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CallLog } from '../sample/endpoint/types.ts';

/** An endpoint in a process of its own, so that what is measured is the audit alone. */
export interface EndpointProcess {
  readonly url: string;
  calls(): Promise<CallLog>;
  close(): Promise<void>;
}

/**
 * @param latency milliseconds before each answer
 * @param env what the module goes by
 */
export async function startEndpointProcess(
  module: string,
  latency: number,
  env: Readonly<Record<string, string>> = {},
): Promise<EndpointProcess> {
  const child = spawn(process.execPath, ['--no-warnings', 'sample/endpoint/main.ts', module, '--latency', String(latency)], {
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
