import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Storage } from '../../src/aws/storage/storage.ts';

/** A storage in memory. */
export interface MemoryStorage extends Storage {
  readonly objects: Map<string, Buffer>;
}

export function memoryStorage(): MemoryStorage {
  const objects = new Map<string, Buffer>();
  const where = (file: string) => `s3://memory/${file}`;
  return {
    name: 'memory',
    objects,
    where,
    list: async (prefix, after = '') => [...objects.keys()].filter((file) => file.startsWith(prefix) && file > after).sort(),
    async open(file) {
      const body = objects.get(file);
      return body === undefined ? undefined : Readable.from([body]);
    },
    put: async (file, body) => void objects.set(file, Buffer.from(body)),
    async stage(prefix = '') {
      const workDir = await mkdtemp(join(tmpdir(), 'onus-test-'));
      return {
        workDir,
        async publish(files) {
          for (const { name } of files) objects.set(`${prefix}${name}`, await readFile(join(workDir, name)));
          return files.map(({ name }) => where(`${prefix}${name}`));
        },
        dispose: () => rm(workDir, { recursive: true, force: true }),
      };
    },
    close: () => undefined,
  };
}
