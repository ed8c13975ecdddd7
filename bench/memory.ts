/**
 * Measures how the memory of evaluation and reports depends on the number of resources: the snapshot of a generated account is multiplied,
 * evaluated by the built `onus`, written in all formats, and compared with itself. `npm run bench` measures collection.
 * `npm run bench:memory -- [--resources 10000,30000,100000] [--formats json,csv,html]`
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { company } from '../sample/account/company.ts';
import { credentialsOf } from '../sample/endpoint/identity.ts';
import { createSnapshot, openSnapshot } from '../src/collect/snapshot-file.ts';
import type { SnapshotEnd, SnapshotRecord } from '../src/core/result/snapshot.ts';
import { startEndpointProcess } from './endpoint.ts';
import { measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    resources: { type: 'string', default: '10000,30000,100000' },
    formats: { type: 'string', default: 'json,csv,html' },
  },
});
const onus = './dist/cli/onus.js';
const print = (label: string, value: string) => console.log(`${label.padEnd(34)} ${value}`);

/** Reads the generated account once. */
async function collect(folder: string): Promise<string> {
  const endpoint = await startEndpointProcess('bench/account.ts', { latency: 0, env: { ONUS_BENCH_ACCOUNT: 'whole' } });
  try {
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: company.regions[0] };
    const regions = company.regions.slice(0, 2).join(',');
    const args = ['collect', '--endpoint-url', endpoint.url, '--out', folder, '--quiet', '--regions', regions];
    const { megabytes } = await measure(onus, args, env);
    print('peak memory of collecting it', `${Math.round(megabytes)} MB`);
    return join(folder, 'snapshot.ndjson.gz');
  } finally {
    await endpoint.close();
  }
}

/** Repeats the snapshot with other names until it contains the number of resources. */
async function multiplied(file: string, resources: number, into: string): Promise<void> {
  const { manifest } = await openSnapshot(file);
  const snapshot = await createSnapshot(into, manifest);
  let left = resources;
  let end: SnapshotEnd | undefined;
  for (let copy = 0; left > 0; copy += 1) {
    const { records } = await openSnapshot(file);
    let next = await records.next();
    for (; !next.done; next = await records.next()) {
      if (copy === 0 || (next.value.kind === 'resource' && next.value.resource.type !== 'AWS::::Account' && left > 0)) {
        if (next.value.kind === 'resource') left -= 1;
        await snapshot.write(renamed(next.value, copy));
      }
    }
    end = next.value;
  }
  if (end !== undefined) await snapshot.end(end);
}

function renamed(record: SnapshotRecord, copy: number): SnapshotRecord {
  if (record.kind !== 'resource' || copy === 0) return record;
  const { id, arn, name } = record.resource;
  return { ...record, resource: { ...record.resource, id: `${id}-${copy}`, arn: `${arn}-${copy}`, name: `${name}-${copy}` } };
}

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
try {
  print('machine', `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`);
  print('Node', process.version);
  const collected = await collect(folder);
  for (const resources of values.resources.split(',').map(Number)) {
    const snapshot = join(folder, `${resources}.ndjson.gz`);
    const out = join(folder, `${resources}`);
    await multiplied(collected, resources, snapshot);
    const evaluating = await measure(onus, ['evaluate', '--snapshot', snapshot, '--out', out, '--format', values.formats, '--quiet'], {});
    const result = join(out, 'result.json');
    const size = await stat(result).catch(() => undefined);
    console.log();
    print('resources', String(resources));
    print('evaluate, exit code', String(evaluating.code));
    print('result.json', size === undefined ? 'not written' : `${Math.round(size.size / 1e6)} MB`);
    print('time, CPU time', `${evaluating.seconds.toFixed(1)} s, ${evaluating.cpuSeconds.toFixed(1)} s`);
    print('peak memory', `${Math.round(evaluating.megabytes)} MB`);
    if (size !== undefined) {
      const compared = await measure(onus, ['diff', result, result], {});
      print('diff with itself, peak memory', `${Math.round(compared.megabytes)} MB, exit code ${compared.code}`);
    }
    await rm(snapshot);
    await rm(out, { recursive: true, force: true });
  }
} finally {
  await rm(folder, { recursive: true });
}
