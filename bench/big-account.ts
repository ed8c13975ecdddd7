/**
 * Audits an account of about 200,000 resources as an organization run does: its shards with the code of the functions against the embedded
 * endpoint, with one process per invocation and the memory of the function, until each shard is done; then the merge.
 * `node --no-warnings bench/big-account.ts [--scale 1] [--seconds 900] [--heap 900]`
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import type { AccountPlan } from '../src/organization/run-plan.ts';
import { keysOf, shardsOf } from '../src/organization/run-plan.ts';
import type { AuditResult } from '../src/core/result/result.ts';
import { startEndpointProcess } from './endpoint.ts';
import { type Measured, measure } from './measure.ts';
import { stepsProgram } from './organization/program.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    /** Time limit of one invocation. */
    seconds: { type: 'string', default: '900' },
    /** Megabytes of heap: the default of Node in a function with 1 GB. */
    heap: { type: 'string', default: '900' },
  },
});
const print = (label: string, value: string) => console.log(`${label.padEnd(34)} ${value}`);
const program = await stepsProgram();
const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const endpoint = await startEndpointProcess('bench/account.ts', {
  latency: 0,
  env: { ONUS_BENCH_ACCOUNT: 'large', ONUS_BENCH_SCALE: values.scale },
});
const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
const env = {
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_REGION: company.regions[0],
  AWS_ENDPOINT_URL: endpoint.url,
};
const account = company.accountId;

const step = (...args: string[]) => measure(process.execPath, [`--max-old-space-size=${values.heap}`, program, ...args], env);
const json = async <T>(key: string): Promise<T> => JSON.parse(await readFile(join(folder, key), 'utf8'));
const describe = ({ megabytes, diskMegabytes, cpuSeconds, seconds }: Omit<Measured, 'code'>): string =>
  `at most ${Math.round(megabytes)} MB and ${Math.round(diskMegabytes)} MB on disk, ${cpuSeconds.toFixed(0)} s of CPU time in ${seconds.toFixed(0)} s`;

try {
  print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  const planned = await step('plan-own', folder);
  const [runId = ''] = await readdir(join(folder, 'runs')).catch(() => []);
  if (planned.code !== 0) throw new Error(`the plan failed with ${planned.code}`);
  const keys = keysOf(runId);
  for (const { region } of shardsOf(await json<AccountPlan>(keys.accountPlan(account)))) {
    let peak = 0;
    let disk = 0;
    let seconds = 0;
    let cpuSeconds = 0;
    let parts = 0;
    for (let code = 3; code === 3; ) {
      const invocation = await step('audit', folder, runId, account, region, values.seconds);
      code = invocation.code;
      peak = Math.max(peak, invocation.megabytes);
      disk = Math.max(disk, invocation.diskMegabytes);
      seconds += invocation.seconds;
      cpuSeconds += invocation.cpuSeconds;
      parts += 1;
      if (code !== 0 && code !== 3) throw new Error(`the audit of ${region} failed with ${code} in part ${parts}`);
    }
    print(region, `${parts} ${parts === 1 ? 'part' : 'parts'}, ${describe({ megabytes: peak, diskMegabytes: disk, cpuSeconds, seconds })}`);
  }
  const merged = await step('merge', folder, runId, '0', '1');
  if (merged.code !== 0) throw new Error(`the merge failed with ${merged.code}`);
  print('merge', describe(merged));
  const { summary } = await json<AuditResult>(`${keys.account(account)}result.json`);
  const findings = Object.values(summary.counts).reduce((sum, count) => sum + count, 0);
  print('resources, findings, failures', `${summary.resources}, ${findings}, ${summary.counts.FAIL}`);
} finally {
  await endpoint.close();
  await rm(folder, { recursive: true });
}
