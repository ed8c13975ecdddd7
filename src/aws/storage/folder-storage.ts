import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { errorCode, errorMessage } from '../errors.ts';
import { attempt, type Storage } from './storage.ts';
import { isWorkFolder, openWorkFolder } from './work-folder.ts';

/** Returns the storage of a folder, which need not exist yet. */
export function folderStorage(folder: string): Storage {
  const root = resolve(folder);
  const where = (file: string) => join(folder, file);
  return {
    name: folder,
    where,
    async list(prefix, after = '') {
      const directory = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
      const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
      return files.filter((file) => file.startsWith(prefix) && file > after && !isWorkFolder(file.split('/', 1)[0] ?? '')).sort();
    },
    async open(file) {
      try {
        await access(where(file));
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
        throw new UserError(`${where(file)} cannot be read: ${errorMessage(error)}`, error);
      }
      return createReadStream(where(file));
    },
    put: (file, body) =>
      attempt(`${where(file)} cannot be written`, async () => {
        await mkdir(dirname(where(file)), { recursive: true });
        await writeFile(where(file), body);
      }),
    async stage(prefix = '') {
      const { workDir, dispose } = await openWorkFolder(root, 'set --out to another folder');
      return {
        workDir,
        async publish(files) {
          const published: string[] = [];
          try {
            for (const { name } of files) {
              const target = join(root, prefix, name);
              await mkdir(dirname(target), { recursive: true });
              await rename(join(workDir, name), target);
              published.push(target);
            }
          } catch (error) {
            throw new UserError(`${folder} cannot be written (${errorMessage(error)})`, error);
          }
          return published;
        },
        dispose,
      };
    },
    close: () => undefined,
  };
}
