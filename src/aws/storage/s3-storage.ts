import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { UserError } from '../../core/user-error.ts';
import { errorCode, errorMessage } from '../errors.ts';
import { attempt, type Storage } from './storage.ts';
import { openWorkFolder } from './work-folder.ts';

/** Multipart upload for larger files: parts are retried separately, and only they are in memory. */
const inParts = { partSize: 8 * 2 ** 20, queueSize: 2 };

/**
 * Returns the storage of an S3 URL.
 * @param url `s3://bucket` or `s3://bucket/prefix`
 * @param client settings of the S3 client: Region, credentials, endpoint
 * @throws {UserError} if the URL has another form
 */
export function s3Storage(url: string, client: S3ClientConfig): Storage {
  const { bucket, prefix: root } = parseS3Url(url);
  const s3 = new S3Client({ ...client, followRegionRedirects: true });
  const objectOf = (file: string) => ({ Bucket: bucket, Key: `${root}${file}` });
  const where = (file: string) => `s3://${bucket}/${root}${file}`;
  return {
    name: bucket,
    where,
    list: (prefix, after) =>
      attempt(`${where(prefix)} cannot be listed`, async () => {
        const files: string[] = [];
        const StartAfter = after === undefined ? undefined : `${root}${after}`;
        let ContinuationToken: string | undefined;
        do {
          const page: ListObjectsV2CommandOutput = await s3.send(
            new ListObjectsV2Command({ Bucket: bucket, Prefix: `${root}${prefix}`, StartAfter, ContinuationToken }),
          );
          for (const { Key } of page.Contents ?? []) if (Key !== undefined) files.push(Key.slice(root.length));
          ContinuationToken = page.NextContinuationToken;
        } while (ContinuationToken !== undefined);
        return files.sort();
      }),
    async open(file) {
      try {
        const { Body } = await s3.send(new GetObjectCommand(objectOf(file)));
        return Body as Readable | undefined;
      } catch (error) {
        if (['NoSuchKey', 'NotFound'].includes(errorCode(error))) return undefined;
        throw new UserError(`${where(file)} cannot be read: ${errorMessage(error)}`, error);
      }
    },
    put: (file, body, contentType) =>
      attempt(`${where(file)} cannot be written`, async () => {
        await s3.send(new PutObjectCommand({ ...objectOf(file), Body: body, ContentType: contentType }));
      }),
    async stage(prefix = '') {
      const { workDir, dispose } = await openWorkFolder(tmpdir());
      return {
        workDir,
        async publish(files) {
          const published: string[] = [];
          for (const { name, contentType } of files) {
            const file = `${prefix}${name}`;
            await attempt(`${where(file)} cannot be written`, () => {
              const params = { ...objectOf(file), Body: createReadStream(join(workDir, name)), ContentType: contentType };
              return new Upload({ client: s3, params, ...inParts }).done();
            });
            published.push(where(file));
          }
          return published;
        },
        dispose,
      };
    },
    close: () => s3.destroy(),
  };
}

/** Parses `s3://bucket/prefix`; the prefix ends in a slash unless it is empty. @throws {UserError} if the URL has another form */
function parseS3Url(url: string): { readonly bucket: string; readonly prefix: string } {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(url);
  if (match?.[1] === undefined) throw new UserError(`${url} is not an S3 URL: use s3://bucket/prefix`);
  const prefix = (match[2] ?? '').replace(/\/+$/, '');
  return { bucket: match[1], prefix: prefix === '' ? '' : `${prefix}/` };
}
