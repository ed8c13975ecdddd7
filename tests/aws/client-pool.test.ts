import { createClientPool } from '../../src/aws/client-pool.ts';
import { partitionOf } from '../../src/core/partition.ts';
import { ec2 } from '../../src/services/ec2/clients.ts';
import { s3, s3Control } from '../../src/services/s3/clients.ts';
import { awsError } from '../../sample/endpoint/aws-error.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { service } from '../../sample/endpoint/service.ts';
import type { Fault } from '../../sample/endpoint/types.ts';

const bucketNames = Array.from({ length: 30 }, (_, index) => `bucket-${index}`);
const account = {
  id: '111122223333',
  services: [
    service('s3')({
      ListBuckets: ({ ContinuationToken }) => ({
        Buckets: [{ Name: ContinuationToken ?? 'first' }],
        ...(ContinuationToken === undefined ? { ContinuationToken: 'second' } : {}),
      }),
      GetBucketVersioning: () => ({ Status: 'Enabled' }),
      GetBucketPolicy: () => {
        throw awsError('NoSuchBucketPolicy', 404, 'The bucket policy does not exist');
      },
    }),
    service('s3control')({ GetPublicAccessBlock: () => ({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } }) }),
  ],
};

async function withPool<T>(
  work: (pool: ReturnType<typeof createClientPool>, endpoint: Awaited<ReturnType<typeof startEndpoint>>) => Promise<T>,
  faults: readonly Fault[] = [],
  options = {},
) {
  const endpoint = await startEndpoint({ accounts: [account], faults });
  const credentials = async () => credentialsOf(account.id);
  const pool = createClientPool({
    credentials,
    region: 'eu-west-1',
    endpoint: endpoint.url.replace('localhost', '127.0.0.1'),
    maxAttempts: 3,
    ...options,
  });
  try {
    return await work(pool, endpoint);
  } finally {
    pool.close();
    await endpoint.close();
  }
}

