import { GetBucketPolicyCommand, GetBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { createFaultInjector } from '../../../sample/endpoint/faults/faults.ts';
import { service } from '../../../sample/endpoint/service.ts';
import type { Call, Fault } from '../../../sample/endpoint/types.ts';
import { ACCOUNT, REGION, startFor } from './support.ts';

const call: Call = { accountId: ACCOUNT, region: REGION, service: 's3', operation: 'GetBucketPolicy', principal: 'arn:aws:iam::1:user/u' };

/** The indexes of the identical calls that a fault affects. */
const struck = (fault: Fault, calls: number, now: () => number = () => 0, of: Partial<Call> = {}, input: object = {}): boolean[] => {
  const injector = createFaultInjector([fault], now);
  return Array.from({ length: calls }, () => injector.strike({ ...call, ...of }, input).fault !== undefined);
};

describe('the calls that a fault affects', () => {
  const cases: readonly [string, Partial<Fault>, Partial<Call>, object, boolean][] = [
    ['its operation', { match: 's3:GetBucketPolicy' }, {}, {}, true],
    ['another operation of a like name', { match: 's3:GetBucketPolicy' }, { operation: 'GetBucketPolicyStatus' }, {}, false],
    ['operations of a prefix', { match: 's3:GetBucket*' }, {}, {}, true],
    ['all of a service', { match: 's3:*' }, {}, {}, true],
    ['not another service of a longer name', { match: 's3:*' }, { service: 's3control' }, {}, false],
    ['everything', { match: '*' }, { service: 'ec2' }, {}, true],
    ['its account', { match: '*', accountId: ACCOUNT }, {}, {}, true],
    ['another account', { match: '*', accountId: ACCOUNT }, { accountId: '999999999999' }, {}, false],
    ['its Region', { match: '*', region: REGION }, {}, {}, true],
    ['another Region', { match: '*', region: REGION }, { region: 'us-east-1' }, {}, false],
    ['its input', { match: '*', input: { Bucket: 'b' } }, {}, { Bucket: 'b' }, true],
    ['another input', { match: '*', input: { Bucket: 'b' } }, {}, { Bucket: 'c' }, false],
    ['an input without the member', { match: '*', input: { Bucket: 'b' } }, {}, {}, false],
  ];

  test.each(cases)('%s', (_name, fault, of, input, expected) => {
    expect(struck({ match: '*', kind: 'denied', ...fault }, 1, () => 0, of, input)).toEqual([expected]);
  });

  test('are limited by a number', () => {
    expect(struck({ match: '*', kind: 'denied', times: 2 }, 4)).toEqual([true, true, false, false]);
  });

  test('are a share of the calls, evenly distributed', () => {
    expect(struck({ match: '*', kind: 'denied', rate: 0.25 }, 8)).toEqual([false, false, false, true, false, false, false, true]);
    expect(struck({ match: '*', kind: 'denied', rate: 0.3 }, 1000).filter(Boolean)).toHaveLength(300);
  });

  test('are those above a rate, per operation and Region', () => {
    let now = 0;
    const injector = createFaultInjector([{ match: '*', kind: 'throttled', perSecond: 2 }], () => now);
    const throttled = (of: Partial<Call> = {}): boolean => injector.strike({ ...call, ...of }, {}).fault !== undefined;
    expect([throttled(), throttled(), throttled()]).toEqual([false, false, true]);
    expect([throttled({ region: 'us-east-1' }), throttled({ operation: 'ListBuckets' })]).toEqual([false, false]);
    now = 500;
    expect([throttled(), throttled()]).toEqual([false, true]);
    now = 60_000;
    expect([throttled(), throttled(), throttled()]).toEqual([false, false, true]);
  });

  test('have the sum of the delays before the fault', () => {
    const faults: readonly Fault[] = [
      { match: '*', kind: 'latency', ms: 20 },
      { match: 's3:*', kind: 'latency', ms: 3 },
      { match: 'ec2:*', kind: 'latency', ms: 100 },
      { match: '*', kind: 'denied', times: 1 },
      { match: '*', kind: 'throttled' },
    ];
    const injector = createFaultInjector(faults, () => 0);
    expect(injector.strike(call, {})).toEqual({ delayMs: 23, fault: faults[3] });
    expect(injector.strike(call, {})).toEqual({ delayMs: 23, fault: faults[4] });
  });
});

describe('the effect of a fault', () => {
  const data = service('s3')({
    GetBucketPolicy: () => ({ Policy: '{"Version":"2012-10-17","Statement":[]}' }),
    GetBucketVersioning: () => ({ Status: 'Enabled' }),
  });
  const keys = service('kms')({ ListKeys: () => ({ Keys: [{ KeyId: 'k' }] }) });
  const policy = new GetBucketPolicyCommand({ Bucket: 'b' });
  const versioning = new GetBucketVersioningCommand({ Bucket: 'b' });

  const cases: readonly [Fault['kind'], object][] = [
    ['reset', { message: expect.stringMatching(/ECONNRESET|socket hang up/) }],
    ['truncate', { message: expect.stringContaining('aborted') }],
    ['html', { $metadata: { httpStatusCode: 503 } }],
  ];

  test.each(cases)('%s affects one call, and the next call succeeds', async (kind, error) => {
    const [endpoint, config] = await startFor([data], { faults: [{ match: 's3:GetBucketVersioning', kind, times: 1 }] });
    const client = new S3Client(config);
    await expect(client.send(versioning)).rejects.toMatchObject(error);
    await expect(client.send(versioning)).resolves.toMatchObject({ Status: 'Enabled' });
    expect(endpoint.calls().operations).toEqual({ 's3:GetBucketVersioning': 2 });
  });

  test.each(['s3', 'kms'])('truncate of %s sends the headers and half the body', async (id) => {
    const whole = await startFor([data, keys]);
    const [endpoint] = await startFor([data, keys], { faults: [{ match: '*', kind: 'truncate' }] });
    const request = {
      method: id === 's3' ? 'GET' : 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=AKIAONUS${ACCOUNT}/20260101/eu-west-1/${id}/aws4_request`,
        ...(id === 'kms' && { 'x-amz-target': 'TrentService.ListKeys' }),
      },
    };
    const path = id === 's3' ? '/b?versioning' : '/';
    const { length } = await (await fetch(`${whole[0].url}${path}`, request)).text();
    const response = await fetch(`${endpoint.url}${path}`, request);
    const received: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const chunk of response.body ?? []) received.push(chunk as Uint8Array);
      })(),
    ).rejects.toThrow();
    expect([response.status, Buffer.concat(received).length]).toEqual([200, Math.floor(length / 2)]);
  });

  test('html responds with HTML instead of XML or JSON', async () => {
    const [endpoint] = await startFor([data], { faults: [{ match: '*', kind: 'html' }] });
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIAONUS${ACCOUNT}/20260101/eu-west-1/s3/aws4_request`;
    const response = await fetch(`${endpoint.url}/b?policy`, { headers: { authorization } });
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(await response.text()).toMatch(/^<html>/);
  });

  test('empty responds with status 200 and no content', async () => {
    const [, config] = await startFor([data], { faults: [{ match: '*', kind: 'empty' }] });
    const { $metadata, ...output } = await new S3Client(config).send(versioning);
    expect([$metadata.httpStatusCode, output]).toEqual([200, {}]);
  });

  test('hang does not respond until the endpoint closes', async () => {
    const [endpoint, config] = await startFor([data], { faults: [{ match: 's3:GetBucketPolicy', kind: 'hang' }] });
    const client = new S3Client(config);
    const hanging = client.send(policy).then(
      () => 'answered',
      (error: Error) => error.message,
    );
    await client.send(versioning);
    await expect(Promise.race([hanging, client.send(versioning).then(() => 'still open')])).resolves.toBe('still open');
    await endpoint.close();
    await expect(hanging).resolves.toMatch(/socket hang up|ECONNRESET/);
  });

  test('latency responds late but completely', async () => {
    const [, config] = await startFor([data], { latencyMs: 20, faults: [{ match: '*', kind: 'latency', ms: 30 }] });
    const client = new S3Client(config);
    const start = performance.now();
    await expect(client.send(versioning)).resolves.toMatchObject({ Status: 'Enabled' });
    expect(performance.now() - start).toBeGreaterThanOrEqual(49);
  });

  test('SDK retries recover from a temporary fault', async () => {
    const faults: readonly Fault[] = [
      { match: '*', kind: 'fault500', times: 1 },
      { match: '*', kind: 'reset', times: 1 },
    ];
    const [endpoint, config] = await startFor([data], { faults });
    const { $metadata } = await new S3Client({ ...config, maxAttempts: 3 }).send(versioning);
    expect($metadata.attempts).toBe(3);
    expect(endpoint.calls()).toMatchObject({ total: 3, errors: { InternalError: 1, reset: 1 }, duplicates: [] });
  });

  test('a denial names the given IAM action', async () => {
    const [endpoint, config] = await startFor([data]);
    endpoint.setFaults([{ match: 's3:GetBucketPolicy', kind: 'denied', action: 's3:GetBucketPolicyStatus', input: { Bucket: 'b' } }]);
    const client = new S3Client(config);
    await expect(client.send(policy)).rejects.toThrow(
      'is not authorized to perform: s3:GetBucketPolicyStatus on resource: "arn:aws:s3:::b"',
    );
    await expect(client.send(new GetBucketPolicyCommand({ Bucket: 'c' }))).resolves.toMatchObject({ Policy: expect.any(String) });
    endpoint.setFaults([]);
    await expect(client.send(policy)).resolves.toMatchObject({ Policy: expect.any(String) });
  });
});
