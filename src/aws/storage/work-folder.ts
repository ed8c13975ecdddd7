import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { errorMessage } from '../errors.ts';
import type { StagingFolder } from './storage.ts';

const workFolder = /^\.onus-[0-9a-f]{8}$/;

/** Whether a file name is that of a work folder. */
export const isWorkFolder = (name: string): boolean => workFolder.test(name);

/** File with the process that owns a work folder. */
const ownerFile = '.owner';

/** Returns the folder in which work folders are created: the report folder, or the system's temporary folder for S3. */
export const workFolderParent = (out: string): string => (out.startsWith('s3://') ? tmpdir() : resolve(out));

/** Returns work folders for a location that no running process owns, such as those of a killed process. */
export async function abandonedFor(out: string): Promise<string[]> {
  const parent = workFolderParent(out);
  const names = await readdir(parent).catch((): string[] => []);
  const abandoned: string[] = [];
  for (const name of names.filter(isWorkFolder).sort()) {
    const folder = join(parent, name);
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

/**
 * Creates a work folder.
 * @param advice what to do if that fails
 * @throws {UserError} if that fails
 */
export async function openWorkFolder(parent: string, advice = 'set TMPDIR to another folder'): Promise<Omit<StagingFolder, 'publish'>> {
  const workDir = join(parent, `.onus-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(parent, { recursive: true });
    await mkdir(workDir, { mode: 0o700 });
    await writeFile(join(workDir, ownerFile), `${hostname()} ${process.pid}`);
  } catch (error) {
    throw new UserError(`${parent} cannot be written (${errorMessage(error)}): ${advice}`, error);
  }
  return {
    workDir,
    dispose: (keep = false) => (keep ? rm(join(workDir, ownerFile), { force: true }) : rm(workDir, { recursive: true, force: true })),
  };
}

/** Creates a staging folder that publishes nothing. */
export const scratchFolder = async (): Promise<StagingFolder> => ({ ...(await openWorkFolder(tmpdir())), publish: async () => [] });
