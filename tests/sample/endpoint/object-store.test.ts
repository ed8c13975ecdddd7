import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { decodeChunks } from '../../../sample/endpoint/protocols/aws-chunked.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { ACCOUNT, clientConfig } from './support.ts';

const OTHER = '444455556666';
const Bucket = 'reports';

let endpoint: Endpoint;
let s3: S3Client;

beforeEach(async () => {
  endpoint = await startEndpoint({
    accounts: [
      {
        id: ACCOUNT,
        services: [
          service('s3')({ GetBucketVersioning: () => ({ Status: 'Enabled' }), HeadBucket: () => ({ BucketRegion: 'ap-south-1' }) }),
        ],
        reportBuckets: [
          { name: Bucket, region: 'eu-west-1' },
          { name: 'global', region: 'us-east-1' },
        ],
      },
      { id: OTHER, services: [] },
    ],
  });
  s3 = new S3Client(clientConfig(endpoint.url));
});

afterEach(() => endpoint.close());

const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));

const read = async (Key: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

test('a written object is returned with its metadata', async () => {
  const written = await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: 'a/report ü+&.html',
      Body: '<p>Ünïcödé</p>',
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'no-store',
      ContentEncoding: 'identity',
      Metadata: { run: '42' },
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'alias/reports',
      BucketKeyEnabled: true,
    }),
  );
  expect(written).toMatchObject({
    ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: 'alias/reports',
    ChecksumCRC32: expect.any(String),
  });

  const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a/report ü+&.html' }));
  expect(got).toMatchObject({
    ContentType: 'text/html; charset=utf-8',
    ContentLength: 18,
    CacheControl: 'no-store',
    ContentEncoding: 'identity',
    Metadata: { run: '42' },
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: 'alias/reports',
    BucketKeyEnabled: true,
    ETag: written.ETag,
    ChecksumCRC32: written.ChecksumCRC32,
    LastModified: expect.any(Date),
  });
  expect(await got.Body?.transformToString()).toBe('<p>Ünïcödé</p>');
  expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'a/report ü+&.html' }))).toMatchObject({
    ContentLength: 18,
    Metadata: { run: '42' },
  });
});

test('a stream is sent in chunks with a trailing checksum', async () => {
  const lines = Array.from({ length: 5_000 }, (_, line) => `{"line":${line}}\n`);
  const ContentLength = Buffer.byteLength(lines.join(''));
  const written = await s3.send(
    new PutObjectCommand({ Bucket, Key: 'stream', Body: Readable.from(lines.map((line) => Buffer.from(line))), ContentLength }),
  );
  expect(written.ChecksumCRC32).toEqual(expect.any(String));
  const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
  expect(got.ContentEncoding).toBeUndefined();
  expect(await got.Body?.transformToString()).toBe(lines.join(''));
});

test('a large body is sent after 100 Continue', async () => {
  const Body = Buffer.alloc(3_000_000, 'x');
  await s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body }));
  expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'large' }))).toMatchObject({
    ContentLength: 3_000_000,
    ServerSideEncryption: 'AES256',
  });
});

