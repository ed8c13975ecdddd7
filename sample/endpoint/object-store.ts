import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { decodeChunks } from './protocols/aws-chunked.ts';
import { awsError } from './aws-error.ts';
import { page } from './page.ts';
import { service } from './service.ts';
import type { Account, Call, Input, ReportBucket, ServiceData } from './types.ts';

type PutInput = Input<'s3', 'PutObject'>;

interface StoredObject {
  readonly body: Buffer;
  readonly etag: string;
  readonly lastModified: Date;
  /** Attributes that readers get back: content type, metadata, encryption. */
  readonly attributes: Partial<PutInput>;
  readonly checksums: Partial<PutInput>;
}

interface StoredBucket extends ReportBucket {
  readonly accountId: string;
  readonly objects: Map<string, StoredObject>;
}

/** The report buckets of all accounts, in memory: the only writable part of the endpoint. */
export interface ObjectStore {
  readonly data: ServiceData;
  /** Whether a call belongs to one of the buckets. */
  owns(call: Call, input: object): boolean;
}

const ATTRIBUTES = [
  'CacheControl',
  'ContentDisposition',
  'ContentLanguage',
  'ContentType',
  'Metadata',
  'ServerSideEncryption',
  'SSEKMSKeyId',
  'BucketKeyEnabled',
  'StorageClass',
] as const satisfies readonly (keyof PutInput)[];

const CHECKSUMS = [
  'ChecksumCRC32',
  'ChecksumCRC32C',
  'ChecksumCRC64NVME',
  'ChecksumSHA1',
  'ChecksumSHA256',
] as const satisfies readonly (keyof PutInput)[];

const base64Crc32 = (body: Buffer): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
};

const digest = (algorithm: string, body: Buffer): string => createHash(algorithm).update(body).digest('base64');

/** Checksums that are verified; others are stored unverified. */
const VERIFIED: Partial<Record<keyof PutInput, (body: Buffer) => string>> = {
  ContentMD5: (body) => digest('md5', body),
  ChecksumCRC32: base64Crc32,
  ChecksumSHA1: (body) => digest('sha1', body),
  ChecksumSHA256: (body) => digest('sha256', body),
};

const pick = (input: Partial<PutInput>, names: readonly (keyof PutInput)[]): Partial<PutInput> =>
  Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));

const isChunked = ({ ContentEncoding }: PutInput): boolean =>
  ContentEncoding?.split(',').some((coding) => coding.trim() === 'aws-chunked') ?? false;

const otherCodings = ({ ContentEncoding = '' }: PutInput): string =>
  ContentEncoding.split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== 'aws-chunked')
    .join(',');

