import { DescribeInstancesCommand, DescribeSnapshotsCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { KMSClient, ListAliasesCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { volumeCollector } from '../../../src/services/ebs/volume.ts';
import { absent, known } from '../../../src/core/fact.ts';
import { collect } from '../../support/collect.ts';

const ec2 = mockClient(EC2Client);
const kms = mockClient(KMSClient);
beforeEach(() => {
  ec2.reset();
  kms.reset();
});

const factOf = async (name: string) => {
  const { resources } = await collect(volumeCollector, { facts: [name] });
  return Object.fromEntries(resources.map(({ id, facts }) => [id, (facts as Record<string, unknown>)[name]]));
};

test('lists all pages with most facts', async () => {
  ec2
    .on(DescribeVolumesCommand, { MaxResults: 250 })
    .resolves({
      Volumes: [
        {
          VolumeId: 'vol-1',
          Encrypted: true,
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          State: 'in-use',
          CreateTime: new Date('2026-01-01T00:00:00Z'),
          Attachments: [{ InstanceId: 'i-1', Device: '/dev/xvda', State: 'attached', DeleteOnTermination: true }],
          Tags: [{ Key: 'Name', Value: 'data' }],
        },
      ],
      NextToken: 'more',
    })
    .on(DescribeVolumesCommand, { MaxResults: 250, NextToken: 'more' })
    .resolves({ Volumes: [{ VolumeId: 'vol-2' }] });
  const { resources } = await collect(volumeCollector, { facts: ['encrypted', 'kmsKeyId', 'state', 'attachments', 'createdAt'] });
  expect(resources).toMatchObject([
    {
      id: 'vol-1',
      name: 'data',
      arn: 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-1',
      service: 'ebs',
      facts: {
        encrypted: known(true),
        kmsKeyId: known('arn:aws:kms:eu-west-1:111122223333:key/1'),
        state: known('in-use'),
        attachments: known([{ InstanceId: 'i-1', Device: '/dev/xvda' }]),
        createdAt: known('2026-01-01T00:00:00.000Z'),
      },
    },
    {
      id: 'vol-2',
      facts: {
        encrypted: { state: 'unreadable' },
        kmsKeyId: absent(),
        state: { state: 'unreadable' },
        attachments: known([]),
        createdAt: { state: 'unreadable' },
      },
    },
  ]);
  expect(ec2.calls()).toHaveLength(2);
});

test('reads the newest completed snapshot', async () => {
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{ VolumeId: 'vol-1' }, { VolumeId: 'vol-2' }] });
  const snapshot = (VolumeId: string, day: number, State: 'completed' | 'pending' | 'error' = 'completed') => ({
    VolumeId,
    StartTime: new Date(Date.UTC(2026, 0, day)),
    State,
  });
  ec2
    .on(DescribeSnapshotsCommand, { OwnerIds: ['self'], MaxResults: 250 })
    .resolves({ Snapshots: [snapshot('vol-1', 3), snapshot('vol-1', 5), snapshot('vol-1', 9, 'error'), snapshot('vol-1', 4), {}] });
  expect(await factOf('newestSnapshotAt')).toEqual({ 'vol-1': known('2026-01-05T00:00:00.000Z'), 'vol-2': absent() });
  expect(ec2.commandCalls(DescribeSnapshotsCommand)).toHaveLength(1);
});

test('reads the attached instances', async () => {
  const attached = (VolumeId: string, InstanceId: string, Device: string) => ({ VolumeId, Attachments: [{ InstanceId, Device }] });
  ec2.on(DescribeVolumesCommand).resolves({
    Volumes: [
      attached('vol-1', 'i-1', '/dev/xvda'),
      attached('vol-2', 'i-1', '/dev/sdf'),
      attached('vol-3', 'i-9', '/dev/xvda'),
      { VolumeId: 'vol-4' },
    ],
  });
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      { Instances: [{ InstanceId: 'i-1', RootDeviceName: '/dev/xvda', Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] }] },
    ],
  });
  expect(await factOf('instances')).toEqual({
    'vol-1': known([{ id: 'i-1', root: true, fleet: 'Auto Scaling group web' }]),
    'vol-2': known([{ id: 'i-1', root: false, fleet: 'Auto Scaling group web' }]),
    'vol-3': known([]),
    'vol-4': known([]),
  });
});

test('finds the AWS managed key by its alias', async () => {
  ec2.on(DescribeVolumesCommand).resolves({ Volumes: [{ VolumeId: 'vol-1' }] });
  kms
    .on(ListAliasesCommand, { Limit: 100 })
    .resolves({ Aliases: [{ AliasName: 'alias/aws/s3', TargetKeyId: 'other' }], NextMarker: 'more', Truncated: true })
    .on(ListAliasesCommand, { Limit: 100, Marker: 'more' })
    .resolves({ Aliases: [{ AliasName: 'alias/aws/ebs', TargetKeyId: 'key-1' }] });
  expect(await factOf('awsManagedKeyId')).toEqual({ 'vol-1': known('key-1') });
  kms.on(ListAliasesCommand).resolves({ Aliases: [] });
  expect(await factOf('awsManagedKeyId')).toEqual({ 'vol-1': absent() });
});
