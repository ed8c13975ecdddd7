import { BackupClient, ListBackupPlansCommand } from '@aws-sdk/client-backup';
import { CreateBucketCommand, GetBucketPolicyCommand, HeadBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ListAccessPointsCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { awsError } from '../../../sample/endpoint/aws-error.ts';
import { service } from '../../../sample/endpoint/service.ts';
import type { FaultKind, Handler, ServiceData, ServiceId } from '../../../sample/endpoint/types.ts';
import { ACCOUNT, type ClientConfig, startFor } from './support.ts';

const USER = `arn:aws:iam::${ACCOUNT}:user/auditor`;
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;

type Send = (config: ClientConfig) => Promise<unknown>;

const SEND = {
  ec2: (config) => new EC2Client(config).send(new DescribeVpcsCommand({})),
  iam: (config) => new IAMClient(config).send(new GetUserCommand({ UserName: 'u' })),
  sns: (config) => new SNSClient(config).send(new ListTopicsCommand({})),
  s3: (config) => new S3Client(config).send(new GetBucketPolicyCommand({ Bucket: 'b' })),
  s3control: (config) => new S3ControlClient(config).send(new ListAccessPointsCommand({ AccountId: ACCOUNT })),
  kms: (config) => new KMSClient(config).send(new DescribeKeyCommand({ KeyId: KEY })),
  backup: (config) => new BackupClient(config).send(new ListBackupPlansCommand({})),
} as const satisfies Partial<Record<ServiceId, Send>>;

const refusal = (name: string, status: number, message = expect.any(String) as string) => ({
  name,
  message,
  $metadata: { httpStatusCode: status },
});

const refused = (action: string, resource: string): string =>
  `User: ${USER} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('an operation without data for the account is denied with the error of its service', () => {
  const cases: readonly [keyof typeof SEND, string, number, string][] = [
    ['ec2', 'UnauthorizedOperation', 403, `You are not authorized to perform this operation. ${refused('ec2:DescribeVpcs', '*')}`],
    ['iam', 'AccessDenied', 403, refused('iam:GetUser', '*')],
    ['sns', 'AuthorizationErrorException', 403, refused('sns:ListTopics', '*')],
    ['s3', 'AccessDenied', 403, refused('s3:GetBucketPolicy', '"arn:aws:s3:::b"')],
    ['s3control', 'AccessDenied', 403, refused('s3:ListAccessPoints', '*')],
    ['kms', 'AccessDeniedException', 400, refused('kms:DescribeKey', KEY)],
    ['backup', 'AccessDeniedException', 403, refused('backup:ListBackupPlans', '*')],
  ];

  test.each(cases)('%s', async (id, name, status, message) => {
    const [endpoint, config] = await startFor([]);
    await expect(SEND[id](config)).rejects.toMatchObject(refusal(name, status, message));
    expect(Object.values(endpoint.calls().unanswered)).toEqual([1]);
  });

  test('writes are denied, too', async () => {
    const [, config] = await startFor([service('s3')({ ListBuckets: () => ({}) })]);
    await expect(new S3Client(config).send(new CreateBucketCommand({ Bucket: 'b' }))).rejects.toMatchObject(refusal('AccessDenied', 403));
  });
});

describe('injected errors have the codes and statuses of the service', () => {
  const cases: readonly [FaultKind, keyof typeof SEND, string, number][] = [
    ['denied', 'ec2', 'UnauthorizedOperation', 403],
    ['denied', 'kms', 'AccessDeniedException', 400],
    ['throttled', 'ec2', 'RequestLimitExceeded', 503],
    ['throttled', 'iam', 'Throttling', 400],
    ['throttled', 's3', 'SlowDown', 503],
    ['throttled', 'kms', 'ThrottlingException', 400],
    ['throttled', 'backup', 'ThrottlingException', 429],
    ['fault500', 'ec2', 'InternalError', 500],
    ['fault500', 'iam', 'InternalFailure', 500],
    ['fault500', 's3', 'InternalError', 500],
    ['fault500', 'kms', 'InternalFailure', 500],
    ['expired', 'ec2', 'RequestExpired', 400],
    ['expired', 'iam', 'ExpiredToken', 403],
    ['expired', 's3', 'ExpiredToken', 400],
    ['expired', 'kms', 'ExpiredTokenException', 400],
  ];

  test.each(cases)('%s of %s', async (kind, id, name, status) => {
    const [endpoint, config] = await startFor([], { faults: [{ match: '*', kind }] });
    await expect(SEND[id](config)).rejects.toMatchObject(refusal(name, status));
    expect(Object.values(endpoint.calls().errors)).toEqual([1]);
  });
});

describe('errors of a handler', () => {
  const throwing = (id: ServiceId, operation: string, handler: Handler<object, object>): ServiceData => ({
    service: id,
    operations: { [operation]: handler },
  });
  const fail =
    (...error: Parameters<typeof awsError>) =>
    () => {
      throw awsError(...error);
    };

  test('keep their code if the model does not contain them', async () => {
    const [, config] = await startFor([
      throwing('s3', 'GetBucketPolicy', fail('NoSuchBucketPolicy', 404, 'The bucket policy does not exist')),
    ]);
    await expect(SEND.s3(config)).rejects.toMatchObject(refusal('NoSuchBucketPolicy', 404, 'The bucket policy does not exist'));
  });

  test('become the SDK class with members if the model contains them', async () => {
    const [, config] = await startFor([throwing('kms', 'DescribeKey', fail('NotFoundException', 400, `Key '${KEY}' does not exist`))]);
    await expect(SEND.kms(config)).rejects.toMatchObject({
      ...refusal('NotFoundException', 400, `Key '${KEY}' does not exist`),
      $fault: 'client',
    });
    const [, backup] = await startFor([
      throwing('backup', 'ListBackupPlans', fail('InvalidParameterValueException', 400, 'wrong', { Code: 'ERROR_1', Context: 'here' })),
    ]);
    await expect(SEND.backup(backup)).rejects.toMatchObject({
      ...refusal('InvalidParameterValueException', 400, 'wrong'),
      Context: 'here',
    });
  });

  test.each(['NoSuchEntity', 'NoSuchEntityException'])('query services have shorter error codes in responses: %s', async (code) => {
    const [, config] = await startFor([throwing('iam', 'GetUser', fail(code, 404, 'The user with name <u> & "v" cannot be found.'))]);
    await expect(SEND.iam(config)).rejects.toMatchObject({
      ...refusal('NoSuchEntityException', 404, 'The user with name <u> & "v" cannot be found.'),
      Error: { Type: 'Sender', Code: 'NoSuchEntity' },
    });
  });

  test('a HEAD response has no body with the error', async () => {
    const [, config] = await startFor([throwing('s3', 'HeadBucket', fail('NoSuchBucket', 404, 'The specified bucket does not exist'))]);
    await expect(new S3Client(config).send(new HeadBucketCommand({ Bucket: 'b' }))).rejects.toMatchObject(refusal('NotFound', 404));
  });

  test('an error in sample data is returned to the caller', async () => {
    const bug = () => {
      throw new TypeError('cannot read sample data');
    };
    const [, config] = await startFor([throwing('s3', 'GetBucketPolicy', bug)]);
    await expect(SEND.s3(config)).rejects.toMatchObject(
      refusal('InternalError', 500, expect.stringContaining('TypeError: cannot read sample data')),
    );
  });
});

describe('rejected requests', () => {
  const cases: readonly [keyof typeof SEND, string, number][] = [
    ['ec2', 'AuthFailure', 401],
    ['iam', 'InvalidClientTokenId', 403],
    ['s3', 'InvalidAccessKeyId', 403],
    ['kms', 'UnrecognizedClientException', 400],
    ['backup', 'UnrecognizedClientException', 403],
  ];

  test.each(cases)('an unknown access key at %s', async (id, name, status) => {
    const [endpoint, config] = await startFor([]);
    const stranger = { ...config, credentials: { accessKeyId: 'AKIAONUS999999999999', secretAccessKey: 'x' } };
    await expect(SEND[id](stranger)).rejects.toMatchObject(refusal(name, status));
    expect(endpoint.calls()).toMatchObject({ total: 0, errors: { [name]: 1 } });
  });

  const unsigned: readonly [string, RequestInit & { path?: string }, number, RegExp][] = [
    [
      'query',
      { method: 'POST', body: new URLSearchParams({ Action: 'ListUsers' }) },
      403,
      /^<ErrorResponse>.*<Code>MissingAuthenticationToken<\/Code>/,
    ],
    [
      'JSON',
      { method: 'POST', headers: { 'x-amz-target': 'TrentService.ListKeys' }, body: '{}' },
      400,
      /"__type":"MissingAuthenticationTokenException"/,
    ],
    ['REST', { method: 'GET', path: '/2015-03-31/functions' }, 403, /"message":"Request is missing Authentication Token"/],
  ];

  test.each(unsigned)('an unsigned %s request', async (_name, { path = '/', ...request }, status, body) => {
    const [endpoint] = await startFor([]);
    const response = await fetch(`${endpoint.url}${path}`, request);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(body);
  });

  const signed = (service: string): Record<string, string> => ({
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAONUS${ACCOUNT}/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  });
  const unknown: readonly [string, string, RequestInit, number, RegExp][] = [
    ['iam', '/', { method: 'POST', body: new URLSearchParams({ Action: 'Frobnicate' }) }, 400, /<Code>InvalidAction<\/Code>/],
    [
      'ec2',
      '/',
      { method: 'POST', body: new URLSearchParams({ Action: 'Frobnicate' }) },
      400,
      /<Errors><Error><Code>InvalidAction<\/Code>/,
    ],
    ['kms', '/', { method: 'POST', headers: { 'x-amz-target': 'TrentService.Frobnicate' } }, 400, /UnknownOperationException/],
    ['kms', '/', { method: 'POST', headers: { 'x-amz-target': 'OtherService.ListKeys' } }, 400, /UnknownOperationException/],
    ['lambda', '/2015-03-31/frobs', {}, 404, /^\{"message":/],
    ['s3', '/b/k?frob', { method: 'PATCH' }, 405, /<Code>MethodNotAllowed<\/Code>/],
    ['frob', '/', {}, 403, /Missing/],
  ];

  test.each(unknown)('an unknown operation of %s at %s', async (id, path, request, status, body) => {
    const [endpoint] = await startFor([]);
    const response = await fetch(`${endpoint.url}${path}`, { ...request, headers: { ...request.headers, ...signed(id) } });
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(body);
  });

  test('a presigned request has its signature in the query', async () => {
    const [endpoint] = await startFor([service('s3')({ ListBuckets: () => ({ Buckets: [{ Name: 'b' }] }) })]);
    const credential = encodeURIComponent(`AKIAONUS${ACCOUNT}/20260101/eu-west-1/s3/aws4_request`);
    const response = await fetch(`${endpoint.url}/?x-id=ListBuckets&X-Amz-Credential=${credential}`);
    expect(await response.text()).toContain('<Name>b</Name>');
  });

  test('a valid request of the same client succeeds', async () => {
    const [, config] = await startFor([service('s3')({ ListBuckets: () => ({ Buckets: [] }) })]);
    await expect(new S3Client(config).send(new ListBucketsCommand({}))).resolves.toMatchObject({ Buckets: [] });
  });
});