describe('the client pool over real HTTP', () => {
  test('calls operations, pages and counts', async () => {
    await withPool(async (pool) => {
      expect(await pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).toMatchObject({ Status: 'Enabled' });
      const names: (string | undefined)[] = [];
      for await (const page of pool.pages(s3, 'ListBuckets', { input: {}, token: 'ContinuationToken' }))
        names.push(page.Buckets?.[0]?.Name);
      expect(names).toEqual(['first', 'second']);
      expect(pool.stats.calls).toEqual({ 's3:GetBucketVersioning': 1, 's3:ListBuckets': 2 });
    });
  });

  test('makes no call once it is closed', async () => {
    await withPool(async (pool, endpoint) => {
      pool.close();
      await expect(pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).rejects.toThrow('the client pool is closed');
      expect(endpoint.calls().total).toBe(0);
    });
  });

  test('S3 Control prefixes the account ID to the host of AWS, but not to a custom endpoint', async () => {
    await withPool(async (pool) => {
      const output = await pool.call(s3Control, 'GetPublicAccessBlock', { AccountId: '111122223333' });
      expect(output.PublicAccessBlockConfiguration).toEqual({ BlockPublicAcls: true });
    });
  });

  test('errors keep their code and name the IAM action', async () => {
    await withPool(
      async (pool) => {
        await expect(pool.call(s3, 'GetBucketPolicy', { Bucket: 'a' })).rejects.toMatchObject({ code: 'NoSuchBucketPolicy' });
        await expect(pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).rejects.toMatchObject({
          collectionError: { kind: 'denied', action: 's3:GetBucketVersioning' },
        });
      },
      [{ match: 's3:GetBucketVersioning', kind: 'denied' }],
    );
  });

  test('throttled calls are retried and counted', async () => {
    await withPool(
      async (pool) => {
        await pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' });
        expect(pool.stats).toMatchObject({ throttles: 1, calls: { 's3:GetBucketVersioning': 2 } });
      },
      [{ match: 's3:GetBucketVersioning', kind: 'throttled', times: 1 }],
    );
  });

  test('the number of concurrent calls stays within the limit, over keep-alive connections', async () => {
    await withPool(
      async (pool, endpoint) => {
        await Promise.all(bucketNames.map((Bucket) => pool.call(s3, 'GetBucketVersioning', { Bucket })));
        const { maxInFlight, connections } = endpoint.calls();
        expect(maxInFlight).toBeLessThanOrEqual(4);
        expect(maxInFlight).toBeGreaterThan(1);
        expect(connections).toBeLessThanOrEqual(4);
      },
      [{ match: '*', kind: 'latency', ms: 5 }],
      { concurrency: 4 },
    );
  });

  test('an unreachable endpoint is given up once, not per call', async () => {
    await withPool(
      async (pool, endpoint) => {
        const calls = bucketNames.map((Bucket) => pool.call(s3, 'GetBucketVersioning', { Bucket }));
        for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected');
        // The service does not respond within two seconds, so only the concurrent ones of thirty calls were made.
        expect(endpoint.calls().total).toBeLessThan(bucketNames.length);
        await expect(pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).rejects.toMatchObject({
          collectionError: { kind: 'unreachable', action: 's3:GetBucketVersioning' },
        });
      },
      [{ match: '*', kind: 'hang' }],
      { concurrency: 4, requestTimeout: 2_100 },
    );
  });

  test('credentials that AWS reports as expired are renewed once for all calls', async () => {
    let issued = 0;
    const credentials = async ({ forceRefresh = false } = {}) => {
      if (forceRefresh) issued += 1;
      return { ...credentialsOf(account.id), sessionToken: `session-${issued}` };
    };
    await withPool(
      async (pool) => {
        const calls = bucketNames.slice(0, 8).map((Bucket) => pool.call(s3, 'GetBucketVersioning', { Bucket }));
        for (const { Status } of await Promise.all(calls)) expect(Status).toBe('Enabled');
        expect(issued).toBe(1);
      },
      [{ match: '*', kind: 'expired', after: 2, times: 1 }],
      { credentials },
    );
  });

  test('without other credentials, the remaining calls fail as expired', async () => {
    await withPool(
      async (pool) => {
        for (const Bucket of bucketNames.slice(0, 3)) {
          await expect(pool.call(s3, 'GetBucketVersioning', { Bucket })).rejects.toMatchObject({ collectionError: { kind: 'expired' } });
        }
      },
      [{ match: '*', kind: 'expired' }],
    );
  });

  test('a call that times out is made once more', async () => {
    await withPool(
      async (pool, endpoint) => {
        await expect(pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).rejects.toMatchObject({
          collectionError: { kind: 'unreachable' },
        });
        expect(endpoint.calls().total).toBe(2);
      },
      [{ match: '*', kind: 'hang' }],
      { maxAttempts: 5, requestTimeout: 50 },
    );
  });

  test.each(['portal', 'empty'] as const)('%s is not a valid response', async (kind) => {
    await withPool(
      async (pool) => {
        await expect(pool.call(s3, 'GetBucketVersioning', { Bucket: 'a' })).rejects.toMatchObject({
          code: 'NoAnswer',
          collectionError: { kind: 'failed' },
        });
      },
      [{ match: '*', kind }],
    );
  });

  test('a repeated page token ends the listing with a failure', async () => {
    await withPool(
      async (pool) => {
        const read = async () => {
          for await (const _ of pool.pages(s3, 'ListBuckets', { input: {}, token: 'ContinuationToken' }));
        };
        await expect(read()).rejects.toMatchObject({
          collectionError: { kind: 'failed', message: expect.stringContaining('repeats its page token') },
        });
      },
      [{ match: 's3:ListBuckets', kind: 'repeatToken' }],
    );
  });

  test.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
  ])('%s is in partition %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });

  test('an operation that is not re-exported is an internal error', async () => {
    await withPool(async (pool) => {
      await expect(pool.call(ec2, 'NoSuchThing' as never, {} as never)).rejects.toThrow('NoSuchThingCommand is not re-exported');
    });
  });
});
