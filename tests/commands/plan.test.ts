import { company } from '../../sample/account/company.ts';
import { sampleAccount } from '../../sample/account/index.ts';
import { credentialsOf } from '../../sample/endpoint/identity.ts';
import { startEndpoint } from '../../sample/endpoint/server.ts';
import { callPlan } from '../../src/commands/plan.ts';
import type { AuditResult } from '../../src/core/result/result.ts';
import { onus } from '../support/terminal.ts';

describe('the planned calls of a run', () => {
  let result: AuditResult;
  beforeAll(async () => {
    const endpoint = await startEndpoint({ accounts: [sampleAccount] });
    const { accessKeyId, secretAccessKey } = credentialsOf(company.accountId);
    const env = { AWS_ENDPOINT_URL: endpoint.url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    try {
      const argv = ['audit', '--services', 's3,sqs,dynamodb,ec2', '--out', '-', '--format', 'json', '--quiet'];
      result = JSON.parse((await onus(argv, env)).out) as AuditResult;
    } finally {
      await endpoint.close();
    }
  });

  test('contain all calls except the one that identifies the account', () => {
    const planned = new Set(callPlan({ rules: result.run.rules }).map(({ operation }) => operation));
    const others = Object.keys(result.run.calls).filter((operation) => !planned.has(operation));
    expect(others).toEqual(['sts:GetCallerIdentity']);
  });

  test('contain no more calls per resource than there are resources', () => {
    const calls = callPlan({ rules: result.run.rules }, result).filter(({ once }) => once === 'resource');
    expect(calls.length).toBeGreaterThan(10);
    // A table stream has its own policy.
    const more = calls.filter(({ made = 0, resources = 0 }) => made > resources).map(({ operation }) => operation);
    expect(more).toEqual(['dynamodb:GetResourcePolicy']);
  });
});

test('onus plan explains the purpose of a call', async () => {
  const { out, code } = await onus(['plan', '--rules', 's3-bucket-versioning-enabled,s3-bucket-mfa-delete-enabled']);
  expect(code).toBe(0);
  expect(out).toMatch(/^s3:ListBuckets +a page +AWS::S3::Bucket$/m);
  expect(out).toMatch(/^s3:GetBucketVersioning +a resource +AWS::S3::Bucket: mfaDelete,\s+versioning$/m);
  expect(out).toMatch(/^tagging:GetResources +a page +AWS::S3::Bucket: tags; uncovered:\s+resources$/m);
  const [listing] = JSON.parse((await onus(['plan', '--rules', 's3-bucket-versioning-enabled', '--format', 'json'])).out) as object[];
  expect(listing).toMatchObject({ operation: expect.any(String), once: expect.any(String), neededBy: expect.any(Array) });
});
