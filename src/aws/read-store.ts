import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { UserError } from '../core/user-error.ts';
import { errorCode, errorMessage } from './errors.ts';

/** A location to read reports from, as written by a `Store`. */
export interface ReportSource {
  /** Returns the name of a file for messages. */
  where(name: string): string;
  /** Opens a file; `undefined` if it does not exist. @throws {UserError} if it cannot be read */
  open(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  close(): void;
}

export function directorySource(directory: string): ReportSource {
  return {
    where: (name) => join(directory, name),
    async open(name) {
      const file = join(directory, name);
      try {
        await access(file);
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
        throw new UserError(`${file} cannot be read: ${errorMessage(error)}`, error);
      }
      return createReadStream(file);
    },
    close: () => undefined,
  };
}

/** Returns an S3 source. @param prefix empty, or ending in a slash */
export function s3Source(bucket: string, prefix: string, client: S3ClientConfig): ReportSource {
  const s3 = new S3Client({ ...client, followRegionRedirects: true });
  const where = (name: string) => `s3://${bucket}/${prefix}${name}`;
  return {
    where,
    async open(name) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${name}` }));
        return Body as Readable | undefined;
      } catch (error) {
        if (['NoSuchKey', 'NotFound'].includes(errorCode(error))) return undefined;
        throw new UserError(`${where(name)} cannot be read: ${errorMessage(error)}`, error);
      }
    },
    close: () => s3.destroy(),
  };
}
