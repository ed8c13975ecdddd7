import * as kms from '@aws-sdk/client-kms';
import { kmsRules } from '../../../rules/kms/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import type { CollectOptions } from '../../support/collect.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';
import { policyText } from '../../support/resources/policy.ts';

/** Moto does not record the use of keys. */
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

test('evaluates a securely configured key', async () => {
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

test('evaluates a public key policy without rotation', async () => {
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

test('evaluates a key that is pending deletion, and a key that does not support rotation', async () => {
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

test('does not list AWS managed keys', async () => {
  const client = new kms.KMSClient(moto.client);
  // Moto creates the key of a service on first use.
  await client.send(new kms.DescribeKeyCommand({ KeyId: 'alias/aws/ebs' }));
  const { Keys = [] } = await client.send(new kms.ListKeysCommand({}));
  expect(Keys.length).toBeGreaterThan(0);
  expect(await verdicts()).toEqual([]);
});
