import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { mapConcurrently } from '../util/concurrency.ts';
import { errorText } from '../util/error-text.ts';

/** Writes files to a folder; returns their paths. @throws {UserError} if the folder cannot be written */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true });
    return await mapConcurrently(files, async ({ name, text }) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    });
  } catch (error) {
    throw new UserError(`${folder} cannot be written: ${errorText(error)}`, error);
  }
}
