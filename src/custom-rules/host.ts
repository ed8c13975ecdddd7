import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Request, Response } from './messages.ts';

/** Runs requests in a worker, one at a time, with a time limit. */
export interface RuleHost {
  /** Returns the response, or `timeout`: the worker is then ended, and the next request starts another one. */
  call(request: Request, timeoutMs: number): Response | 'timeout';
  close(): void;
}

/** The worker next to this file, in the source, in the package or in the bundle of a function. */
const workerFile = (): string => {
  const places = ['worker.ts', '../custom-rules/worker.js', 'custom-rules/worker.js', 'custom-rules-worker.mjs'];
  const found = places.map((place) => join(import.meta.dirname, place)).find(existsSync);
  if (found === undefined) throw new Error('the worker for custom rules is missing from this installation');
  return found;
};

const MAX_HEAP_MIB = 512;

/** @param onStart called with the host after each start of a worker, to load the rules */
export function createRuleHost(onStart: (call: RuleHost['call']) => void): RuleHost {
  let current: { readonly worker: Worker; readonly port: MessagePort; readonly ready: Int32Array } | undefined;
  const start = () => {
    const { port1: port, port2 } = new MessageChannel();
    const ready = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(workerFile(), {
      workerData: { port: port2, ready },
      transferList: [port2],
      // Rules need no credentials, and the flags of the process do not apply to a worker.
      env: {},
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
    });
    // A worker that ends early does not respond, which is a timeout.
    worker.on('error', () => undefined);
    worker.unref();
    port.unref();
    current = { worker, port, ready };
    return current;
  };
  const stop = () => {
    void current?.worker.terminate();
    current?.port.close();
    current = undefined;
  };
  const send = (request: Request, timeoutMs: number): Response | 'timeout' => {
    const { port, ready } = current ?? start();
    Atomics.store(ready, 0, 0);
    port.postMessage(request);
    // Rules are synchronous, so the evaluation waits for the worker.
    const answered = Atomics.wait(ready, 0, 0, timeoutMs) !== 'timed-out';
    const message = answered ? (receiveMessageOnPort(port)?.message as Response | undefined) : undefined;
    if (message !== undefined) return message;
    stop();
    return 'timeout';
  };
  return {
    call(request, timeoutMs) {
      if (current === undefined) {
        start();
        onStart(send);
      }
      return send(request, timeoutMs);
    },
    close: stop,
  };
}
