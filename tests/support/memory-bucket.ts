import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Bucket } from '../../src/aws/bucket.ts';
import { UserError } from '../../src/core/user-error.ts';

/** A bucket in memory. */
export interface MemoryBucket extends Bucket {
  readonly objects: Map<string, Buffer>;
}

export function memoryBucket(): MemoryBucket {
  const objects = new Map<string, Buffer>();
  const get = (key: string): Buffer => {
    const body = objects.get(key);
    if (body === undefined) throw new UserError(`there is no ${key}`);
    return body;
  };
  return {
    name: 'memory',
    objects,
    list: async (prefix, after = '') => [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort(),
    json: async (key) => JSON.parse(get(key).toString()),
    read: async (key) => Readable.from([get(key)]),
    put: async (key, body) => void objects.set(key, Buffer.from(body)),
    async store(prefix) {
      const workDir = await mkdtemp(join(tmpdir(), 'onus-test-'));
      return {
        workDir,
        async commit(files) {
          for (const { name } of files) objects.set(`${prefix}${name}`, await readFile(join(workDir, name)));
          return files.map(({ name }) => `s3://memory/${prefix}${name}`);
        },
        dispose: () => rm(workDir, { recursive: true, force: true }),
      };
    },
    close: () => undefined,
  };
}
