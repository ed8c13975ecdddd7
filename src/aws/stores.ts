import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { UserError } from '../core/user-error.ts';

/** A file of a report, lying finished in the store's work folder. */
export interface StagedFile {
  readonly name: string;
  readonly contentType: string;
}

/** Where reports go. Files are staged in `workDir` first, so that a report appears whole or not at all. */
export interface Store {
  readonly workDir: string;
  /** Publishes the staged files in order, and returns where each now is. */
  commit(files: readonly StagedFile[]): Promise<string[]>;
  /** Removes the work folder; published files stay. `keep`: leaves it behind where a later run can find it. */
  dispose(keep?: boolean): Promise<void>;
}

const workFolder = /^\.onus-[0-9a-f]{8}$/;
/** Names the process that a work folder belongs to. */
const ownerFile = '.owner';

/** Where a report to a place is prepared: in its folder, or for one in S3 in the system's folder for temporary files. */
export const workshopOf = (out: string): string => (out.startsWith('s3://') ? tmpdir() : resolve(out));

/** Work folders for reports to a place that no running process of this machine owns, such as one that was killed left behind. */
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

/** Whoever else may write to a folder of temporary files could put an audit of their invention there. */
async function isOurs(folder: string): Promise<boolean> {
  const owner = await lstat(folder).then(
    ({ uid }) => uid,
    () => undefined,
  );
  return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

/** Another machine's process counts as running: nobody here can tell. */
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

/** @throws {UserError} when there can be none */
async function openWorkFolder(workshop: string, advice = 'name another folder in TMPDIR') {
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

/** @throws {UserError} when the folder cannot be written */
export async function directoryStore(directory: string): Promise<Store> {
  const root = workshopOf(directory);
  const { workDir, dispose } = await openWorkFolder(root, 'name another folder with --out');
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

/** A store that publishes nothing and leaves nothing behind. */
export const scratchStore = async (): Promise<Store> => ({ ...(await openWorkFolder(tmpdir())), commit: async () => [] });

/** Where in S3: `s3://bucket/prefix`. @throws {UserError} when it is no such address */
export function parseS3Url(url: string): { readonly bucket: string; readonly prefix: string } {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(url);
  if (match?.[1] === undefined) throw new UserError(`${url} is no S3 address: write s3://bucket/prefix`);
  const prefix = (match[2] ?? '').replace(/\/+$/, '');
  return { bucket: match[1], prefix: prefix === '' ? '' : `${prefix}/` };
}

/** Larger files are sent in parts, which appear together: each can be tried again, and only these are in memory. */
const inParts = { partSize: 8 * 2 ** 20, queueSize: 2 };

/** @param client settings of the S3 client: Region, credentials, endpoint */
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
