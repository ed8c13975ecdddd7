import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { motoAccountId, startMoto, type Moto } from '../support/moto.ts';

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const bucketNames = async (): Promise<(string | undefined)[]> => {
  const { Buckets = [] } = await new S3Client(moto.client).send(new ListBucketsCommand());
  return Buckets.map((bucket) => bucket.Name);
};

test('responds to the SDK over HTTP', async () => {
  await new S3Client(moto.client).send(
    new CreateBucketCommand({ Bucket: 'ledger', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
  );
  expect(await bucketNames()).toEqual(['ledger']);
});

test('is empty after a reset', async () => {
  expect(await bucketNames()).toEqual([]);
});

test('supports services that prefix the host with the account', async () => {
  const request = new S3ControlClient(moto.client).send(new GetPublicAccessBlockCommand({ AccountId: motoAccountId }));
  await expect(request).rejects.toMatchObject({ name: 'NoSuchPublicAccessBlockConfiguration' });
});

test('enforces authorization only if requested', async () => {
  await moto.setAuth(true);
  await expect(bucketNames()).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  await moto.setAuth(false);
  await expect(bucketNames()).resolves.toEqual([]);
});

test('reports why it could not start', async () => {
  await expect(startMoto({ env: { PYTHONPATH: '', PYTHONHOME: '/nowhere' } })).rejects.toThrow('moto did not start');
});
