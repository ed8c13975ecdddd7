import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createHistory, findingColumns, inventoryColumns } from '../../src/delivery/history.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { counterOf } from '../../src/core/result/result.ts';
import { hostileResult } from '../report/hostile.ts';
import { sampleResult } from '../support/results/sample-result.ts';

let folder: string;
let duck: DuckDBConnection;

const tuesday = sampleResult({ findings: 400 });
const [solved] = tuesday.findings;
/** The run of the day before: one failure fewer. */
const monday: ListedResult = {
  ...tuesday,
  findings: tuesday.findings.map((finding) => (finding === solved ? { ...finding, status: 'PASS' } : finding)),
};

async function write(result: ListedResult, startedAt: string, accountId = '123456789012') {
  const run = { id: `${startedAt.slice(0, 10).replaceAll('-', '')}T030412Z-1a2b3c4d`, startedAt, accountId };
  const history = await createHistory(join(folder, 'history'), run, result.rules);
  await history.add(result.findings.slice(0, 100));
  await history.add(result.findings.slice(100));
  return history.end(result.inventory);
}

/** The statements of the documentation, in order, for tables in the test folder. */
async function statements(): Promise<string[]> {
  const text = await readFile('docs/history.md', 'utf8');
  return Array.from(text.matchAll(/```sql\n(.*?)```/gs), ([, sql = '']) =>
    sql.replaceAll("'history/", `'${folder}/history/`).replace("element_at(tags, 'environment')", "tags['environment']"),
  );
}

const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await duck.runAndReadAll(sql)).getRowObjectsJson();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-history-'));
  await write(monday, '2026-11-16T03:04:12.000Z');
  await write(tuesday, '2026-11-17T03:04:12.000Z');
  duck = await (await DuckDBInstance.create(':memory:')).connect();
  for (const sql of await statements()) if (sql.includes('CREATE VIEW')) await duck.run(sql);
});
afterAll(async () => {
  duck.closeSync();
  await rm(folder, { recursive: true, force: true });
});

const open = (result: ListedResult) => result.findings.filter((finding) => counterOf(finding) === 'FAIL');

describe('the documented queries return', () => {
  const query = async (start: RegExp) => rows((await statements()).find((sql) => start.test(sql)) ?? 'SELECT');

  test('the production failures of last Tuesday', async () => {
    const expected = open(tuesday).filter(({ resource }) => resource.tags?.['environment'] === 'production');
    const found = await query(/'environment'/);
    expect(expected.length).toBeGreaterThan(3);
    expect(found.map(({ resource_name, message }) => [resource_name, message]).sort()).toEqual(
      expected.map(({ resource, message }) => [resource.name, message]).sort(),
    );
  });

  test('the open failures of each day', async () => {
    const found = await query(/GROUP BY f\.day/);
    const sum = (day: string) => found.filter((row) => row['day'] === day).reduce((total, { failures }) => total + Number(failures), 0);
    expect([sum('2026-11-16'), sum('2026-11-17')]).toEqual([open(monday).length, open(tuesday).length]);
  });

  test('the data that could not be read', async () => {
    const found = await query(/SELECT error_kind/);
    const unknown = tuesday.findings.filter(({ status }) => status === 'UNKNOWN');
    expect(found.reduce((total, row) => total + Number(row['findings']), 0)).toBe(unknown.length);
    expect(found.map(({ error_action }) => error_action)).toEqual(
      expect.arrayContaining([...new Set(unknown.map(({ collectionError }) => collectionError?.action))]),
    );
  });

  test('the Regions of the buckets', async () => {
    const found = await query(/AS buckets/);
    const buckets = tuesday.inventory.filter(({ type }) => type === 'AWS::S3::Bucket').reduce((total, { count }) => total + count, 0);
    expect(found.reduce((total, row) => total + Number(row['buckets']), 0)).toBe(buckets);
  });

  test('the new failures between two days', async () => {
    const found = await query(/NOT IN/);
    expect(found.map(({ resource_name }) => resource_name)).toEqual([solved?.resource.name]);
  });
});

test('rows have the declared columns in the declared order', async () => {
  const read = async (table: string) => {
    const file = join(folder, `history/${table}/day=2026-11-17/20261117T030412Z-1a2b3c4d-123456789012.ndjson.gz`);
    return gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const findings = await read('findings');
  expect(findings).toHaveLength(tuesday.findings.length);
  for (const row of findings) expect(Object.keys(row)).toEqual(Object.keys(findingColumns));
  for (const row of await read('inventory')) expect(Object.keys(row)).toEqual(Object.keys(inventoryColumns));
});

test('the documentation names every column', async () => {
  const text = await readFile('docs/history.md', 'utf8');
  for (const column of [...Object.keys(findingColumns), ...Object.keys(inventoryColumns)]) expect(text).toContain(`\`${column}\``);
});

test('hostile text is returned unchanged, except for lone surrogates', async () => {
  const hostile = hostileResult();
  await write({ ...hostile, findings: hostile.findings.slice(0, 200) }, '2025-01-01T00:00:00.000Z');
  const found = await rows("SELECT finding, message FROM findings WHERE day = '2025-01-01'");
  const messages = new Map(hostile.findings.map(({ id, message }) => [id, message]));
  expect(found).toHaveLength(200);
  for (const { finding, message } of found) expect(message).toBe(messages.get(String(finding))?.toWellFormed());
});
