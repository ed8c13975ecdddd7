import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** The result of an invocation: the returned payload, or the thrown error as Lambda reports it. */
export interface Invocation<T> {
  readonly payload?: T;
  readonly error?: { readonly errorType: string; readonly errorMessage: string };
}

/** A packaged function in a separate process. */
export interface LambdaFunction<T> {
  /** @param timeLeft milliseconds until the Lambda timeout */
  invoke(event: unknown, timeLeft?: number): Promise<Invocation<T>>;
  /** The log lines so far. */
  logs(): Readonly<Record<string, unknown>>[];
  /** The output of its streams so far. */
  output(): string;
  /** Remaining files in its temporary folder. */
  leftovers(): Promise<string[]>;
  close(): Promise<void>;
}

/** Files of a packaged function by name. */
export const packaged = (name: string): Record<string, Uint8Array> => unzipSync(readFileSync(`build/handlers/${name}.zip`));

/**
 * Starts a packaged function.
 * @param env its environment; nothing of the test's own reaches it
 * @param files additional files in its folder
 */
export async function startLambda<T>(
  name: string,
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<LambdaFunction<T>> {
  const root = await mkdtemp(join(tmpdir(), 'onus-lambda-'));
  const task = join(root, 'task');
  const temporary = join(root, 'tmp');
  await Promise.all([mkdir(task), mkdir(temporary)]);
  for (const [file, content] of Object.entries({ ...packaged(name), ...files })) await writeFile(join(task, file), content);
  const child: ChildProcess = fork(join(__dirname, 'lambda-runtime.mjs'), {
    cwd: task,
    env: { AWS_LAMBDA_FUNCTION_NAME: `onus-${name}`, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x', TMPDIR: temporary, ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => Promise.reject(new Error(`the function's process ended with ${code}:\n${output}`))),
    ]);
    return message;
  };
  await answer();
  return {
    async invoke(event, timeLeft = 900_000) {
      const answered = answer();
      child.send({ event, timeLeft });
      return (await answered) as Invocation<T>;
    },
    logs: () =>
      output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    output: () => output,
    leftovers: () => readdir(temporary),
    async close() {
      child.kill();
      await ended;
      await rm(root, { recursive: true, force: true });
    },
  };
}
