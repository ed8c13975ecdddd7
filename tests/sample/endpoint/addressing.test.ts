import { GetBucketVersioningCommand, GetObjectAttributesCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetBucketCommand, GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { NormalizedSchema } from '@smithy/core/schema';
import { compileRoute, matchRoute } from '../../../sample/endpoint/protocols/routes.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { ACCOUNT, startFor } from './support.ts';

const data = [
  service('s3')({
    ListBuckets: () => ({ Buckets: [] }),
    GetBucketVersioning: ({ Bucket }) => ({ MFADelete: 'Disabled', Status: Bucket === 'some.bucket' ? 'Enabled' : 'Suspended' }),
    GetObjectAttributes: ({ Bucket, Key }) => ({ ETag: `${Bucket}|${Key}` }),
  }),
  service('s3control')({
    GetPublicAccessBlock: ({ AccountId }) => ({ PublicAccessBlockConfiguration: { BlockPublicAcls: AccountId === ACCOUNT } }),
    GetBucket: ({ Bucket }) => ({ Bucket: Bucket ?? '' }),
  }),
];

test.each([true, false])('S3 finds the bucket with path style %s', async (forcePathStyle) => {
  const [, config] = await startFor(data);
  const client = new S3Client({ ...config, forcePathStyle });
  expect(await client.send(new ListBucketsCommand({}))).toMatchObject({ Buckets: [] });
  expect(await client.send(new GetBucketVersioningCommand({ Bucket: 'some.bucket' }))).toMatchObject({ Status: 'Enabled' });
  expect(await client.send(new GetBucketVersioningCommand({ Bucket: 'bucket' }))).toMatchObject({ Status: 'Suspended' });
});

test.each(['k', 'a/b c/ü+&?#%2F', 'folder/', 'v20180820/configuration/publicAccessBlock'])('S3 finds the key %s', async (Key) => {
  const [, config] = await startFor(data);
  for (const forcePathStyle of [true, false]) {
    const client = new S3Client({ ...config, forcePathStyle });
    const { ETag } = await client.send(new GetObjectAttributesCommand({ Bucket: 'b', Key, ObjectAttributes: ['ETag'] }));
    expect(ETag).toBe(`b|${Key}`);
  }
});

test('distinguishes S3 Control from S3 by the account in the host name', async () => {
  const [endpoint, config] = await startFor(data);
  const client = new S3ControlClient(config);
  expect(await client.send(new GetPublicAccessBlockCommand({ AccountId: ACCOUNT }))).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true },
  });
  expect(await client.send(new GetBucketCommand({ AccountId: ACCOUNT, Bucket: 'b' }))).toMatchObject({ Bucket: 'b' });
  expect(endpoint.calls().operations).toEqual({ 's3control:GetPublicAccessBlock': 1, 's3control:GetBucket': 1 });
});

describe('routes', () => {
  const none = NormalizedSchema.of('unit' as never);
  const route = (method: string, uri: string) => compileRoute([method, uri, 200], none);
  const labels = (uri: string, path: string): Record<string, string> | undefined => {
    const { pathname, searchParams } = new URL(path, 'http://host');
    return matchRoute(route('GET', uri), 'GET', pathname, searchParams);
  };

  test.each([
    ['/plans', '/plans', {}],
    ['/plans', '/plans/', {}],
    ['/plans/', '/plans', {}],
    ['/plans', '/plans/1', undefined],
    ['/plans/{Id}', '/plans/a%2Fb', { Id: 'a/b' }],
    ['/plans/{Id}', '/plans/', undefined],
    ['/plans/{Id}/versions', '/plans/1/versions/', { Id: '1' }],
    ['/tags/{Arn+}', '/tags/arn:aws:x/y/z', { Arn: 'arn:aws:x/y/z' }],
    ['/?acl', '/?acl', {}],
    ['/?acl', '/?acl=', {}],
    ['/?acl', '/', undefined],
    ['/?list-type=2', '/?list-type=2&prefix=x', {}],
    ['/?list-type=2', '/?list-type=1', undefined],
    ['/a.b/{Id}', '/axb/1', undefined],
  ])('%s and %s', (uri, path, expected) => {
    expect(labels(uri, path)).toEqual(expected);
  });

  test('distinguishes operations by method', () => {
    expect(matchRoute(route('PUT', '/plans'), 'GET', '/plans', new URLSearchParams())).toBeUndefined();
  });

  test('prefers the most specific route', () => {
    const inOrder = ['/{Key+}', '/{Id}', '/{Key+}?acl', '/{Id}?acl', '/plans/{Key+}', '/plans/{Id}', '/plans/all'];
    const weights = inOrder.map((uri) => route('GET', uri).weight);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(weights).size).toBe(weights.length);
  });
});