/** Returns the body and its attributes from headers and trailers. */
const receive = (input: PutInput): StoredObject => {
  const sent = (input.Body as Buffer | undefined) ?? Buffer.alloc(0);
  const { body, trailers } = isChunked(input) ? decodeChunks(sent) : { body: sent, trailers: {} as Record<string, string> };
  const inTrailers = CHECKSUMS.flatMap((name) => {
    const value = trailers[`x-amz-${name.replace('Checksum', 'checksum-').toLowerCase()}`];
    return value === undefined ? [] : [[name, value] as const];
  });
  const checksums = { ...pick(input, CHECKSUMS), ...Object.fromEntries(inTrailers) };
  for (const [name, value] of Object.entries({ ...checksums, ContentMD5: input.ContentMD5 })) {
    const expected = value === undefined ? undefined : VERIFIED[name as keyof PutInput]?.(body);
    if (expected !== undefined && expected !== value) {
      throw awsError('BadDigest', 400, `The ${name} you specified did not match the calculated checksum.`);
    }
  }
  const encoding = otherCodings(input);
  return {
    body,
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    lastModified: new Date(),
    attributes: { ServerSideEncryption: 'AES256', ...pick(input, ATTRIBUTES), ...(encoding && { ContentEncoding: encoding }) },
    checksums,
  };
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html */
const checkConditions = ({ IfMatch, IfNoneMatch }: PutInput, existing: StoredObject | undefined): void => {
  if (IfMatch !== undefined && !existing) throw awsError('NoSuchKey', 404, 'The specified key does not exist.');
  if ((IfNoneMatch === '*' && existing) || (IfMatch !== undefined && IfMatch !== existing?.etag)) {
    throw awsError('PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold');
  }
};

const createObjects = (buckets: ReadonlyMap<string, StoredBucket>): ServiceData => {
  const bucketOf = (input: { Bucket?: string | undefined; ExpectedBucketOwner?: string | undefined }, call: Call): StoredBucket => {
    const bucket = buckets.get(input.Bucket ?? '');
    if (!bucket) throw awsError('NoSuchBucket', 404, 'The specified bucket does not exist', { BucketName: input.Bucket });
    if (bucket.accountId !== call.accountId || (input.ExpectedBucketOwner ?? bucket.accountId) !== bucket.accountId) {
      throw awsError('AccessDenied', 403, 'Access Denied');
    }
    return bucket;
  };

  const objectOf = (bucket: StoredBucket, key: string | undefined): StoredObject => {
    const object = bucket.objects.get(key ?? '');
    if (!object) throw awsError('NoSuchKey', 404, 'The specified key does not exist.', { Key: key });
    return object;
  };

  const describe = ({ body, etag, lastModified, attributes, checksums }: StoredObject, checksumMode: string | undefined) => ({
    ...(attributes as object),
    ...(checksumMode === 'ENABLED' && checksums),
    AcceptRanges: 'bytes',
    ContentLength: body.length,
    ETag: etag,
    LastModified: lastModified,
  });

  return service('s3')({
    HeadBucket: (input, call) => ({ BucketRegion: bucketOf(input, call).region, AccessPointAlias: false }),

    // us-east-1 has no location constraint: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
    GetBucketLocation: (input, call) => {
      const { region } = bucketOf(input, call);
      return region === 'us-east-1' ? {} : { LocationConstraint: region as 'eu-west-1' };
    },

    PutObject: (input, call) => {
      const { objects } = bucketOf(input, call);
      checkConditions(input, objects.get(input.Key ?? ''));
      const object = receive(input);
      objects.set(input.Key ?? '', object);
      const { ServerSideEncryption, SSEKMSKeyId, BucketKeyEnabled } = object.attributes;
      return { ETag: object.etag, ServerSideEncryption, SSEKMSKeyId, BucketKeyEnabled, ...(object.checksums as object) };
    },

    GetObject: (input, call) => {
      const object = objectOf(bucketOf(input, call), input.Key);
      return { ...describe(object, input.ChecksumMode), Body: object.body as never };
    },

    HeadObject: (input, call) => describe(objectOf(bucketOf(input, call), input.Key), input.ChecksumMode),

    DeleteObject: (input, call) => {
      bucketOf(input, call).objects.delete(input.Key ?? '');
      return {};
    },

    ListObjectsV2: (input, call) => {
      const { objects, name } = bucketOf(input, call);
      const { Prefix = '', Delimiter, MaxKeys, ContinuationToken, StartAfter = '' } = input;
      const folderOf = (key: string): string | undefined => {
        const end = Delimiter ? key.indexOf(Delimiter, Prefix.length) : -1;
        return end < 0 ? undefined : key.slice(0, end + (Delimiter?.length ?? 0));
      };
      const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix) && key > StartAfter).sort();
      const entries = [...new Set(keys.map((key) => folderOf(key) ?? key))];
      const { items, nextToken } = page(entries, {
        token: ContinuationToken,
        max: MaxKeys,
        defaultMax: 1000,
        invalidToken: 'InvalidArgument',
      });
      const contents = items.flatMap((key) => {
        const object = objects.get(key);
        return object && folderOf(key) === undefined
          ? [{ Key: key, Size: object.body.length, ETag: object.etag, LastModified: object.lastModified }]
          : [];
      });
      return {
        Name: name,
        Prefix,
        MaxKeys: MaxKeys ?? 1000,
        KeyCount: items.length,
        IsTruncated: nextToken !== undefined,
        NextContinuationToken: nextToken,
        Contents: contents,
        CommonPrefixes: items.flatMap((key) => (folderOf(key) === undefined ? [] : [{ Prefix: key }])),
      };
    },
  });
};

/** Creates the store of the accounts' `reportBuckets`. */
export const createObjectStore = (accounts: readonly Account[]): ObjectStore => {
  const buckets = new Map(
    accounts.flatMap(({ id, reportBuckets = [] }) =>
      reportBuckets.map((bucket) => [bucket.name, { ...bucket, accountId: id, objects: new Map() }] as const),
    ),
  );
  return { data: createObjects(buckets), owns: (_call, input) => buckets.has(String((input as { Bucket?: unknown }).Bucket)) };
};
