import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { LatestRun, ReportReference } from '../../src/delivery/publish.ts';
import type { ListedResult } from '../../src/core/result/result.ts';
import { type LambdaFunction, startLambda } from '../support/lambda.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { auditPolicies, packageStack } from '../support/deployment/stack.ts';

jest.setTimeout(300_000);

const region = 'eu-west-1';
const bucket = 'onus-reports';
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const RoleName = 'audit';
const allow = (Action: readonly string[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
/** Actions that have another name in moto than in AWS: bucket settings, and operations that moto names by their signing name. */
const motoNames = [
  's3:ListBucket',
  's3:GetPublicAccessBlock',
  'tagging:GetResources',
  's3express:ListAllMyBuckets',
  'monitoring:DescribeAlarms',
  'apigateway:Get*',
];

let moto: Moto;
/** ARNs of the role's managed policies. */
const policies: (string | undefined)[] = [];
let audit: LambdaFunction<ReportReference>;

/** The role of the stack, in an account with two buckets, one of them for the reports; afterwards, IAM is enforced. */
beforeAll(async () => {
  const [started, { stack }] = await Promise.all([startMoto(), packageStack()]);
  moto = started;
  const s3 = new S3Client(moto.client);
  for (const Bucket of [bucket, 'ledger']) {
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
  }
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'ledger', VersioningConfiguration: { Status: 'Enabled' } }));

  const iam = new IAMClient(moto.client);
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }));
  const names = {
    'AWS::AccountId': motoAccountId,
    'ReportBucket.Arn': `arn:aws:s3:::${bucket}`,
    'AuditLogGroup.Arn': `arn:aws:logs:${region}:${motoAccountId}:log-group:/aws/lambda/onus-audit:*`,
    'FailedAudits.Arn': `arn:aws:sqs:${region}:${motoAccountId}:failed`,
  };
  for (const [index, document] of auditPolicies(stack, names).entries()) {
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: `audit-${index}`, PolicyDocument: JSON.stringify(document) }));
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn }));
    policies.push(Policy?.Arn);
  }
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'as-moto-names-them', PolicyDocument: allow(motoNames) }));
  const { Credentials } = await new STSClient(moto.client).send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${motoAccountId}:role/${RoleName}`, RoleSessionName: 'onus-audit' }),
  );
  await moto.setAuth(true);
  audit = await startLambda('audit', {
    AWS_ENDPOINT_URL: moto.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? '',
    AWS_SESSION_TOKEN: Credentials?.SessionToken ?? '',
    REPORT_BUCKET: bucket,
  });
});
afterAll(async () => {
  await audit?.close();
  await moto?.close();
});

/** With the permissions of an account administrator. */
async function unguarded<T>(work: () => Promise<T>): Promise<T> {
  await moto.setAuth(false);
  try {
    return await work();
  } finally {
    await moto.setAuth(true);
  }
}

async function read<T>(Key: string): Promise<T> {
  const { Body } = await unguarded(() => new S3Client(moto.client).send(new GetObjectCommand({ Bucket: bucket, Key })));
  return JSON.parse((await Body?.transformToString()) ?? '');
}

async function keys(): Promise<(string | undefined)[]> {
  const { Contents = [] } = await unguarded(() => new S3Client(moto.client).send(new ListObjectsV2Command({ Bucket: bucket })));
  return Contents.map(({ Key }) => Key);
}

const denied = ({ collectionErrors }: ListedResult): string[] =>
  collectionErrors.filter(({ kind }) => kind === 'denied').map(({ action }) => action);

test('reads all required data and writes the report with the role of the stack', async () => {
  const { payload, error } = await audit.invoke({ services: ['s3'], regions: [region] });
  expect(error).toBeUndefined();
  const result = await read<ListedResult>(`${payload?.prefix}result.json`);
  expect(denied(result)).toEqual([]);
  expect(result.run.principalArn).toContain(`assumed-role/${RoleName}/onus-audit`);
  const versioned = result.findings.filter(({ ruleId }) => ruleId === 's3-bucket-versioning-enabled');
  expect(versioned.map(({ resource, status }) => [resource.id, status])).toEqual([
    [bucket, 'FAIL'],
    ['ledger', 'PASS'],
  ]);
  expect(await read<LatestRun>('latest/run.json')).toMatchObject({ runId: payload?.runId, bucket });
});

test('makes no denied call for any rule', async () => {
  const { payload, error } = await audit.invoke({ regions: [region] });
  expect(error).toBeUndefined();
  expect(denied(await read<ListedResult>(`${payload?.prefix}result.json`))).toEqual([]);
});

test('can neither read the account nor write the report without its policies', async () => {
  const before = await keys();
  const iam = new IAMClient(moto.client);
  await unguarded(async () => {
    for (const PolicyArn of policies) await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    await iam.send(
      new PutRolePolicyCommand({ RoleName, PolicyName: 'as-moto-names-them', PolicyDocument: allow(['s3:ListAllMyBuckets']) }),
    );
  });
  const { error } = await audit.invoke({ services: ['s3'], regions: [region] });
  expect(error?.errorMessage).toMatch(/^the lock s3:\/\/onus-reports\/locks\/audit\.json cannot be used: AccessDenied/);
  expect(await keys()).toEqual(before);
});
