import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { credentialsOf } from '../../../sample/endpoint/identity.ts';
import { type Endpoint, startEndpoint } from '../../../sample/endpoint/server.ts';
import { service } from '../../../sample/endpoint/service.ts';
import type { Account } from '../../../sample/endpoint/types.ts';
import { clientConfig } from './support.ts';

const MANAGEMENT = '111122223333';
const MEMBER = '444455556666';
const GOV = '777788889999';

const holding = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  services: [
    service('s3')({ ListBuckets: (_input, { accountId, principal }) => ({ Buckets: [{ Name: accountId }], Owner: { ID: principal } }) }),
  ],
  ...more,
});

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint({
    accounts: [
      holding(MANAGEMENT),
      holding(MEMBER, {
        roles: [{ name: 'open' }, { name: 'path/to/auditor', externalId: 'secret' }, { name: 'closed', trusts: [GOV] }],
      }),
      holding(GOV, { partition: 'aws-us-gov', roles: [{ name: 'open', trusts: [MANAGEMENT] }] }),
    ],
  });
});

afterAll(() => endpoint.close());

const sts = (accountId = MANAGEMENT): STSClient => new STSClient(clientConfig(endpoint.url, accountId));

test.each([
  [MANAGEMENT, `arn:aws:iam::${MANAGEMENT}:user/auditor`],
  [GOV, `arn:aws-us-gov:iam::${GOV}:user/auditor`],
])('a user of %s is identified by the access key', async (accountId, arn) => {
  const identity = await sts(accountId).send(new GetCallerIdentityCommand({}));
  expect(identity).toMatchObject({ Account: accountId, Arn: arn, UserId: `AIDAONUS${accountId}` });
});

test.each([
  [MEMBER, 'open', undefined, `arn:aws:sts::${MEMBER}:assumed-role/open/audit`],
  [MEMBER, 'open', 'needless', `arn:aws:sts::${MEMBER}:assumed-role/open/audit`],
  [MEMBER, 'path/to/auditor', 'secret', `arn:aws:sts::${MEMBER}:assumed-role/auditor/audit`],
  [GOV, 'open', undefined, `arn:aws-us-gov:sts::${GOV}:assumed-role/open/audit`],
])('in %s, the role %s is assumed with the external ID %s', async (accountId, role, ExternalId, arn) => {
  const partition = accountId === GOV ? 'aws-us-gov' : 'aws';
  const before = Date.now();
  const { Credentials, AssumedRoleUser } = await sts().send(
    new AssumeRoleCommand({
      RoleArn: `arn:${partition}:iam::${accountId}:role/${role}`,
      RoleSessionName: 'audit',
      ExternalId,
      DurationSeconds: 900,
    }),
  );
  expect(AssumedRoleUser).toEqual({ Arn: arn, AssumedRoleId: `AROAONUS${accountId}:audit` });
  expect(Credentials?.Expiration?.getTime()).toBeGreaterThanOrEqual(before + 899_000);

  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const session = { ...clientConfig(endpoint.url), credentials };
  expect(await new STSClient(session).send(new GetCallerIdentityCommand({}))).toMatchObject({
    Account: accountId,
    Arn: arn,
    UserId: `AROAONUS${accountId}:audit`,
  });
  expect(await new S3Client(session).send(new ListBucketsCommand({}))).toMatchObject({
    Buckets: [{ Name: accountId }],
    Owner: { ID: arn },
  });
});

test.each([
  ['no external id', `arn:aws:iam::${MEMBER}:role/path/to/auditor`, undefined],
  ['another external ID', `arn:aws:iam::${MEMBER}:role/path/to/auditor`, 'wrong'],
  ['an account that the role does not trust', `arn:aws:iam::${MEMBER}:role/closed`, undefined],
  ['a role that does not exist', `arn:aws:iam::${MEMBER}:role/none`, undefined],
  ['an account that does not exist', 'arn:aws:iam::999999999999:role/open', undefined],
  ['an invalid role ARN', 'auditor', undefined],
])('AssumeRole is denied with %s', async (_name, RoleArn, ExternalId) => {
  await expect(sts().send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'audit', ExternalId }))).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: arn:aws:iam::${MANAGEMENT}:user/auditor is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    $metadata: { httpStatusCode: 403 },
  });
});

test('the SDK credential provider assumes a role once for several clients', async () => {
  endpoint.resetCalls();
  const { region, ...config } = clientConfig(endpoint.url);
  const credentials = fromTemporaryCredentials({
    masterCredentials: credentialsOf(MANAGEMENT),
    params: { RoleArn: `arn:aws:iam::${MEMBER}:role/open`, RoleSessionName: 'audit' },
    clientConfig: { ...config, region },
  });
  const client = new S3Client({ ...config, region, credentials });
  for (const Prefix of ['a', 'b'])
    expect(await client.send(new ListBucketsCommand({ Prefix }))).toMatchObject({ Buckets: [{ Name: MEMBER }] });
  expect(endpoint.calls().operations).toEqual({ 'sts:AssumeRole': 1, 's3:ListBuckets': 2 });
});
