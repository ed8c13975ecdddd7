import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, GetBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { createCallRecorder } from '../../../sample/endpoint/call-log.ts';
import { service } from '../../../sample/endpoint/service.ts';
import { startEndpoint } from '../../../sample/endpoint/server.ts';
import { ACCOUNT, clientConfig, startFor } from './support.ts';

const data = [
  service('s3')({ GetBucketVersioning: () => ({ Status: 'Enabled' }) }),
  service('ec2')({ DescribeVpcs: (_input, { region }) => ({ Vpcs: [{ VpcId: region }] }) }),
];

test('counts calls by operation and by Region or account, and errors by code', async () => {
  const endpoint = await startEndpoint({ accounts: ['111122223333', '444455556666'].map((id) => ({ id, services: data })) });
  for (const id of ['111122223333', '444455556666']) {
    for (const region of ['eu-west-1', 'us-east-1']) {
      const { Vpcs } = await new EC2Client({ ...clientConfig(endpoint.url, id), region }).send(new DescribeVpcsCommand({}));
      expect(Vpcs).toEqual([{ VpcId: region }]);
    }
  }
  const denied = new S3Client(clientConfig(endpoint.url)).send(new GetBucketPolicyCommand({ Bucket: 'b' }));
  await expect(denied).rejects.toThrow('s3:GetBucketPolicy');
  expect(endpoint.calls()).toEqual({
    total: 5,
    operations: { 'ec2:DescribeVpcs': 4, 's3:GetBucketPolicy': 1 },
    places: { '111122223333/eu-west-1': 2, '111122223333/us-east-1': 1, '444455556666/eu-west-1': 1, '444455556666/us-east-1': 1 },
    accepted: { 'eu-west-1 ec2:DescribeVpcs': 2, 'us-east-1 ec2:DescribeVpcs': 2, 'eu-west-1 s3:GetBucketPolicy': 1 },
    errors: { AccessDenied: 1 },
    unanswered: { 's3:GetBucketPolicy': 1 },
    duplicates: [],
    maxInFlight: 1,
    connections: 5,
  });
  endpoint.resetCalls();
  expect(endpoint.calls()).toMatchObject({ total: 0, operations: {}, errors: {}, unanswered: {}, connections: 0, maxInFlight: 0 });
  await endpoint.close();
});

test('finds only identical calls', async () => {
  const [endpoint, config] = await startFor(data, { faults: [{ match: 's3:*', kind: 'throttled', input: { Bucket: 'c' }, times: 1 }] });
  const s3 = new S3Client({ ...config, maxAttempts: 2 });
  for (const Bucket of ['a', 'b', 'a', 'c', 'a']) await s3.send(new GetBucketVersioningCommand({ Bucket }));
  const ec2 = new EC2Client(config);
  for (const VpcIds of [['v-1'], ['v-2'], ['v-2']]) await ec2.send(new DescribeVpcsCommand({ VpcIds }));
  await new EC2Client({ ...config, region: 'us-east-1' }).send(new DescribeVpcsCommand({ VpcIds: ['v-1'] }));
  expect(endpoint.calls().duplicates).toEqual([
    { call: 's3:GetBucketVersioning', accountId: ACCOUNT, region: 'eu-west-1', request: 'GET /a/?versioning=', times: 3 },
    {
      call: 'ec2:DescribeVpcs',
      accountId: ACCOUNT,
      region: 'eu-west-1',
      request: expect.stringMatching(/^POST \/ .*VpcId\.1=v-2/),
      times: 2,
    },
  ]);
});

test('records the number of concurrent calls and of connections', async () => {
  const [endpoint, config] = await startFor(data, { latencyMs: 100 });
  const s3 = new S3Client(config);
  await Promise.all(['a', 'b', 'c', 'd'].map((Bucket) => s3.send(new GetBucketVersioningCommand({ Bucket }))));
  await s3.send(new GetBucketVersioningCommand({ Bucket: 'e' }));
  expect(endpoint.calls()).toMatchObject({ total: 5, maxInFlight: 4, connections: 4 });
});

test('distinguishes long bodies', () => {
  const recorder = createCallRecorder();
  const call = { accountId: ACCOUNT, region: 'eu-west-1', service: 'kms', operation: 'Sign', principal: 'arn' } as const;
  const request = { method: 'POST', path: '/', query: new URLSearchParams(), headers: {}, form: new URLSearchParams() };
  for (const body of ['x'.repeat(9_999), `${'x'.repeat(9_998)}y`, 'x'.repeat(9_999)])
    recorder.answered(call, { ...request, body: Buffer.from(body) });
  expect(recorder.read().duplicates).toMatchObject([
    { call: 'kms:Sign', times: 2, request: expect.stringMatching(/^POST \/ [0-9a-f]{64}$/) },
  ]);
});
