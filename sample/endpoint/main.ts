/**
 * Runs the endpoint as a process of its own: `node sample/endpoint/main.ts MODULE [--latency MS] [--port N]`, where MODULE exports
 * `accounts`. Prints one line of JSON when it listens, `{ "url": … }`; stops at SIGTERM or when its parent closes its standard input.
 * `GET /-/calls` reads the call log, `DELETE /-/calls` clears it, `PUT /-/faults` sets the faults.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startEndpoint } from './server.ts';
import type { Account } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latency: { type: 'string', default: '0' }, port: { type: 'string', default: '0' } },
});
const [path] = positionals;
if (path === undefined) throw new Error('usage: main.ts MODULE [--latency MS] [--port N]');

const { accounts } = (await import(pathToFileURL(resolve(path)).href)) as { accounts: readonly Account[] };
const endpoint = await startEndpoint({ accounts, latencyMs: Number(values.latency), port: Number(values.port) });
process.stdout.write(`${JSON.stringify({ url: endpoint.url })}\n`);

const stop = (): void => void endpoint.close();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.stdin.once('end', stop).resume();
