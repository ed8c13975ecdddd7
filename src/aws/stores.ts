import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { UserError } from '../model/user-error.ts';

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

/** Work folders in a report folder that no running process of this machine owns, such as one that was killed left behind. */
export async function abandonedIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((): string[] => []);
  const abandoned: string[] = [];
  for (const name of names.filter((entry) => workFolder.test(entry)).sort()) {
    const owner = await readFile(join(directory, name, ownerFile), 'utf8').catch(() => '');
    if (owner === '' || !isRunning(owner)) abandoned.push(join(directory, name));
  }
  return abandoned;
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

/** @throws {UserError} when the folder cannot be written */
export async function directoryStore(directory: string): Promise<Store> {
  const root = resolve(directory);
  const workDir = join(root, `.onus-${randomBytes(4).toString('hex')}`);
  const dispose = (keep = false) => (keep ? rm(join(workDir, ownerFile), { force: true }) : rm(workDir, { recursive: true, force: true }));
  try {
    await mkdir(workDir, { recursive: true });
    await writeFile(join(workDir, ownerFile), `${hostname()} ${process.pid}`);
  } catch (error) {
    throw new UserError(`${directory} cannot be written (${reasonOf(error)}): name another folder with --out`, error);
  }
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
export async function scratchStore(): Promise<Store> {
  const workDir = await mkdtemp(join(tmpdir(), 'onus-'));
  return { workDir, commit: async () => [], dispose: () => rm(workDir, { recursive: true, force: true }) };
}

/** Where in S3: `s3://bucket/prefix`. @throws {UserError} when it is no such address */
export function parseS3Url(url: string): { readonly bucket: string; readonly prefix: string } {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(url);
  if (match?.[1] === undefined) throw new UserError(`${url} is no S3 address: write s3://bucket/prefix`);
  const prefix = (match[2] ?? '').replace(/\/+$/, '');
  return { bucket: match[1], prefix: prefix === '' ? '' : `${prefix}/` };
}

/** @param client settings of the S3 client: Region, credentials, endpoint */
export async function s3Store(url: string, client: S3ClientConfig): Promise<Store> {
  const { bucket, prefix } = parseS3Url(url);
  const workDir = await mkdtemp(join(tmpdir(), 'onus-'));
  const s3 = new S3Client({ ...client, followRegionRedirects: true });
  return {
    workDir,
    async commit(files) {
      const published: string[] = [];
      for (const { name, contentType } of files) {
        const Key = `${prefix}${name}`;
        try {
          // As a whole, because the SDK does not try again to send a stream.
          const Body = await readFile(join(workDir, name));
          await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: contentType }));
        } catch (error) {
          throw new UserError(`s3://${bucket}/${Key} cannot be written: ${reasonOf(error)}`, error);
        }
        published.push(`s3://${bucket}/${Key}`);
      }
      return published;
    },
    async dispose() {
      s3.destroy();
      await rm(workDir, { recursive: true, force: true });
    },
  };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error);
