import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Bucket } from '../../src/aws/bucket.ts';
import { directoryStore } from '../../src/aws/stores.ts';

/** A folder in the place of the bucket. */
export const folderBucket = (root: string): Bucket => ({
  name: 'folder',
  async list(prefix, after = '') {
    const folder = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const keys = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
    return keys.filter((key) => key.startsWith(prefix) && key > after).sort();
  },
  json: async (key) => JSON.parse(await readFile(join(root, key), 'utf8')),
  read: async (key) => createReadStream(join(root, key)),
  async put(key, body) {
    await mkdir(dirname(join(root, key)), { recursive: true });
    await writeFile(join(root, key), body);
  },
  store: (prefix) => directoryStore(join(root, prefix)),
  close: () => undefined,
});
