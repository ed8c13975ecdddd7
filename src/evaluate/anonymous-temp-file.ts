import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { errorText } from '../util/error-text.ts';

/** An open file without a name, so that nothing has to be cleaned up after a process, even one that is killed. */
export interface AnonymousTempFile {
  /** Writes at the end. @returns where it begins @throws {UserError} when the disk takes no more */
  append(bytes: Buffer): number;
  /** @throws {UserError} when it is not all there, or `use` refuses it */
  read<T>(position: number, length: number, use: (bytes: Buffer) => T): T;
  close(): void;
}

/** @throws {UserError} when there can be none in the folder */
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
          if (more === 0) throw new Error('they are cut off');
          read += more;
        }
        return use(bytes);
      } catch (error) {
        const what = 'findings that were put aside on disk cannot be read again';
        throw new UserError(`${what} (${errorText(error)}): see whether the disk is in order, and run again`, error);
      }
    },
    close: () => closeSync(file),
  };
}

function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UserError(`findings cannot be put aside in ${folder} (${errorText(error)}): make room there`, error);
  }
}
