import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packaged } from '../support/lambda.ts';

/** Operations of AWS that there is code for: a command is a class, whose name stands beside it once it is minified. */
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

/** What is no read, or reads contents, and why it is there. */
const others: Readonly<Record<string, string>> = {
  GenerateCredentialReport: 'makes the report that IAM keeps for four hours; what is in it is read',
  SelectAggregateResourceConfig: 'a query of what AWS Config has recorded',
  GetObject: 'earlier reports, in the bucket for reports',
  PutObject: 'reports, like the five below',
  PutObjectTagging: 'comes with uploads in parts; is not called',
  CreateMultipartUpload: 'a large report',
  UploadPart: 'a large report',
  CompleteMultipartUpload: 'a large report',
  AbortMultipartUpload: 'a large report that failed',
  CreateSession: 'comes with the client of S3, for directory buckets',
  Publish: 'tells people, where a topic is configured',
  PutEvents: 'tells other programs, where a bus is configured',
  BatchImportFindings: 'fills Security Hub, where that is switched on',
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
  DecodeAuthorizationMessage: 'comes with the client for sign-in',
};

/** Reads by name, but of what customers keep in AWS rather than of how they keep it. */
const contents =
  /^(GetObject(?!LockConfiguration)|GetItem|BatchGetItem|GetRecords|GetSecretValue|BatchGetSecretValue|GetParameters?(ByPath)?|GetFunction|GetLayerVersion|GetLogEvents|GetQueryResults|GetPasswordData|GetConsoleOutput|GetEmailTemplate|GetArchiveMessage|GetJobOutput)$/;

describe.each(programs)('what %s can ask of AWS', (_name, known) => {
  it('changes nothing in the account and reads no contents, whatever its permissions', () => {
    expect(known.size).toBeGreaterThan(10);
    const unusual = [...known].filter((operation) => !read.test(operation) || contents.test(operation));
    expect(unusual.filter((operation) => others[operation] === undefined)).toEqual([]);
  });
});

it('gives no reason for what is not there', () => {
  const known = new Set(programs.flatMap(([, operations]) => [...operations]));
  expect(Object.keys(others).filter((operation) => !known.has(operation))).toEqual([]);
});
