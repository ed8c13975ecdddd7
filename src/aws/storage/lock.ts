import { withReadableTimes } from '../../core/readable-time.ts';
import { GetObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { UserError } from '../../core/user-error.ts';
import { errorCode, errorMessage } from '../errors.ts';

/** Who audits, and the time after which the lock is void even if it was not released. */
export interface LockHolder {
  /** Run ID. */
  readonly holder: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** The report bucket and the settings of its client. */
export interface LockBucket {
  readonly bucket: string;
  readonly client: S3ClientConfig;
}

/** Key of the lock in the report bucket. */
const LOCK_KEY = 'locks/audit.json';

/** Error codes of a failed conditional write (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html). */
const CONFLICTS = ['PreconditionFailed', 'ConditionalRequestConflict'];

/**
 * Takes the lock of a deployment, so that two audits do not run at the same time: they would share the rate limits of the account and overwrite
 * each other's baseline. The same holder can take it again.
 * @throws {UserError} if another run holds it
 */
export async function acquireLock(target: LockBucket, lock: LockHolder, now = Date.now()): Promise<void> {
  await withStore(target, async ({ read, write }) => {
    if (await write(lock, undefined)) return;
    const current = await read();
    const isFree = current === undefined || current.holder === lock.holder || !(Date.parse(current.expiresAt) > now);
    if (isFree && (await write(lock, current?.etag))) return;
    throw new UserError(
      `another audit of this deployment is running (${current?.holder ?? 'started at the same time'}): wait for its end` +
        (current === undefined ? '' : `, or until ${withReadableTimes(current.expiresAt)} if it was stopped`),
    );
  });
}

/** Releases the lock if this run holds it. A failure has no effect, because the lock expires. */
export async function releaseLock(target: LockBucket, holder: string, now = Date.now()): Promise<void> {
  try {
    await withStore(target, async ({ read, write }) => {
      const current = await read();
      if (current?.holder === holder) await write({ holder, expiresAt: new Date(now).toISOString() }, current.etag);
    });
  } catch {
    // The lock expires.
  }
}

interface LockStore {
  /** Returns the content and version of the lock; `undefined`: there is none. */
  read(): Promise<(LockHolder & { readonly etag: string }) | undefined>;
  /** Writes the lock if its version is still this one; `undefined`: if there is none. Returns whether it was written. */
  write(lock: LockHolder, etag: string | undefined): Promise<boolean>;
}

async function withStore({ bucket, client }: LockBucket, work: (store: LockStore) => Promise<void>): Promise<void> {
  const s3 = new S3Client(client);
  const object = { Bucket: bucket, Key: LOCK_KEY };
  try {
    await work({
      async read() {
        try {
          const { Body, ETag = '' } = await s3.send(new GetObjectCommand(object));
          return { ...contentOf((await Body?.transformToString()) ?? ''), etag: ETag };
        } catch (error) {
          if (errorCode(error) === 'NoSuchKey') return undefined;
          throw error;
        }
      },
      async write(lock, etag) {
        const condition = etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag };
        const content = { ...object, ...condition, Body: JSON.stringify(lock), ContentType: 'application/json' };
        try {
          await s3.send(new PutObjectCommand(content));
          return true;
        } catch (error) {
          if (CONFLICTS.includes(errorCode(error))) return false;
          throw error;
        }
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`the lock s3://${bucket}/${LOCK_KEY} cannot be used: ${errorMessage(error)}`, error);
  } finally {
    s3.destroy();
  }
}

/** A damaged lock is void. */
function contentOf(text: string): LockHolder {
  try {
    const { holder, expiresAt } = JSON.parse(text) as Partial<LockHolder>;
    return { holder: String(holder), expiresAt: String(expiresAt) };
  } catch {
    return { holder: '', expiresAt: '' };
  }
}
