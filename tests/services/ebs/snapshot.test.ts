import {
  DescribeImagesCommand,
  DescribeLockedSnapshotsCommand,
  DescribeSnapshotAttributeCommand,
  DescribeSnapshotsCommand,
  EC2Client,
  GetEbsDefaultKmsKeyIdCommand,
  GetEbsEncryptionByDefaultCommand,
  GetSnapshotBlockPublicAccessStateCommand,
} from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { regionalAccountCollector } from '../../../src/services/index.ts';
import { snapshotCollector } from '../../../src/services/ebs/snapshot.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const refused = (name: string, httpStatusCode = 403) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
const own = { OwnerIds: ['self'], MaxResults: 250 };
const openToAll = { ...own, RestorableByUserIds: ['all'] };

beforeEach(() => {
  ec2.reset();
  ec2.on(DescribeSnapshotsCommand, own).resolves({
    Snapshots: [
      { SnapshotId: 'snap-1', Encrypted: false, StartTime: new Date('2026-01-01T00:00:00Z') },
      { SnapshotId: 'snap-2', Encrypted: true, Tags: [{ Key: 'aws:backup:source-resource', Value: 'arn' }] },
      { SnapshotId: 'snap-3' },
    ],
  });
});

const factOf = async (name: string) => {
  const { resources, listingErrors } = await collect(snapshotCollector, { facts: [name] });
  expect(listingErrors).toEqual([]);
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
};

test('lists own snapshots with ARNs that do not contain an account', async () => {
  const { resources } = await collect(snapshotCollector, { facts: ['encrypted', 'startedAt', 'recoveryPoint'] });
  expect(resources).toMatchObject([
    {
      id: 'snap-1',
      arn: 'arn:aws:ec2:eu-west-1::snapshot/snap-1',
      facts: { encrypted: known(false), startedAt: known('2026-01-01T00:00:00.000Z'), recoveryPoint: known(false) },
    },
    { id: 'snap-2', facts: { encrypted: known(true), recoveryPoint: known(true) } },
    { id: 'snap-3', facts: { encrypted: { state: 'unreadable' }, startedAt: { state: 'unreadable' } } },
  ]);
});

describe('public snapshots', () => {
  test('are listed, and their attribute decides; no other attribute is read', async () => {
    ec2
      .on(DescribeSnapshotsCommand, openToAll)
      .resolves({ Snapshots: [{ SnapshotId: 'snap-1', Encrypted: false }], NextToken: 'more' })
      .on(DescribeSnapshotsCommand, { ...openToAll, NextToken: 'more' })
      .resolves({
        Snapshots: [
          { SnapshotId: 'snap-3', Encrypted: false },
          { SnapshotId: 'snap-2', Encrypted: true },
        ],
      });
    ec2
      .on(DescribeSnapshotAttributeCommand, { SnapshotId: 'snap-1', Attribute: 'createVolumePermission' })
      .resolves({ CreateVolumePermissions: [{ UserId: '777788889999' }, { Group: 'all' }] })
      .on(DescribeSnapshotAttributeCommand, { SnapshotId: 'snap-3', Attribute: 'createVolumePermission' })
      .resolves({});
    expect(await factOf('public')).toEqual({ 'snap-1': known(true), 'snap-2': known(false), 'snap-3': known(false) });
    expect(ec2.commandCalls(DescribeSnapshotAttributeCommand)).toHaveLength(2);
  });

  test('are unreadable if the attribute is denied, without affecting others', async () => {
    ec2.on(DescribeSnapshotsCommand, openToAll).resolves({ Snapshots: [{ SnapshotId: 'snap-1' }] });
    ec2.on(DescribeSnapshotAttributeCommand).rejects(refused('UnauthorizedOperation'));
    expect(await factOf('public')).toMatchObject({
      'snap-1': { state: 'unreadable', collectionError: { kind: 'denied', action: 'ec2:DescribeSnapshotAttribute' } },
      'snap-2': known(false),
    });
  });
});

test('reads the accounts that a snapshot is shared with, and leaves out deleted snapshots', async () => {
  ec2
    .on(DescribeSnapshotAttributeCommand, { SnapshotId: 'snap-1', Attribute: 'createVolumePermission' })
    .resolves({ CreateVolumePermissions: [{ UserId: '777788889999' }, { Group: 'all' }] })
    .on(DescribeSnapshotAttributeCommand, { SnapshotId: 'snap-2', Attribute: 'createVolumePermission' })
    .rejects(refused('InvalidSnapshot.NotFound', 400))
    .on(DescribeSnapshotsCommand, { SnapshotIds: ['snap-2'] })
    .rejects(refused('InvalidSnapshot.NotFound', 400))
    .on(DescribeSnapshotAttributeCommand, { SnapshotId: 'snap-3', Attribute: 'createVolumePermission' })
    .resolves({});
  expect(await factOf('sharedWith')).toEqual({ 'snap-1': known(['777788889999']), 'snap-3': known([]) });
});

test('reads images and locks that retain a snapshot', async () => {
  ec2.on(DescribeImagesCommand, { Owners: ['self'] }).resolves({
    Images: [
      { ImageId: 'ami-1', BlockDeviceMappings: [{ Ebs: { SnapshotId: 'snap-1' } }, { VirtualName: 'ephemeral0' }] },
      { ImageId: 'ami-2', BlockDeviceMappings: [{ Ebs: { SnapshotId: 'snap-1' } }] },
    ],
  });
  ec2.on(DescribeLockedSnapshotsCommand).resolves({ Snapshots: [{ SnapshotId: 'snap-2', LockState: 'compliance' }] });
  expect(await factOf('images')).toEqual({ 'snap-1': known(['ami-1', 'ami-2']), 'snap-2': known([]), 'snap-3': known([]) });
  expect(await factOf('lock')).toEqual({ 'snap-1': absent(), 'snap-2': known('compliance'), 'snap-3': absent() });
});

test("the Region's settings", async () => {
  ec2.on(GetSnapshotBlockPublicAccessStateCommand).resolves({ State: 'block-new-sharing', ManagedBy: 'account' });
  ec2.on(GetEbsEncryptionByDefaultCommand).resolves({ EbsEncryptionByDefault: false });
  ec2.on(GetEbsDefaultKmsKeyIdCommand).resolves({ KmsKeyId: 'alias/aws/ebs' });
  const block = known({ State: 'block-new-sharing', ManagedBy: 'account' });
  expect((await factOf('blockPublicAccess'))['snap-1']).toEqual(block);
  const facts = ['ebsEncryptionByDefault', 'ebsDefaultKey', 'snapshotBlockPublicAccess'];
  const { resources } = await collect(regionalAccountCollector, { facts });
  expect(resources[0]?.facts).toEqual({
    ebsEncryptionByDefault: known(false),
    ebsDefaultKey: known('alias/aws/ebs'),
    snapshotBlockPublicAccess: block,
  });
});

test('missing settings are unreadable', async () => {
  ec2.on(GetSnapshotBlockPublicAccessStateCommand).resolves({});
  ec2.on(GetEbsEncryptionByDefaultCommand).resolves({});
  ec2.on(GetEbsDefaultKmsKeyIdCommand).resolves({});
  const facts = ['ebsEncryptionByDefault', 'ebsDefaultKey', 'snapshotBlockPublicAccess'];
  const { resources } = await collect(regionalAccountCollector, { facts });
  const states = Object.values(resources[0]?.facts ?? {}).map((fact) => (fact as { state: string }).state);
  expect(states).toEqual(['unreadable', 'unreadable', 'unreadable']);
});
