/**
 * Measures audits of a generated account of N instances, volumes and buckets, N/2 security groups, tables, queues and functions, and N/4
 * roles: time, calls, CPU time, memory, and the ratio to the lower bound, which is the longer of calls × latency ÷ concurrency and
 * (calls − burst) ÷ rate of the slowest rate limit. The endpoint runs in its own process. Three cases: without rate limits, with those
 * that AWS publishes, and without the Regions of the buckets.
 *
 *   npm run bench -- [--size N] [--pace P] [--case free,limited,locate] [--account infrastructure|whole|services] [--latency MS] [--services a,b] [--calls]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import type { CallLog } from '../sample/endpoint/types.ts';
import { DEFAULT_CONCURRENCY } from '../src/aws/client-pool.ts';
import { estimateDuration } from '../src/aws/limits/duration-estimate.ts';
import { publishedLimits } from '../src/commands/published-limits.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure, median } from './measure.ts';

const { values } = parseArgs({
  options: {
    account: { type: 'string', default: 'whole' },
    size: { type: 'string', default: '1000' },
    pace: { type: 'string', default: '0.5' },
    case: { type: 'string', default: 'free,limited,locate' },
    latency: { type: 'string', default: '50' },
    services: { type: 'string' },
    calls: { type: 'boolean', default: false },
  },
});
const latency = Number(values.latency);
const pace = Number(values.pace);
const onus = './dist/cli/onus.js';
const regions = company.regions.slice(0, 2);
const print = (label: string, value: string) => console.log(`${label.padEnd(34)} ${value}`);

interface Case {
  readonly title: string;
  readonly limited: boolean;
  readonly bucketRegions: boolean;
  readonly services?: string;
}

const usualServices = values.services === undefined ? {} : { services: values.services };
const cases: Readonly<Record<string, Case>> = {
  free: { title: 'without rate limits', limited: false, bucketRegions: true, ...usualServices },
  limited: { title: `with AWS's rate limits, at pace ${pace}`, limited: true, bucketRegions: true, ...usualServices },
  locate: { title: 'S3, without the Regions of the buckets', limited: false, bucketRegions: false, services: 's3' },
};

/** Returns the necessary calls: those that were not throttled. */
const acceptedCalls = ({ accepted }: CallLog) =>
  Object.entries(accepted).map(([key, calls]) => {
    const [, region = '', service = '', operation = ''] = /^(\S+) ([^:]+):(.+)$/.exec(key) ?? [];
    return { region, service, operation, calls };
  });

async function run({ title, limited, bucketRegions, services }: Case): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
  const env = {
    ONUS_BENCH_ACCOUNT: values.account,
    ONUS_BENCH_SCALE: String(Number(values.size) / 1000),
    ONUS_BENCH_BUCKET_REGIONS: bucketRegions ? '1' : '0',
  };
  const endpoint = await startEndpointProcess('bench/account.ts', { latency, env, limited });
  try {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const credentials = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: company.regions[0] };
    const args = [
      'audit',
      '--endpoint-url',
      endpoint.url,
      '--out',
      folder,
      '--quiet',
      '--regions',
      regions.join(','),
      '--pace',
      values.pace,
    ];
    if (services !== undefined) args.push('--services', services);
    if (limited) args.push('--limits', 'aws');
    const { seconds, cpuSeconds, megabytes, code } = await measure(onus, args, credentials);
    const log = await endpoint.calls();
    const calls = acceptedCalls(log);
    const made = calls.reduce((sum, { calls: more }) => sum + more, 0);
    const least = estimateDuration(calls, {
      limits: limited ? publishedLimits : {},
      pace,
      concurrency: DEFAULT_CONCURRENCY,
      latencyMs: latency,
    });
    console.log(`\n${title}`);
    print('load of the last minute', (loadavg()[0] ?? 0).toFixed(1));
    print('exit code', String(code));
    print('calls', `${log.total}, at most ${log.maxInFlight} concurrent, over ${log.connections} connections`);
    print('throttled', `${log.total - made} (${((100 * (log.total - made)) / Math.max(1, log.total)).toFixed(1)} %)`);
    print('repeated identical calls', String(log.duplicates.length));
    print('time', `${seconds.toFixed(1)} s`);
    print('lower bound', `${least.seconds.toFixed(1)} s; the audit took ${(seconds / least.seconds).toFixed(2)} times as long`);
    print('calls × latency ÷ concurrency', `${least.latencySeconds.toFixed(1)} s`);
    for (const { name, region, calls: count, perSecond, seconds: of } of least.limits.slice(0, 4))
      print(`  ${name}`, `${region}: ${count} calls at ${perSecond}/s, ${of.toFixed(1)} s`);
    print('CPU time', `${cpuSeconds.toFixed(1)} s`);
    print('peak memory', `${Math.round(megabytes)} MB`);
    if (values.calls) for (const [operation, count] of byCount(log.operations)) print(`  ${operation}`, String(count));
    if (values.calls) for (const { call, region, times } of log.duplicates) print(`  repeated: ${call}`, `${region}: ${times} times`);
    for (const [operation, count] of byCount(log.unanswered)) print(`  no response in the account: ${operation}`, String(count));
  } finally {
    await endpoint.close();
    await rm(folder, { recursive: true });
  }
}

const byCount = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort(([, a], [, b]) => b - a);

print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`);
print('Node', process.version);
print('account', `${values.account}, N = ${values.size}, ${latency} ms per call, ${regions.join(' and ')}`);
print('onus --help, median of 5', `${Math.round(1000 * (await median(5, async () => (await measure(onus, ['--help'], {})).seconds)))} ms`);
for (const name of values.case.split(',')) {
  const chosen = cases[name];
  if (chosen === undefined) throw new Error(`--case ${name}: choose from ${Object.keys(cases).join(', ')}`);
  await run(chosen);
}
