import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { UserError } from '../core/user-error.ts';

/** A finished file in the store's work folder. */
export interface StagedFile {
  readonly name: string;
  readonly contentType: string;
}

/** A location for reports. Files are staged in `workDir` first, so that a report appears completely or not at all. */
export interface Store {
  readonly workDir: string;
  /** Publishes the staged files in order, and returns their locations. */
  commit(files: readonly StagedFile[]): Promise<string[]>;
  /** Removes the work folder; published files stay. `keep`: keeps it for a resumed run. */
  dispose(keep?: boolean): Promise<void>;
}

const workFolder = /^\.onus-[0-9a-f]{8}$/;
/** File with the process that owns a work folder. */
const ownerFile = '.owner';

/** Returns the folder in which work folders are created: the report folder, or the system's temporary folder for S3. */
export const workshopOf = (out: string): string => (out.startsWith('s3://') ? tmpdir() : resolve(out));

/** Returns work folders for a location that no running process owns, such as those of a killed process. */
export async function abandonedFor(out: string): Promise<string[]> {
  const workshop = workshopOf(out);
  const names = await readdir(workshop).catch((): string[] => []);
  const abandoned: string[] = [];
  for (const name of names.filter((entry) => workFolder.test(entry)).sort()) {
    const folder = join(workshop, name);
    const owner = await readFile(join(folder, ownerFile), 'utf8').catch(() => '');
    if ((owner === '' || !isRunning(owner)) && (await isOurs(folder))) abandoned.push(folder);
  }
  return abandoned;
}

/** Whether a folder belongs to this user: in a shared temporary folder, another user could plant a forged audit. */
async function isOurs(folder: string): Promise<boolean> {
  const owner = await lstat(folder).then(
    ({ uid }) => uid,
    () => undefined,
  );
  return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

/** Whether the owner process is running. A process of another machine counts as running. */
function isRunning(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Creates a work folder. @throws {UserError} if that fails */
async function openWorkFolder(workshop: string, advice = 'set TMPDIR to another folder') {
  const workDir = join(workshop, `.onus-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(workshop, { recursive: true });
    await mkdir(workDir, { mode: 0o700 });
    await writeFile(join(workDir, ownerFile), `${hostname()} ${process.pid}`);
  } catch (error) {
    throw new UserError(`${workshop} cannot be written (${reasonOf(error)}): ${advice}`, error);
  }
  return {
    workDir,
    dispose: (keep = false): Promise<void> =>
      keep ? rm(join(workDir, ownerFile), { force: true }) : rm(workDir, { recursive: true, force: true }),
  };
}

/** Returns a store for a folder. @throws {UserError} if the folder cannot be written */
export async function directoryStore(directory: string): Promise<Store> {
  const root = workshopOf(directory);
  const { workDir, dispose } = await openWorkFolder(root, 'set --out to another folder');
  return {
    workDir,
    async commit(files) {
      const published: string[] = [];
      try {
        for (const { name } of files) {
          const target = join(root, name);
          await mkdir(dirname(target), { recursive: true });
          await rename(join(workDir, name), target);
          published.push(target);
        }
      } catch (error) {
        throw new UserError(`${directory} cannot be written (${reasonOf(error)})`, error);
      }
      return published;
    },
    dispose,
  };
}

/** Returns a store that publishes nothing and removes its files. */
export const scratchStore = async (): Promise<Store> => ({ ...(await openWorkFolder(tmpdir())), commit: async () => [] });

/** Parses `s3://bucket/prefix`. @throws {UserError} if the URL has another form */
export function parseS3Url(url: string): { readonly bucket: string; readonly prefix: string } {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(url);
  if (match?.[1] === undefined) throw new UserError(`${url} is not an S3 URL: use s3://bucket/prefix`);
  const prefix = (match[2] ?? '').replace(/\/+$/, '');
  return { bucket: match[1], prefix: prefix === '' ? '' : `${prefix}/` };
}

/** Multipart upload for larger files: parts are retried separately, and only they are in memory. */
const inParts = { partSize: 8 * 2 ** 20, queueSize: 2 };

/** Returns a store for S3. @param client settings of the S3 client: Region, credentials, endpoint */
export async function s3Store(url: string, client: S3ClientConfig): Promise<Store> {
  const { bucket, prefix } = parseS3Url(url);
  const { workDir, dispose } = await openWorkFolder(workshopOf(url));
  const s3 = new S3Client({ ...client, followRegionRedirects: true });
  return {
    workDir,
    async commit(files) {
      const published: string[] = [];
      for (const { name, contentType } of files) {
        const Key = `${prefix}${name}`;
        try {
          const Body = createReadStream(join(workDir, name));
          const params = { Bucket: bucket, Key, Body, ContentType: contentType };
          await new Upload({ client: s3, params, ...inParts }).done();
        } catch (error) {
          throw new UserError(`s3://${bucket}/${Key} cannot be written: ${reasonOf(error)}`, error);
        }
        published.push(`s3://${bucket}/${Key}`);
      }
      return published;
    },
    dispose(keep) {
      s3.destroy();
      return dispose(keep);
    },
  };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error);
