/**
 * Measures how fast rules judge resources, on one core: those of the generated account with everything, read beforehand.
 * `npm run bench:engine -- [--scale N] [--seconds S]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules as allRules } from '../rules/index.ts';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import { collectors } from '../src/services/index.ts';
import { paramsOf } from '../src/config/config.ts';
import { evaluateRule } from '../src/evaluate/evaluate-rule.ts';
import { createEvaluator } from '../src/evaluate/evaluator.ts';
import { createSuppressions } from '../src/evaluate/suppressions.ts';
import { collectorOf } from '../src/collect/plan.ts';
import { openSnapshot } from '../src/collect/snapshot-file.ts';
import type { Resource } from '../src/core/resource.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, seconds: { type: 'string', default: '5' } } });
const now = Date.now();
const rules = allRules.map((rule) => ({ rule, params: paramsOf(rule, {}), scope: collectorOf(rule, collectors).scope }));

/** All resources of the account, in memory: reading them is not what is measured. */
async function resourcesOfAccount(): Promise<Resource[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
  const endpoint = await startEndpointProcess('bench/account.ts', {
    latency: 0,
    env: { ONUS_BENCH_ACCOUNT: 'whole', ONUS_BENCH_SCALE: values.scale },
  });
  try {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: company.regions[0] };
    const args = [
      'collect',
      '--endpoint-url',
      endpoint.url,
      '--out',
      folder,
      '--quiet',
      '--regions',
      company.regions.slice(0, 2).join(','),
    ];
    const { code } = await measure('./dist/cli/onus.js', args, env);
    const { records } = await openSnapshot(join(folder, 'snapshot.ndjson.gz'));
    const resources: Resource[] = [];
    for (let next = await records.next(); next.done !== true; next = await records.next()) {
      if (next.value.kind === 'resource') resources.push(next.value.resource);
    }
    if (resources.length === 0) throw new Error(`onus collect ended with ${code} and read nothing`);
    return resources;
  } finally {
    await endpoint.close();
    await rm(folder, { recursive: true });
  }
}

/** Does something to all resources over and over; prints how often a rule judged a resource in a second of processor time. */
function rate(label: string, judgeAll: () => number): void {
  judgeAll();
  const started = process.cpuUsage();
  let judged = 0;
  let seconds = 0;
  while (seconds < Number(values.seconds)) {
    judged += judgeAll();
    const { user, system } = process.cpuUsage(started);
    seconds = (user + system) / 1e6;
  }
  console.log(`${label.padEnd(34)} ${Math.round(judged / seconds).toLocaleString('en')} a second`);
}

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
const resources = await resourcesOfAccount();
console.log(`${resources.length} resources, ${rules.length} rules`);
const byType = Map.groupBy(rules, ({ rule }) => rule.resourceType);
rate('verdicts', () => {
  let judged = 0;
  for (const resource of resources) {
    for (const { rule, params } of byType.get(resource.type) ?? []) {
      if (evaluateRule(rule, resource, params, now).status === 'ERROR') throw new Error(`${rule.id} broke`);
      judged += 1;
    }
  }
  return judged;
});
const evaluator = createEvaluator({ rules, now, suppressionFor: createSuppressions([], now).suppressionFor });
rate('findings with id and category', () => resources.reduce((sum, resource) => sum + evaluator.resource(resource).length, 0));
