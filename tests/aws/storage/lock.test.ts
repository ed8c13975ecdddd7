import { company } from '../../../sample/account/company.ts';
import { sampleAccount } from '../../../sample/account/index.ts';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { acquireLock, releaseLock } from '../../../src/aws/storage/lock.ts';

const bucket = 'onus-reports';
let endpoint: Endpoint;
beforeEach(async () => {
  const reportBuckets = [{ name: bucket, region: 'eu-west-1' }];
  endpoint = await startEndpoint({ accounts: [{ id: sampleAccount.id, services: [], reportBuckets }] });
});
afterEach(() => endpoint.close());

const client = () => ({
  endpoint: endpoint.url,
  region: 'eu-west-1',
  credentials: credentialsOf(company.accountId),
  forcePathStyle: true,
});
const target = (name = bucket) => ({ bucket: name, client: client() });
const now = Date.parse('2026-11-21T03:00:00.000Z');
const first = { holder: '20261121T030000Z-00000001', expiresAt: '2026-11-21T03:15:00.000Z' };
const second = { holder: '20261121T030100Z-00000002', expiresAt: '2026-11-21T03:16:00.000Z' };
const acquire = (lock: typeof first, at = now) => acquireLock(target(), lock, at);

test('a second run is rejected while the first one runs, with its ID and the time of expiry', async () => {
  await acquire(first);
  await expect(acquire(second)).rejects.toThrow(
    'another audit of this deployment is running (20261121T030000Z-00000001): wait for its end, or until 2026-11-21 03:15 UTC if it was stopped',
  );
});

test('the same run can acquire the lock again when a step is repeated', async () => {
  await acquire(first);
  await expect(acquire(first)).resolves.toBeUndefined();
});

test('a released lock is free, and a run cannot release the lock of another one', async () => {
  await acquire(first);
  await releaseLock(target(), second.holder, now);
  await expect(acquire(second)).rejects.toThrow('another audit');
  await releaseLock(target(), first.holder, now);
  await expect(acquire(second)).resolves.toBeUndefined();
});

test('an expired or damaged lock is free', async () => {
  await acquire(first);
  await acquire(second, Date.parse(first.expiresAt));
  await expect(acquire({ ...first, expiresAt: 'never' }, Date.parse(second.expiresAt))).resolves.toBeUndefined();
  await expect(acquire(second)).resolves.toBeUndefined();
});

test('only one of several runs that start at the same time acquires the lock', async () => {
  const runs = Array.from({ length: 8 }, (_, index) => ({ ...first, holder: `run-${index}` }));
  const results = await Promise.allSettled(runs.map((run) => acquire(run)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an inaccessible bucket is named', async () => {
  await expect(acquireLock(target('no-such-bucket'), first, now)).rejects.toThrow(
    /^the lock s3:\/\/no-such-bucket\/locks\/audit\.json cannot be used: AccessDenied/,
  );
});
