/**
 * Measures an audit of a generated account: calls, time, processor time, memory, and how near the time is to what the calls alone must
 * take. The endpoint runs in a process of its own.
 * `npm run bench -- [--account infrastructure|whole] [--scale N] [--latency MS] [--services a,b] [--tier N]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/index.ts';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import { DEFAULT_CONCURRENCY } from '../src/aws/client-pool.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure, median } from './measure.ts';

const { values } = parseArgs({
  options: {
    account: { type: 'string', default: 'infrastructure' },
    scale: { type: 'string', default: '1' },
    latency: { type: 'string', default: '50' },
    services: { type: 'string' },
    tier: { type: 'string' },
  },
});
const latency = Number(values.latency);
const services = values.services ?? (values.account === 'infrastructure' ? 's3,ec2,ebs,vpc,rds,iam' : undefined);
const onus = './dist/cli/onus.js';
const print = (label: string, value: string) => console.log(`${label.padEnd(34)} ${value}`);

print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`);
print('Node', process.version);
print('onus --help, median of 5', `${Math.round(1000 * (await median(5, async () => (await measure(onus, ['--help'], {})).seconds)))} ms`);

/** Rules of a tier that an audit runs unasked. */
const rulesOfTier = (tier: number): string[] => rules.filter((rule) => rule.tier === tier && rule.optIn !== true).map(({ id }) => id);

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const endpoint = await startEndpointProcess('bench/account.ts', latency, {
  ONUS_BENCH_ACCOUNT: values.account,
  ONUS_BENCH_SCALE: values.scale,
});
try {
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: company.regions[0] };
  const regions = company.regions.slice(0, 2).join(',');
  const args = ['audit', '--endpoint-url', endpoint.url, '--out', folder, '--quiet', '--regions', regions];
  if (services !== undefined) args.push('--services', services);
  if (values.tier !== undefined) args.push('--rules', rulesOfTier(Number(values.tier)).join(','));
  const { seconds, cpuSeconds, megabytes, code } = await measure(onus, args, env);
  const calls = await endpoint.calls();
  const least = (calls.total * latency) / DEFAULT_CONCURRENCY / 1000;
  console.log();
  print('audit of', `${services ?? 'all services'} in ${regions} at ${latency} ms a call; exit code ${code}`);
  print('calls', `${calls.total}, at most ${calls.maxInFlight} under way, over ${calls.connections} connections`);
  print('identical calls made twice', String(calls.duplicates.length));
  print('time', `${seconds.toFixed(1)} s`);
  if (least > 0) print('calls × latency ÷ concurrency', `${least.toFixed(1)} s; the audit took ${(seconds / least).toFixed(2)} times that`);
  print('processor time', `${cpuSeconds.toFixed(1)} s`);
  print('peak memory', `${Math.round(megabytes)} MB`);
  console.log('\ncalls by operation');
  for (const [operation, count] of Object.entries(calls.operations).sort(([, a], [, b]) => b - a)) print(`  ${operation}`, String(count));
  for (const [operation, count] of Object.entries(calls.unanswered)) print(`  not in the account: ${operation}`, String(count));
} finally {
  await endpoint.close();
  await rm(folder, { recursive: true });
}
