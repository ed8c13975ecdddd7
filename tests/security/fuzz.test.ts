import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { parseConfig } from '../../src/config/config-file.ts';
import { parseAuditRequest, parseOrganizationRequest } from '../../src/config/event.ts';
import { UserError } from '../../src/core/user-error.ts';
import { rules } from '../../rules/index.ts';
import { onus } from '../support/terminal.ts';

jest.setTimeout(300_000);

let folder: string;
/** Lines of a real snapshot, and a real result. */
let lines: string[];
let result: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-fuzz-'));
  const endpoint = await startEndpoint({ accounts: [sampleAccount] });
  const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
  const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  await onus(['audit', '--services', 'sqs,lambda,vpc', '--regions', company.regions[0], '--out', folder, '--quiet'], env);
  await endpoint.close();
  lines = gunzipSync(await readFile(join(folder, 'snapshot.ndjson.gz')))
    .toString()
    .trimEnd()
    .split('\n');
  result = await readFile(join(folder, 'result.json'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

/** Unexpected values. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, [], {}, [null], 'x'.repeat(10_000), '\u202e\u0000', { length: -1 }),
  fc.jsonValue(),
);
const pollution = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}';

/** A copy of a JSON value with a replaced or removed member, or with keys that target the prototype. */
function corrupt(value: unknown, path: readonly number[], how: 'replace' | 'remove' | 'pollute', by: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  let parent = copy as Record<string, unknown>;
  let key: string | undefined;
  for (const step of path) {
    const target = (key === undefined ? parent : parent[key]) as Record<string, unknown> | null;
    if (typeof target !== 'object' || target === null) break;
    const keys = Object.keys(target);
    if (keys.length === 0) break;
    parent = target;
    key = keys[step % keys.length];
  }
  if (key === undefined) return by;
  if (how === 'remove') delete parent[key];
  else if (how === 'replace') parent[key] = by;
  else parent[key] = JSON.parse(pollution);
  return copy;
}

const corruption = fc.tuple(
  fc.array(fc.nat(200), { minLength: 1, maxLength: 7 }),
  fc.constantFrom('replace' as const, 'remove' as const, 'pollute' as const),
  junk,
);

const noPollution = () => expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
const nothing = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };

test('evaluates corrupt snapshots, or rejects them with a clear error', async () => {
  const file = join(folder, 'corrupted.ndjson.gz');
  await fc.assert(
    fc.asyncProperty(fc.nat(), corruption, async (which, [path, how, by]) => {
      const index = which % lines.length;
      const corrupted = lines.map((line, at) => (at === index ? JSON.stringify(corrupt(JSON.parse(line), path, how, by)) : line));
      await writeFile(file, gzipSync(`${corrupted.join('\n')}\n`, { level: 1 }));
      const { code, err } = await onus(['evaluate', '--snapshot', file, '--out', '-', '--format', 'json', '--quiet'], nothing);
      expect({ code, err }).not.toMatchObject({ code: 70 });
      if (code === 2) expect(err).toMatch(/^onus: .*corrupted\.ndjson\.gz|^onus: the snapshot/);
      noPollution();
    }),
    { numRuns: 60 },
  );
});

test('writes corrupt results in every format, or rejects them with a clear error', async () => {
  const file = join(folder, 'corrupted.json');
  const content: unknown = JSON.parse(result);
  await fc.assert(
    fc.asyncProperty(
      corruption,
      fc.constantFrom('html', 'json', 'csv', 'ocsf', 'asff', 'junit', 'sarif', 'markdown'),
      async ([path, how, by], format) => {
        await writeFile(file, JSON.stringify(corrupt(content, path, how, by)));
        const { code, err } = await onus(['report', '--result', file, '--out', '-', '--format', format, '--quiet'], nothing);
        expect({ code, err, path, how, by, format }).not.toMatchObject({ code: 70 });
        noPollution();
      },
    ),
    { numRuns: 150 },
  );
});

test('reads corrupt configurations, or rejects them with a clear error', () => {
  const key = fc.constantFrom('rules', 'suppressions', 'attestations', 'services', 'regions', 'severity', '__proto__', 'constructor', 'x');
  const value = fc.oneof(
    junk,
    fc.dictionary(fc.constantFrom('rule', 'reason', 'until', 'params', 'enabled', '__proto__'), junk),
    fc.array(junk),
  );
  const read = (text: string) => {
    try {
      parseConfig(text, { file: 'onus.yaml', rules });
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    noPollution();
  };
  fc.assert(
    fc.property(fc.dictionary(key, value), (config) => read(stringify(config))),
    { numRuns: 300 },
  );
  fc.assert(fc.property(fc.string(), read), { numRuns: 300 });
  // Ten aliases of ten aliases, repeated.
  const bomb = Array.from(
    { length: 12 },
    (_, depth) =>
      `a${depth}: &a${depth} [${
        depth === 0
          ? 'x'
          : Array(10)
              .fill(`*a${depth - 1}`)
              .join(', ')
      }]`,
  );
  expect(() => parseConfig(bomb.join('\n'), { file: 'onus.yaml', rules })).toThrow(UserError);
});

test('reads corrupt events, or rejects them with a clear error', () => {
  for (const parse of [parseAuditRequest, parseOrganizationRequest]) {
    const read = (event: unknown) => {
      try {
        parse(event);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
      noPollution();
    };
    fc.assert(fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue()), read), { numRuns: 300 });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('regions', 'services', 'rules', 'severity', 'accounts', 'resume', 'source'), junk), read),
      { numRuns: 300 },
    );
    read(JSON.parse(pollution));
  }
});

test('rejects a snapshot that is built to exhaust memory or time', async () => {
  const file = join(folder, 'bomb.ndjson.gz');
  const gzip = createGzip({ level: 9 });
  const compressed: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => compressed.push(chunk));
  const ended = new Promise((resolve) => gzip.once('end', resolve));
  gzip.write(`${lines[0]}\n`);
  const resource = lines.find((line) => line.includes('"kind":"resource"')) ?? '';
  const many = Buffer.from(`${resource}\n`.repeat(2_000));
  for (let written = 0; written < 100 * 1024 * 1024; written += many.length) {
    if (!gzip.write(many)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end();
  await ended;
  await writeFile(file, Buffer.concat(compressed));
  const { code, err } = await onus(['evaluate', '--snapshot', file, '--out', '-', '--quiet'], nothing);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/times its size|is damaged/) });
});
