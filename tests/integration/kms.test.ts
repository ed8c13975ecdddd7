import * as kms from '@aws-sdk/client-kms';
import { kmsRules } from '../../rules/kms/index.ts';
import { auditMoto, statusesOf } from '../support/audit-moto.ts';
import type { CollectOptions } from '../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../support/moto.ts';
import { policyText } from '../support/resources/policy.ts';

/** Moto keeps no record of the use of keys. */
const rules = kmsRules.filter(({ id, resourceType }) => resourceType === 'AWS::KMS::Key' && id !== 'kms-key-in-use');

let moto: Moto;
beforeAll(async () => {
  moto = await startMoto();
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

async function makeKey(alias: string, input: kms.CreateKeyCommandInput = {}): Promise<string> {
  const client = new kms.KMSClient(moto.client);
  const { KeyMetadata } = await client.send(new kms.CreateKeyCommand(input));
  const TargetKeyId = KeyMetadata?.KeyId ?? '';
  await client.send(new kms.CreateAliasCommand({ AliasName: `alias/${alias}`, TargetKeyId }));
  return TargetKeyId;
}

const verdicts = (options?: CollectOptions) => auditMoto(moto, rules, options);

test('a key made with care', async () => {
  const client = new kms.KMSClient(moto.client);
  const KeyId = await makeKey('orders', { Tags: [{ TagKey: 'team', TagValue: 'orders' }] });
  await client.send(new kms.EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 180 }));
  await client.send(
    new kms.CreateGrantCommand({ KeyId, GranteePrincipal: `arn:aws:iam::${motoAccountId}:role/orders`, Operations: ['Decrypt'] }),
  );

  expect(statusesOf(await verdicts(), KeyId)).toEqual({
    'kms-key-access-least-privilege': 'PASS',
    'kms-key-enclave-attestation-enforced': 'NOT_APPLICABLE',
    'kms-key-not-pending-deletion': 'PASS',
    'kms-key-policy-not-public': 'PASS',
    'kms-key-region-scope-approved': 'NOT_APPLICABLE',
    'kms-key-rotation-enabled': 'PASS',
  });
});

test('a key that anybody may use, and that nobody rotates', async () => {
  const KeyId = await makeKey('open', {
    Policy: policyText(
      { Sid: 'Root', Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${motoAccountId}:root` }, Action: 'kms:*', Resource: '*' },
      { Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
    ),
  });

  expect(statusesOf(await verdicts(), KeyId)).toMatchObject({
    'kms-key-access-least-privilege': 'FAIL',
    'kms-key-policy-not-public': 'FAIL',
    'kms-key-rotation-enabled': 'FAIL',
  });
});

test('a key that is on its way out, and one that cannot rotate', async () => {
  const client = new kms.KMSClient(moto.client);
  const leaving = await makeKey('leaving');
  await client.send(new kms.ScheduleKeyDeletionCommand({ KeyId: leaving, PendingWindowInDays: 7 }));
  const signing = await makeKey('signing', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, leaving)).toMatchObject({
    'kms-key-not-pending-deletion': 'FAIL',
    'kms-key-rotation-enabled': 'NOT_APPLICABLE',
  });
  expect(statusesOf(evaluated, signing)).toMatchObject({
    'kms-key-not-pending-deletion': 'PASS',
    'kms-key-rotation-enabled': 'NOT_APPLICABLE',
  });
});

test('keys of AWS are not listed', async () => {
  const client = new kms.KMSClient(moto.client);
  // Moto makes the key of a service once it is asked for.
  await client.send(new kms.DescribeKeyCommand({ KeyId: 'alias/aws/ebs' }));
  const { Keys = [] } = await client.send(new kms.ListKeysCommand({}));
  expect(Keys.length).toBeGreaterThan(0);
  expect(await verdicts()).toEqual([]);
});
