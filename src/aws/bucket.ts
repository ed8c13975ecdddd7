import type { Readable } from 'node:stream';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { UserError } from '../core/user-error.ts';
import { errorMessage } from './errors.ts';
import { s3Store, type Store } from './stores.ts';

/** The report bucket. Each failure is a {@link UserError} with the name of the object. */
export interface Bucket {
  readonly name: string;
  /** Returns the keys with a prefix, sorted; with `after`, only those after it. */
  list(prefix: string, after?: string): Promise<string[]>;
  json<T>(key: string): Promise<T>;
  read(key: string): Promise<Readable>;
  put(key: string, body: string, contentType: string): Promise<void>;
  /** Returns a store that writes files to a prefix. */
  store(prefix: string): Promise<Store>;
  close(): void;
}

/** Returns the bucket. @param client settings of the S3 client: Region, credentials, endpoint */
export function s3Bucket(name: string, client: S3ClientConfig): Bucket {
  const s3 = new S3Client(client);
  const attempt = async <T>(what: string, key: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new UserError(`s3://${name}/${key} cannot be ${what}: ${errorMessage(error)}`, error);
    }
  };
  const get = (key: string) =>
    attempt('read', key, async () => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: name, Key: key }));
      if (Body === undefined) throw new Error('it has no content');
      return Body;
    });
  return {
    name,
    list: (prefix, StartAfter) =>
      attempt('listed', prefix, async () => {
        const keys: string[] = [];
        let ContinuationToken: string | undefined;
        do {
          const page: ListObjectsV2CommandOutput = await s3.send(
            new ListObjectsV2Command({ Bucket: name, Prefix: prefix, StartAfter, ContinuationToken }),
          );
          for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
          ContinuationToken = page.NextContinuationToken;
        } while (ContinuationToken !== undefined);
        return keys.sort();
      }),
    async json<T>(key: string): Promise<T> {
      const body = await get(key);
      return attempt('read', key, async () => JSON.parse(await body.transformToString()) as T);
    },
    read: async (key) => (await get(key)) as Readable,
    put: (key, body, contentType) =>
      attempt('written', key, async () => {
        await s3.send(new PutObjectCommand({ Bucket: name, Key: key, Body: body, ContentType: contentType }));
      }),
    store: (prefix) => s3Store(`s3://${name}/${prefix}`, client),
    close: () => s3.destroy(),
  };
}
