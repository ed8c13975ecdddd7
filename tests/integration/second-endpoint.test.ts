import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateBucketCommand, PutBucketVersioningCommand, PutPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ListedResult } from '../../src/core/result/result.ts';
import { type Ministack, startMinistack } from '../support/ministack.ts';

jest.setTimeout(300_000);

/** What this endpoint says of services that it does not have; it has no error code. */
const MISSING_SERVICE = 'Unsupported service: ';

/** Responses of this endpoint that AWS does not give. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  'elasticmapreduce:GetBlockPublicAccessConfiguration': 'a timestamp that is not a number',
  'iam:ListEntitiesForPolicy': 'it has no AWS managed policies',
  'elasticloadbalancing:DescribeLoadBalancers': 'it answers Classic Load Balancers in the form of the newer API',
  's3:GetAccountPublicAccessBlock': 'it has no account-level S3 API',
  'sqs:GetQueueAttributes': 'it does not answer whether a queue is encrypted',
  'ses:ListArchives': 'it has no Mail Manager',
};

let aws: Ministack;
let result: ListedResult;

beforeAll(async () => {
  aws = await startMinistack();
  const s3 = new S3Client(aws.client);
  const blocked = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
  for (const Bucket of ['guarded', 'plain'])
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'guarded', VersioningConfiguration: { Status: 'Enabled' } }));
  await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'guarded', PublicAccessBlockConfiguration: blocked }));
  await new SQSClient(aws.client).send(new CreateQueueCommand({ QueueName: 'orders' }));

  const folder = await mkdtemp(join(tmpdir(), 'onus-second-'));
  try {
    const args = ['dist/cli/onus.js', 'audit', '--endpoint-url', aws.url, '--regions', 'eu-west-1', '--out', folder, '--quiet'];
    const { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY } = aws.client.credentials;
    const env = { PATH: process.env['PATH'], AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION: aws.client.region };
    const failures = await promisify(execFile)(process.execPath, args, { env }).catch(({ code }: { code: number }) => code);
    expect(failures).toBe(1);
    result = JSON.parse(await readFile(join(folder, 'result.json'), 'utf8')) as ListedResult;
  } finally {
    await rm(folder, { recursive: true });
  }
});
afterAll(() => aws?.close());

test('an endpoint that Onus was not written for causes no rule errors, and only reviewed collection errors', () => {
  expect(result.findings.filter(({ status }) => status === 'ERROR')).toEqual([]);
  const unexpected = result.collectionErrors.filter(
    ({ kind, action, message }) => kind !== 'unsupported' && !message.includes(MISSING_SERVICE) && !Object.hasOwn(DEVIATIONS, action),
  );
  expect(unexpected).toEqual([]);
});

test('every collection error says what happened', () => {
  expect(result.collectionErrors.filter(({ message }) => !/ /.test(message))).toEqual([]);
});

test.each([
  ['s3-bucket-versioning-enabled', 'guarded', 'PASS'],
  ['s3-bucket-versioning-enabled', 'plain', 'FAIL'],
  ['sqs-queue-dead-letter-configured', 'orders', 'FAIL'],
])('%s: %s is %s', (ruleId, name, status) => {
  const found = result.findings.filter((finding) => finding.ruleId === ruleId && finding.resource.name === name);
  expect(found.map((finding) => finding.status)).toEqual([status]);
});
