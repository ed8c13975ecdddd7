/**
 * Simulates an organization run: the real plan against accounts of the embedded endpoint, then generated shard results, then the real merge of
 * each account and the real report of all accounts. Each step is a separate process and is measured from outside.
 * `npm run bench:organization -- [--accounts 1000] [--regions 17] [--findings 120]`
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure } from './measure.ts';
import { stepsProgram } from './organization/program.ts';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000' },
    regions: { type: 'string', default: '17' },
    findings: { type: 'string', default: '120' },
  },
});
const accounts = Number(values.accounts);
const shards = accounts * (Number(values.regions) + 1);
const print = (label: string, value: string) => console.log(`${label.padEnd(34)} ${value}`);

const program = await stepsProgram();
const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
Object.assign(process.env, { ONUS_BENCH_ACCOUNTS: values.accounts, ONUS_BENCH_REGIONS: values.regions });
const endpoint = await startEndpointProcess('bench/organization/accounts.ts', { latency: 0 });
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
const env = {
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: endpoint.url,
};

/** Runs processes concurrently. */
async function step(label: string, ...processes: readonly (readonly string[])[]): Promise<void> {
  const all = await Promise.all(processes.map((args) => measure(process.execPath, [program, ...args], env)));
  if (all.some(({ code }) => code !== 0)) throw new Error(`${label} failed with ${all.map(({ code }) => code).join(', ')}`);
  const seconds = Math.max(...all.map((one) => one.seconds));
  const cpuSeconds = all.reduce((sum, one) => sum + one.cpuSeconds, 0);
  const megabytes = Math.max(...all.map((one) => one.megabytes));
  print(label, `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU time, at most ${Math.round(megabytes)} MB each`);
}

try {
  print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  print('accounts, shards, findings', `${accounts}, ${shards}, ${shards * Number(values.findings)}`);
  await step('plan with an aggregator', ['plan', join(folder, 'aggregated'), 'everything']);
  await step('plan', ['plan', folder]);
  const [runId = ''] = await readdir(join(folder, 'runs'));
  await step('(generation of the shards)', ['shards', folder, runId, values.findings]);
  await step('merge of one account', ['merge', folder, runId, '0', '1']);
  const each = Math.ceil(accounts / cpus().length);
  const parts = cpus().map((_, index) => ['merge', folder, runId, String(index * each), String(Math.min(accounts, (index + 1) * each))]);
  await step(`merge of all, ${cpus().length} at once`, ...parts);
  await step('report of all accounts', ['publish', folder, runId]);
} finally {
  await endpoint.close();
  await rm(folder, { recursive: true });
}
