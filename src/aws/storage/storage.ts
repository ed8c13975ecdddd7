import type { Readable } from 'node:stream';
import { UserError } from '../../core/user-error.ts';
import { errorMessage } from '../errors.ts';

/** A finished file in a staging folder. */
export interface StagedFile {
  readonly name: string;
  readonly contentType: string;
}

/** A local folder in which the files of a report are written first, so that the report appears completely or not at all. */
export interface StagingFolder {
  readonly workDir: string;
  /** Publishes the staged files in order, and returns their locations. @throws {UserError} */
  publish(files: readonly StagedFile[]): Promise<string[]>;
  /** Removes the staging folder; published files stay. `keep`: keeps it for a resumed run. */
  dispose(keep?: boolean): Promise<void>;
}

/** A location of reports: a folder, or a bucket with a prefix. Each failure is a {@link UserError} that names the file. */
export interface Storage {
  /** Name of the bucket, or path of the folder. */
  readonly name: string;
  /** Returns the location of a file for messages. */
  where(file: string): string;
  /** Returns the files with a prefix, sorted; with `after`, only those after it. */
  list(prefix: string, after?: string): Promise<string[]>;
  /** Opens a file; `undefined` if it does not exist. */
  open(file: string): Promise<Readable | undefined>;
  put(file: string, body: string, contentType: string): Promise<void>;
  /** Creates a staging folder. @param prefix of the published files: empty, or ending in a slash */
  stage(prefix?: string): Promise<StagingFolder>;
  close(): void;
}

/** Opens a file. @throws {UserError} if it does not exist */
export async function openFile(storage: Storage, file: string): Promise<Readable> {
  const content = await storage.open(file);
  if (content === undefined) throw new UserError(`${storage.where(file)} cannot be read: it does not exist`);
  return content;
}

/** Returns the text of a file; `undefined` if it does not exist. */
export async function readText(storage: Storage, file: string): Promise<string | undefined> {
  const content = await storage.open(file);
  return content === undefined ? undefined : Buffer.concat(await Array.fromAsync(content)).toString();
}

/** Returns the value in a JSON file. @throws {UserError} if it does not exist or is not JSON */
export async function readJson<T>(storage: Storage, file: string): Promise<T> {
  const content = await openFile(storage, file);
  return attempt(
    `${storage.where(file)} cannot be read`,
    async () => JSON.parse(Buffer.concat(await Array.fromAsync(content)).toString()) as T,
  );
}

/** Runs a file operation. @throws {UserError} with the message and the reason if it fails */
export async function attempt<T>(message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new UserError(`${message}: ${errorMessage(error)}`, error);
  }
}
