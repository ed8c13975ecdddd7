import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { s3Storage } from '../../../src/aws/storage/s3-storage.ts';

const s3 = mockClient(S3Client);
const megabyte = 2 ** 20;

beforeEach(() => {
  s3.reset();
  s3.on(CreateMultipartUploadCommand).resolves({ UploadId: 'upload' });
  s3.on(UploadPartCommand).callsFake(({ PartNumber }) => ({ ETag: `"${PartNumber}"` }));
  s3.on(CompleteMultipartUploadCommand).resolves({});
  s3.on(AbortMultipartUploadCommand).resolves({});
});

/** Publishes one file of this size in bytes. */
async function publish(bytes: number): Promise<{ content: Buffer; published: () => Promise<string[]>; left: () => Promise<string[]> }> {
  const staging = await s3Storage('s3://reports/nightly', { region: 'eu-west-1' }).stage();
  const content = randomBytes(bytes);
  await writeFile(join(staging.workDir, 'result.json'), content);
  const published = async () => {
    try {
      return await staging.publish([{ name: 'result.json', contentType: 'application/json' }]);
    } finally {
      await staging.dispose();
    }
  };
  const name = staging.workDir.slice(dirname(staging.workDir).length + 1);
  return { content, published, left: async () => (await readdir(dirname(staging.workDir))).filter((entry) => entry === name) };
}

const bodyOf = (input: object | undefined): Buffer => Buffer.from((input as { Body: Uint8Array }).Body);
const object = { Bucket: 'reports', Key: 'nightly/result.json', ContentType: 'application/json' };

describe('a report in S3', () => {
  test('is uploaded with one call per small file', async () => {
    const { content, published, left } = await publish(1000);
    expect(await published()).toEqual(['s3://reports/nightly/result.json']);
    const [put, ...others] = s3.calls();
    expect(others).toEqual([]);
    expect(put?.args[0]).toBeInstanceOf(PutObjectCommand);
    expect(put?.args[0].input).toMatchObject(object);
    expect(bodyOf(put?.args[0].input)).toEqual(content);
    expect(await left()).toEqual([]);
  });

  test('is uploaded in parts if a file is large, without holding the file in memory', async () => {
    const { content, published } = await publish(20 * megabyte);
    expect(await published()).toEqual(['s3://reports/nightly/result.json']);
    const parts = s3.commandCalls(UploadPartCommand).map(({ args: [{ input }] }) => input);
    parts.sort((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0));
    expect(parts.map((part) => bodyOf(part).length / megabyte)).toEqual([8, 8, 4]);
    expect(Buffer.concat(parts.map(bodyOf)).equals(content)).toBe(true);
    expect(s3.commandCalls(CreateMultipartUploadCommand)[0]?.args[0].input).toMatchObject(object);
    expect(s3.commandCalls(CompleteMultipartUploadCommand)).toHaveLength(1);
    expect(s3.commandCalls(PutObjectCommand)).toEqual([]);
  });

  test('is not published if a part cannot be uploaded', async () => {
    s3.on(UploadPartCommand, { PartNumber: 2 }).rejects(Object.assign(new Error('no'), { name: 'AccessDenied' }));
    const { published, left } = await publish(20 * megabyte);
    await expect(published()).rejects.toThrow('s3://reports/nightly/result.json cannot be written: AccessDenied: no');
    expect(s3.commandCalls(AbortMultipartUploadCommand)[0]?.args[0].input).toMatchObject({ UploadId: 'upload' });
    expect(s3.commandCalls(CompleteMultipartUploadCommand)).toEqual([]);
    expect(await left()).toEqual([]);
  });
});