test.each([
  { ChecksumCRC32: 'AAAAAA==' },
  { ChecksumSHA256: Buffer.alloc(32).toString('base64') },
  { ContentMD5: Buffer.alloc(16).toString('base64') },
])('a body with a wrong checksum is rejected: %p', async (checksum) => {
  await expect(s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ...checksum }))).rejects.toMatchObject({ name: 'BadDigest' });
  await expect(read('k')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('conditional writes', async () => {
  const write = (Body: string, condition: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body, ...condition }));
  await expect(write('0', { IfMatch: '"x"' })).rejects.toMatchObject({ name: 'NoSuchKey' });
  const { ETag } = await write('1', { IfNoneMatch: '*' });
  await expect(write('2', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  await expect(write('2', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  expect(await read('k')).toBe('1');
  await write('3', { IfMatch: ETag });
  expect(await read('k')).toBe('3');
});

test('objects are listed by prefix, folder and page, and deleted', async () => {
  for (const key of ['a/1', 'a/2', 'b/1', 'c']) await put(key, key);
  const list = (input: object) => s3.send(new ListObjectsV2Command({ Bucket, ...input }));
  const keys = async (input: object) => ((await list(input)).Contents ?? []).map(({ Key }) => Key);

  expect(await keys({})).toEqual(['a/1', 'a/2', 'b/1', 'c']);
  expect(await keys({ Prefix: 'a/' })).toEqual(['a/1', 'a/2']);
  expect(await keys({ StartAfter: 'a/2' })).toEqual(['b/1', 'c']);
  expect(await list({ Delimiter: '/' })).toMatchObject({
    CommonPrefixes: [{ Prefix: 'a/' }, { Prefix: 'b/' }],
    Contents: [{ Key: 'c', Size: 1 }],
    KeyCount: 3,
  });

  const first = await list({ MaxKeys: 3 });
  expect(first).toMatchObject({ IsTruncated: true, KeyCount: 3 });
  expect(await keys({ MaxKeys: 3, ContinuationToken: first.NextContinuationToken })).toEqual(['c']);
  await expect(list({ ContinuationToken: 'bad' })).rejects.toMatchObject({ name: 'InvalidArgument' });

  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a/1' }));
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a/1' }));
  expect(await keys({})).toEqual(['a/2', 'b/1', 'c']);
});

test('bucket locations come from the store, and other settings from the sample data', async () => {
  expect(await s3.send(new HeadBucketCommand({ Bucket }))).toMatchObject({ BucketRegion: 'eu-west-1' });
  expect(await s3.send(new HeadBucketCommand({ Bucket: 'of-the-account' }))).toMatchObject({ BucketRegion: 'ap-south-1' });
  expect(await s3.send(new GetBucketLocationCommand({ Bucket }))).toMatchObject({ LocationConstraint: 'eu-west-1' });
  expect((await s3.send(new GetBucketLocationCommand({ Bucket: 'global' }))).LocationConstraint).toBeUndefined();
  expect(await s3.send(new GetBucketVersioningCommand({ Bucket }))).toMatchObject({ Status: 'Enabled' });
});

test('rejects all other writes', async () => {
  const elsewhere = new PutObjectCommand({ Bucket: 'of-the-account', Key: 'k', Body: 'x' });
  await expect(s3.send(elsewhere)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:PutObject on resource: "arn:aws:s3:::of-the-account/k"'),
  });
  await expect(s3.send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'AccessDenied' });
  const stranger = new S3Client(clientConfig(endpoint.url, OTHER));
  await expect(stranger.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))).rejects.toMatchObject({ name: 'AccessDenied' });
  const wrongOwner = new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ExpectedBucketOwner: OTHER });
  await expect(s3.send(wrongOwner)).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('can be configured to reject writes', async () => {
  endpoint.setFaults([{ match: 's3:PutObject', kind: 'fault500' }]);
  await expect(put('k', 'x')).rejects.toMatchObject({ name: 'InternalError', $metadata: { httpStatusCode: 500 } });
  endpoint.setFaults([]);
  await expect(read('k')).rejects.toMatchObject({ name: 'NoSuchKey', message: 'The specified key does not exist.' });
});

test('decodes signed chunks and several trailers', () => {
  const encoded =
    '5;chunk-signature=0a\r\nhello\r\nA;chunk-signature=0b\r\n, world\r\n!\r\n0;chunk-signature=0c\r\nX-Amz-Checksum-Crc32: abc=\r\nx-amz-trailer-signature:1f\r\n\r\n';
  const { body, trailers } = decodeChunks(Buffer.from(encoded));
  expect(body.toString()).toBe('hello, world\r\n!');
  expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'abc=', 'x-amz-trailer-signature': '1f' });
});
