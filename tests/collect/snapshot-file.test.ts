import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createSnapshot, openSnapshot } from '../../src/collect/snapshot-file.ts';
import { type SnapshotManifest, type SnapshotRecord, snapshotVersion } from '../../src/core/result/snapshot.ts';
import { UserError } from '../../src/core/user-error.ts';
import { bucket } from '../support/resources/builders.ts';

const manifest: SnapshotManifest = {
  kind: 'onus-snapshot',
  version: snapshotVersion,
  run: {
    id: 'r',
    startedAt: '2026-11-15T12:00:00.000Z',
    version: '0.1.0',
    accountId: '111122223333',
    partition: 'aws',
    principalArn: 'arn:aws:iam::111122223333:user/ann',
    regions: [{ region: 'eu-west-1', state: 'audited' }],
    rules: ['s3-test-versioned'],
  },
  planned: [{ type: 'AWS::S3::Bucket', facts: ['versioning'] }],
};
const end = { finishedAt: '2026-11-15T12:01:00.000Z', calls: { 's3:ListBuckets': 1 }, throttles: 0 };
const records: SnapshotRecord[] = [
  { kind: 'resource', resource: bucket({ name: 'line\nbreak \u2028 "quoted"' }) },
  {
    kind: 'listing-error',
    listing: {
      type: 'AWS::S3::Bucket',
      service: 's3',
      accountId: '1',
      partition: 'aws',
      region: 'global',
      collectionError: { kind: 'denied', action: 'a', message: 'm' },
    },
  },
  { kind: 'uncovered', uncovered: { region: 'eu-west-1', state: 'off', types: [] } },
];

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-test-'));
  file = join(folder, 'snapshot.ndjson.gz');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(some: readonly SnapshotRecord[] = records): Promise<Buffer> {
  const snapshot = await createSnapshot(file, manifest);
  for (const record of some) await snapshot.write(record);
  await snapshot.end(end);
  return readFile(file);
}

async function read() {
  const { manifest: first, records: rest } = await openSnapshot(file);
  const all: SnapshotRecord[] = [];
  let next = await rest.next();
  while (!next.done) {
    all.push(next.value);
    next = await rest.next();
  }
  return { first, all, last: next.value };
}

const lines = (...texts: string[]) => writeFile(file, gzipSync(texts.map((text) => `${text}\n`).join('')));

describe('the snapshot file', () => {
  test('returns the written records', async () => {
    await write();
    expect(await read()).toEqual({ first: manifest, all: records, last: { kind: 'end', ...end, resources: 1, listingErrors: 1 } });
  });

  test('is complete for many resources', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, index): SnapshotRecord => ({ kind: 'resource', resource: bucket({ id: `bucket-${index}` }) }),
    );
    await write(many);
    expect((await read()).all).toEqual(many);
  });

  test('is rejected with a clear error wherever it is truncated', async () => {
    const bytes = await write();
    for (const share of [0.1, 0.3, 0.5, 0.8, 0.99]) {
      await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * share)));
      await expect(read()).rejects.toThrow(/cut off|damaged|no Onus snapshot/);
    }
    await writeFile(file, gzipSync(gunzipSync(bytes).toString().split('\n').slice(0, -2).join('\n')));
    await expect(read()).rejects.toThrow('is truncated after line');
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a missing file', async () => undefined, 'cannot be read'],
    ['an empty file', () => writeFile(file, ''), 'not compressed by gzip'],
    ['a text', () => writeFile(file, '{"kind":"onus-snapshot"}'), 'not compressed by gzip'],
    ['another gzip file', () => lines('hello'), 'is not an Onus snapshot'],
    ['a list', () => lines('[]'), 'is not an Onus snapshot'],
    ['another version', () => lines(JSON.stringify({ ...manifest, version: 99 })), 'snapshot version 99'],
    ['a manifest without a run', () => lines(JSON.stringify({ ...manifest, run: null })), 'line 1 lacks the run'],
    ['a broken line', () => lines(JSON.stringify(manifest), '{'), 'line 2 is not a JSON object'],
    ['an unknown record', () => lines(JSON.stringify(manifest), '{"kind":"zebra"}'), 'line 2 has an unknown kind'],
    [
      'a resource without facts',
      () => lines(JSON.stringify(manifest), JSON.stringify({ kind: 'resource', resource: { ...bucket(), facts: 1 } })),
      'line 2 has no facts',
    ],
    [
      'a fact with an unknown state',
      () =>
        lines(
          JSON.stringify(manifest),
          JSON.stringify({ kind: 'resource', resource: { ...bucket(), facts: { versioning: { state: 'fine' } } } }),
        ),
      'line 2 has an invalid fact',
    ],
    [
      'a wrong count',
      () => lines(JSON.stringify(manifest), JSON.stringify({ kind: 'end', ...end, resources: 2, listingErrors: 0 })),
      'its last line states 2',
    ],
  ])('rejects %s', async (_, prepare, message) => {
    await prepare();
    await expect(read()).rejects.toThrow(message);
    await expect(read()).rejects.toBeInstanceOf(UserError);
  });

  test('rejects a line that would exhaust memory', async () => {
    await writeFile(file, gzipSync(Buffer.alloc(40 * 1024 * 1024, 0x20)));
    await expect(read()).rejects.toThrow('longer than');
  });

  test('is read or rejected with a clear error for any content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.json(), fc.string(), fc.constant(JSON.stringify(records[0]))), { maxLength: 4 }),
        async (texts) => {
          await lines(JSON.stringify(manifest), ...texts);
          await expect(read()).rejects.toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 60 },
    );
  });
});
