import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { diagnose } from '../../src/commands/doctor.ts';
import { readActions } from '../../src/commands/read-policy.ts';
import { registry } from '../../src/commands/registry.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { onus } from '../support/terminal.ts';

jest.setTimeout(300_000);

const services = ['sqs', 'dynamodb'];
const actions = readActions(registry.rules.filter(({ service }) => services.includes(service)));
/** Actions that have another name in moto than in AWS. */
const motoNames = ['tagging:GetResources'];
const UserName = 'auditor';
const region = 'us-east-1';

let moto: Moto;
const before = { ...process.env };

beforeAll(async () => {
  moto = await startMoto();
  const client = { ...moto.client, region };
  const iam = new IAMClient(client);
  await new SQSClient(client).send(new CreateQueueCommand({ QueueName: 'orders' }));
  await new DynamoDBClient(client).send(
    new CreateTableCommand({
      TableName: 'carts',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: AccessKey?.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: AccessKey?.SecretAccessKey,
  });
});
afterAll(async () => {
  process.env = before;
  await moto?.close();
});

/** Gives the user exactly these permissions. */
async function allow(Action: readonly string[]): Promise<void> {
  await moto.setAuth(false);
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: [...Action, ...motoNames], Resource: '*' }],
  });
  await new IAMClient(moto.client).send(new PutUserPolicyCommand({ UserName, PolicyName: 'read', PolicyDocument }));
  await moto.setAuth(true);
}

const check = async (names: readonly string[] = services) => {
  const [diagnosis] = await diagnose({ selection: { services: names }, regions: [region], endpoint: moto.url });
  if (diagnosis === undefined) throw new Error('there is no diagnosis');
  return diagnosis;
};
const missing = async () => (await check()).missingPolicies.flatMap(({ Statement: [{ Action }] }) => Action);

test('reports no missing permission with the generated policy', async () => {
  await allow(actions);
  expect(await missing()).toEqual([]);
  const { account, principalArn, regions, calls } = await check();
  expect({ account, principalArn, regions }).toEqual({
    account: motoAccountId,
    principalArn: `arn:aws:iam::${motoAccountId}:user/${UserName}`,
    regions: 1,
  });
  expect(calls).toBeGreaterThan(5);
});

/** The account has no recorder, backup plans or trails, so their operations are not called. An audit is complete without the alias. */
const notCalled = [
  'backup:DescribeRegionSettings',
  'backup:GetBackupSelection',
  'backup:ListBackupSelections',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetTrailStatus',
  'config:GetDiscoveredResourceCounts',
  'iam:ListAccountAliases',
];
const called = actions.filter((action) => !notCalled.includes(action) && !action.startsWith('tag:'));

test.each(called)('reports exactly %s if it is missing, and the policy that adds it', async (action) => {
  await allow(actions.filter((name) => name !== action));
  expect(await missing()).toEqual([action]);
});

test('prints the problem and the policy, and exits with 3', async () => {
  await allow(actions.filter((name) => name !== 'sqs:GetQueueAttributes'));
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  const { code, out } = await onus(['doctor', '--services', 'sqs', '--regions', region, '--endpoint-url', moto.url], {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY,
  });
  expect(code).toBe(3);
  expect(out).toContain('Access denied: sqs:GetQueueAttributes (AWS::SQS::Queue in us-east-1)');
  expect(out).toContain('"Action": [\n        "sqs:GetQueueAttributes"\n      ]');
});

test('reports a role that cannot be assumed as a problem of its account', async () => {
  await allow(actions);
  const [diagnosis] = await diagnose({
    selection: { services },
    regions: [region],
    endpoint: moto.url,
    accounts: ['222233334444'],
    memberRole: 'security/onus-member',
  });
  expect(diagnosis).toMatchObject({
    account: '222233334444',
    problems: [{ kind: 'denied', action: 'sts:AssumeRole' }],
    missingPolicies: [],
  });
  expect(diagnosis?.problems[0]?.message).toContain('arn:aws:iam::222233334444:role/security/onus-member');
});
