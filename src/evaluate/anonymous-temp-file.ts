import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** An open file without a name: the system removes it when the process ends, even if it is killed. */
export interface AnonymousTempFile {
  /** Appends bytes. @returns their position @throws {UserError} if the disk is full */
  append(bytes: Buffer): number;
  /** Reads bytes and passes them to `use`. @throws {UserError} if some are missing, or `use` throws */
  read<T>(position: number, length: number, use: (bytes: Buffer) => T): T;
  close(): void;
}

/** Creates the file in a folder. @throws {UserError} if that fails */
export function openAnonymousTempFile(folder: string): AnonymousTempFile {
  const file = writing(folder, () => {
    const path = join(folder, `.findings-${randomBytes(8).toString('hex')}`);
    const opened = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return opened;
  });
  let end = 0;
  return {
    append(bytes) {
      writing(folder, () => writeFileSync(file, bytes));
      end += bytes.length;
      return end - bytes.length;
    },
    read(position, length, use) {
      try {
        const bytes = Buffer.allocUnsafe(length);
        for (let read = 0; read < length; ) {
          const more = readSync(file, bytes, read, length - read, position + read);
          if (more === 0) throw new Error('the file is truncated');
          read += more;
        }
        return use(bytes);
      } catch (error) {
        const what = 'findings in a temporary file cannot be read';
        throw new UserError(`${what} (${errorText(error)}): check the disk, and run again`, error);
      }
    },
    close: () => closeSync(file),
  };
}

function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UserError(`findings cannot be written to ${folder} (${errorText(error)}): free disk space there`, error);
  }
}
