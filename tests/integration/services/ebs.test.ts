import {
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  EnableEbsEncryptionByDefaultCommand,
  ModifySnapshotAttributeCommand,
} from '@aws-sdk/client-ec2';
import { ebsRules } from '../../../rules/ebs/index.ts';
import { auditMoto, statusesOf } from '../../support/audit-moto.ts';
import { type Moto, motoAccountId, startMoto } from '../../support/moto.ts';

const region = 'eu-west-1';
/** Moto does not support Data Lifecycle Manager. */
const rules = ebsRules.filter(({ id, resourceType }) => !id.endsWith('-backup-covered') && resourceType !== 'AWS::DLM::LifecyclePolicy');

let moto: Moto;
let client: EC2Client;
beforeAll(async () => {
  moto = await startMoto();
  client = new EC2Client(moto.client);
});
afterAll(() => moto.close());
beforeEach(() => moto.reset());

const verdicts = () => auditMoto(moto, rules, { regions: [region] });

test('evaluates volumes and snapshots', async () => {
  const make = async (Encrypted: boolean) =>
    (await client.send(new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 8, Encrypted }))).VolumeId;
  const [plain, encrypted] = [await make(false), await make(true)];
  const snapshot = async (VolumeId: string | undefined) => (await client.send(new CreateSnapshotCommand({ VolumeId }))).SnapshotId;
  const [open, shared, safe] = [await snapshot(plain), await snapshot(plain), await snapshot(encrypted)];
  const share = { Attribute: 'createVolumePermission', OperationType: 'add' } as const;
  await client.send(new ModifySnapshotAttributeCommand({ ...share, SnapshotId: open, GroupNames: ['all'] }));
  await client.send(new ModifySnapshotAttributeCommand({ ...share, SnapshotId: shared, UserIds: ['999900001111'] }));

  const evaluated = await verdicts();

  expect(statusesOf(evaluated, plain)).toMatchObject({
    'ebs-volume-encrypted': 'FAIL',
    'ebs-volume-attached': 'PASS',
    'ebs-volume-recent-snapshot': 'PASS',
  });
  expect(statusesOf(evaluated, encrypted)).toMatchObject({ 'ebs-volume-encrypted': 'PASS' });
  // Moto does not return the block public access state of the Region.
  expect(statusesOf(evaluated, open)).toMatchObject({ 'ebs-snapshot-encrypted': 'FAIL', 'ebs-snapshot-not-public': 'UNKNOWN' });
  expect(statusesOf(evaluated, shared)).toMatchObject({
    'ebs-snapshot-not-public': 'PASS',
    'ebs-snapshot-shared-with-trusted-accounts': 'FAIL',
  });
  expect(statusesOf(evaluated, safe)).toMatchObject({
    'ebs-snapshot-encrypted': 'PASS',
    'ebs-snapshot-not-public': 'PASS',
    'ebs-snapshot-shared-with-trusted-accounts': 'PASS',
  });
});

test('evaluates the Region settings that moto supports', async () => {
  expect(statusesOf(await verdicts(), motoAccountId)).toEqual({
    'ebs-account-default-encryption-enabled': 'FAIL',
    'ebs-account-snapshot-public-access-blocked': 'UNKNOWN',
  });
  await client.send(new EnableEbsEncryptionByDefaultCommand({}));
  expect(statusesOf(await verdicts(), motoAccountId)).toMatchObject({ 'ebs-account-default-encryption-enabled': 'PASS' });
});
