import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packaged } from '../support/lambda.ts';

/** AWS operations in the bundle. A command is a class; minified code keeps its name next to it. */
const operations = (code: string): string[] =>
  Array.from(code.matchAll(/\b(\w+)Command ?= ?class\b|\(this, ?"(\w+)Command"\)/g), ([, plain, minified]) => plain ?? minified ?? '');

const commandLine = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(join('dist', file), 'utf8'));
const handlers = readdirSync('build/handlers').filter((file) => file.endsWith('.zip'));

const programs: readonly (readonly [name: string, operations: ReadonlySet<string>])[] = [
  ['the command line', new Set(commandLine.flatMap(operations))],
  ...handlers.map((file) => {
    const code = Object.values(packaged(file.replace('.zip', ''))).map((bytes) => Buffer.from(bytes).toString());
    return [file, new Set(code.flatMap(operations))] as const;
  }),
];

const read = /^(Get|List|Describe|BatchGet)[A-Z]/;

/** Operations that write or read contents, with the reason for each. */
const others: Readonly<Record<string, string>> = {
  GenerateCredentialReport: 'generates the report that IAM keeps for four hours, which is read',
  CheckDNSAvailability: 'asks whether the name of a deleted environment can be taken',
  SelectAggregateResourceConfig: 'a query of resources that AWS Config records',
  GetObject: 'earlier reports, in the bucket for reports',
  PutObject: 'reports, like the five below',
  PutObjectTagging: 'part of multipart uploads; not called',
  CreateMultipartUpload: 'a large report',
  UploadPart: 'a large report',
  CompleteMultipartUpload: 'a large report',
  AbortMultipartUpload: 'a large report that failed',
  CreateSession: 'part of the S3 client, for directory buckets',
  Publish: 'sends notifications if a topic is configured',
  PutEvents: 'sends events if a bus is configured',
  BatchImportFindings: 'imports findings if Security Hub is enabled',
  Invoke: '`onus invoke` starts the deployed function',
  StartExecution: '`onus invoke` starts the deployed state machine',
  AssumeRole: 'sign-in',
  AssumeRoleWithSAML: 'sign-in',
  AssumeRoleWithWebIdentity: 'sign-in',
  CreateToken: 'sign-in with IAM Identity Center',
  CreateTokenWithIAM: 'sign-in with IAM Identity Center',
  RegisterClient: 'sign-in with IAM Identity Center',
  StartDeviceAuthorization: 'sign-in with IAM Identity Center',
  CreateOAuth2Token: 'sign-in with `aws login`',
  CreateOAuth2TokenWithIAM: 'sign-in with `aws login`',
  DecodeAuthorizationMessage: 'part of the sign-in client',
};

/** Operations with the name of a read that return customer content instead of configuration. */
const contents =
  /^(GetObject(?!LockConfiguration)|GetItem|BatchGetItem|GetRecords|GetSecretValue|BatchGetSecretValue|GetParameters?(ByPath)?|GetFunction|GetLayerVersion|GetLogEvents|GetQueryResults|GetPasswordData|GetConsoleOutput|GetEmailTemplate|GetArchiveMessage|GetJobOutput)$/;

describe.each(programs)('the AWS operations that %s can call', (_name, known) => {
  it('change nothing in the account and read no contents, regardless of its permissions', () => {
    expect(known.size).toBeGreaterThan(10);
    const unusual = [...known].filter((operation) => !read.test(operation) || contents.test(operation));
    expect(unusual.filter((operation) => others[operation] === undefined)).toEqual([]);
  });
});

it('are in the bundle if the list of reasons names them', () => {
  const known = new Set(programs.flatMap(([, operations]) => [...operations]));
  expect(Object.keys(others).filter((operation) => !known.has(operation))).toEqual([]);
});
