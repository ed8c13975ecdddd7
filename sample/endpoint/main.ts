/**
 * Runs the endpoint as a separate process: `node sample/endpoint/main.ts MODULE [--latency MS] [--port N] [--limits aws]`, where MODULE
 * exports `accounts`. `--limits aws` enforces the rate limits that AWS publishes. Prints one line of JSON when it listens, `{ "url": … }`; stops at SIGTERM or when its parent closes its standard input.
 * `GET /-/calls` reads the call log, `DELETE /-/calls` clears it, `PUT /-/faults` sets the faults.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { publishedLimits } from '../../src/commands/published-limits.ts';
import { startEndpoint } from './server.ts';
import type { Account } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latency: { type: 'string', default: '0' }, port: { type: 'string', default: '0' }, limits: { type: 'string' } },
});
const [path] = positionals;
if (path === undefined || !['aws', undefined].includes(values.limits))
  throw new Error('usage: main.ts MODULE [--latency MS] [--port N] [--limits aws]');

const { accounts } = (await import(pathToFileURL(resolve(path)).href)) as { accounts: readonly Account[] };
const limits = values.limits === 'aws' ? publishedLimits : {};
const endpoint = await startEndpoint({ accounts, latencyMs: Number(values.latency), port: Number(values.port), limits });
process.stdout.write(`${JSON.stringify({ url: endpoint.url })}\n`);

const stop = (): void => void endpoint.close();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.stdin.once('end', stop).resume();
