import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { openStorage } from '../../../src/aws/storage/open-storage.ts';
import { openFile, readJson, readText, type Storage } from '../../../src/aws/storage/storage.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const account = '111122223333';
let folder: string;
let endpoint: Endpoint;
let storage: Storage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-storage-'));
  endpoint = await startEndpoint({ accounts: [{ id: account, services: [], reportBuckets: [{ name: 'reports', region: 'eu-west-1' }] }] });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await endpoint.close();
});

const config = () => ({ endpoint: endpoint.url, region: 'eu-west-1', credentials: credentialsOf(account), forcePathStyle: true });

describe.each<[string, () => Storage]>([
  ['a folder', () => openStorage(join(folder, 'reports'), {})],
  ['a bucket', () => openStorage('s3://reports', config())],
  ['a prefix of a bucket', () => openStorage('s3://reports/nightly', config())],
  ['memory', memoryStorage],
])('in %s', (_name, open) => {
  beforeAll(async () => {
    storage = open();
    await storage.put('runs/2/a.json', '{"a":2}', 'application/json');
    await storage.put('runs/1/a.json', '{"a":1}', 'application/json');
    await storage.put('runs/1/b.txt', 'text', 'text/plain');
  });
  afterAll(() => storage.close());

  test('files are listed by prefix, sorted, after a file', async () => {
    expect(await storage.list('runs/')).toEqual(['runs/1/a.json', 'runs/1/b.txt', 'runs/2/a.json']);
    expect(await storage.list('runs/1/b')).toEqual(['runs/1/b.txt']);
    expect(await storage.list('runs/', 'runs/1/a.json')).toEqual(['runs/1/b.txt', 'runs/2/a.json']);
    expect(await storage.list('history/')).toEqual([]);
  });

  test('files are read as text and JSON', async () => {
    expect(await readText(storage, 'runs/1/b.txt')).toBe('text');
    expect(await readJson(storage, 'runs/2/a.json')).toEqual({ a: 2 });
    await expect(readJson(storage, 'runs/1/b.txt')).rejects.toThrow(`${storage.where('runs/1/b.txt')} cannot be read: `);
  });

  test('a file that does not exist is undefined, or an error if it is required', async () => {
    expect(await storage.open('runs/3/a.json')).toBeUndefined();
    expect(await readText(storage, 'runs/3/a.json')).toBeUndefined();
    await expect(openFile(storage, 'runs/3/a.json')).rejects.toThrow(`${storage.where('runs/3/a.json')} cannot be read: it does not exist`);
  });

  test('staged files appear when they are published, and their staging folder is removed', async () => {
    const staging = await storage.stage('latest/');
    await writeFile(join(staging.workDir, 'index.html'), '<p>');
    expect(await storage.list('latest/')).toEqual([]);
    expect(await storage.list('')).not.toContainEqual(expect.stringContaining('.onus'));
    expect(await staging.publish([{ name: 'index.html', contentType: 'text/html' }])).toEqual([storage.where('latest/index.html')]);
    await staging.dispose();
    expect(await readText(storage, 'latest/index.html')).toBe('<p>');
    await expect(readdir(staging.workDir)).rejects.toThrow('ENOENT');
  });
});

test('a bucket that does not exist is an error with the location', async () => {
  storage = openStorage('s3://missing', config());
  await expect(storage.list('runs/')).rejects.toThrow('s3://missing/runs/ cannot be listed: ');
  await expect(storage.open('a')).rejects.toThrow('s3://missing/a cannot be read: ');
  await expect(storage.put('a', 'text', 'text/plain')).rejects.toThrow('s3://missing/a cannot be written: ');
  storage.close();
});

test.each(['s3://r', 's3://', 's3://Reports/x'])('rejects the location %s', (location) => {
  expect(() => openStorage(location, {})).toThrow('is not an S3 URL: use s3://bucket/prefix');
});
