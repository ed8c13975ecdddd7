import { ListRolesCommand, IAMClient, paginateListRoles } from '@aws-sdk/client-iam';
import { KMSClient, paginateListKeys } from '@aws-sdk/client-kms';
import { ListBucketsCommand, paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { page } from '../../../sample/endpoint/page.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { startFor } from './support.ts';

test('pages cover the listing for any page size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat()),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      fc.integer({ min: 1, max: 9 }),
      (items, max, defaultMax) => {
        const seen: number[] = [];
        let token: string | undefined;
        do {
          const { items: some, nextToken } = page(items, { token, max, defaultMax });
          expect(some.length).toBeLessThanOrEqual(Math.min(max ?? defaultMax, defaultMax));
          expect(nextToken === undefined || some.length > 0).toBe(true);
          seen.push(...some);
          token = nextToken;
        } while (token !== undefined);
        expect(seen).toEqual(items);
      },
    ),
  );
});

test.each(['', '3', 'garbage', Buffer.from('onus-page-x').toString('base64url'), Buffer.from('onus-page-9').toString('base64url')])(
  'an unknown token is rejected: %s',
  (token) => {
    expect(() => page([1, 2, 3], { token, defaultMax: 2, invalidToken: 'InvalidNextToken' })).toThrow(
      expect.objectContaining({ code: 'InvalidNextToken', status: 400 }),
    );
  },
);

const names = Array.from({ length: 7 }, (_, index) => `n${index}`);

const data = [
  service('iam')({
    ListRoles: ({ Marker, MaxItems }) => {
      const { items, nextToken } = page(names, { token: Marker, max: MaxItems, defaultMax: 100, invalidToken: 'ValidationError' });
      const roles = items.map((RoleName) => ({ RoleName, RoleId: RoleName, Path: '/', Arn: RoleName, CreateDate: new Date(0) }));
      return { Roles: roles, Marker: nextToken, IsTruncated: nextToken !== undefined };
    },
  }),
  service('s3')({
    ListBuckets: ({ ContinuationToken, MaxBuckets }) => {
      const { items, nextToken } = page(names, { token: ContinuationToken, max: MaxBuckets, defaultMax: 10_000 });
      return { Buckets: items.map((Name) => ({ Name })), ContinuationToken: nextToken };
    },
  }),
  service('kms')({
    ListKeys: ({ Marker, Limit }) => {
      const { items, nextToken } = page(names, { token: Marker, max: Limit, defaultMax: 100 });
      return { Keys: items.map((KeyId) => ({ KeyId })), NextMarker: nextToken, Truncated: nextToken !== undefined };
    },
  }),
];

test('SDK paginators read all pages', async () => {
  const [, config] = await startFor(data);
  const roles = await Array.fromAsync(paginateListRoles({ client: new IAMClient(config), pageSize: 3 }, {}));
  const buckets = await Array.fromAsync(paginateListBuckets({ client: new S3Client(config), pageSize: 3 }, {}));
  const keys = await Array.fromAsync(paginateListKeys({ client: new KMSClient(config), pageSize: 3 }, {}));
  expect(roles.map(({ Roles = [] }) => Roles.map(({ RoleName }) => RoleName))).toEqual([
    names.slice(0, 3),
    names.slice(3, 6),
    names.slice(6),
  ]);
  expect(buckets.flatMap(({ Buckets = [] }) => Buckets.map(({ Name }) => Name))).toEqual(names);
  expect(keys.flatMap(({ Keys = [] }) => Keys.map(({ KeyId }) => KeyId))).toEqual(names);
});

test('an invalid token returns the error of the service', async () => {
  const [, config] = await startFor(data);
  const answer = new IAMClient(config).send(new ListRolesCommand({ Marker: 'bad' }));
  await expect(answer).rejects.toMatchObject({ name: 'ValidationError', $metadata: { httpStatusCode: 400 } });
});

test('repeatToken returns the same page and token forever', async () => {
  const [endpoint, config] = await startFor(data, { faults: [{ match: '*', kind: 'repeatToken' }] });
  const client = new S3Client(config);
  const first = await client.send(new ListBucketsCommand({ MaxBuckets: 3 }));
  const second = await client.send(new ListBucketsCommand({ MaxBuckets: 3, ContinuationToken: first.ContinuationToken }));
  expect(first.ContinuationToken).toEqual(expect.any(String));
  expect([second.ContinuationToken, second.Buckets]).toEqual([first.ContinuationToken, first.Buckets]);

  const roles = await new IAMClient(config).send(new ListRolesCommand({}));
  expect(roles).toMatchObject({ IsTruncated: true, Marker: expect.any(String) });
  const keys = await paginateListKeys({ client: new KMSClient(config) }, {}).next();
  expect(keys.value).toMatchObject({ NextMarker: expect.any(String) });
  expect(endpoint.calls().total).toBe(4);
});
