/**
 * Measures how fast rules evaluate resources on one core. The resources are those of the generated account, read beforehand.
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
import { scopesIn } from '../src/collect/plan.ts';
import { openSnapshot } from '../src/collect/snapshot-file.ts';
import type { Resource } from '../src/core/resource.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, seconds: { type: 'string', default: '5' } } });
const now = Date.now();
const scopeOf = scopesIn(collectors);
const rules = allRules.map((rule) => ({ rule, params: paramsOf(rule, {}), scope: scopeOf(rule) }));

/** Returns all resources of the account, in memory: collection is not measured. */
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

/** Evaluates all resources repeatedly; prints the evaluations per second of CPU time. */
function rate(label: string, evaluateAll: () => number): void {
  evaluateAll();
  const started = process.cpuUsage();
  let evaluated = 0;
  let seconds = 0;
  while (seconds < Number(values.seconds)) {
    evaluated += evaluateAll();
    const { user, system } = process.cpuUsage(started);
    seconds = (user + system) / 1e6;
  }
  console.log(`${label.padEnd(34)} ${Math.round(evaluated / seconds).toLocaleString('en')} a second`);
}

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
const resources = await resourcesOfAccount();
console.log(`${resources.length} resources, ${rules.length} rules`);
const byType = Map.groupBy(rules, ({ rule }) => rule.resourceType);
rate('verdicts', () => {
  let evaluated = 0;
  for (const resource of resources) {
    for (const { rule, params } of byType.get(resource.type) ?? []) {
      if (evaluateRule(rule, resource, { params, now }).status === 'ERROR') throw new Error(`${rule.id} threw an error`);
      evaluated += 1;
    }
  }
  return evaluated;
});
const evaluator = createEvaluator({ rules, now, suppressionFor: createSuppressions([], now).suppressionFor });
rate('findings with id and category', () => resources.reduce((sum, resource) => sum + evaluator.resource(resource).length, 0));
