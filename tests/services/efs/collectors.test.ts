import {
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeAccessPointsCommand,
  DescribeBackupPolicyCommand,
  DescribeFileSystemPolicyCommand,
  DescribeFileSystemsCommand,
  DescribeMountTargetsCommand,
  EFSClient,
} from '@aws-sdk/client-efs';
import { mockClient } from 'aws-sdk-client-mock';
import { absent, known } from '../../../src/core/fact.ts';
import { accessPointCollector } from '../../../src/services/efs/access-point.ts';
import { fileSystemCollector } from '../../../src/services/efs/file-system.ts';
import { mountTargetCollector } from '../../../src/services/efs/mount-target.ts';
import { collect, factsById } from '../../support/collect.ts';

const efs = mockClient(EFSClient);
const ec2 = mockClient(EC2Client);
const awsError = (name: string) => Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });
const fileSystem = (FileSystemId: string, more: object = {}) =>
  ({ FileSystemId, Encrypted: true, NumberOfMountTargets: 1, Tags: [], ...more }) as never;

beforeEach(() => {
  efs.reset();
  ec2.reset();
  efs.on(DescribeFileSystemsCommand).resolves({ FileSystems: [fileSystem('fs-1')] });
});

test('lists file systems of all pages, with a name and tags', async () => {
  efs
    .on(DescribeFileSystemsCommand)
    .resolves({ FileSystems: [], NextMarker: 'more' })
    .on(DescribeFileSystemsCommand, { Marker: 'more' })
    .resolves({ FileSystems: [fileSystem('fs-2', { Name: 'assets', Tags: [{ Key: 'team', Value: 'web' }], Encrypted: undefined })] });
  const { resources } = await collect(fileSystemCollector, { facts: ['encrypted', 'overwriteProtection'] });
  expect(resources).toMatchObject([
    {
      id: 'fs-2',
      name: 'assets',
      arn: 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-2',
      tags: { team: 'web' },
      facts: { encrypted: { state: 'unreadable' }, overwriteProtection: absent() },
    },
  ]);
});

test('a denied listing is an error with the action of IAM', async () => {
  efs.on(DescribeFileSystemsCommand).rejects(awsError('AccessDeniedException'));
  expect((await collect(fileSystemCollector, { facts: ['encrypted'] })).listingErrors).toMatchObject([
    { collectionError: { kind: 'denied', action: 'elasticfilesystem:DescribeFileSystems' } },
  ]);
});

test('unset policies differ from denied ones and from deleted file systems', async () => {
  efs.on(DescribeFileSystemPolicyCommand).rejects(awsError('PolicyNotFound'));
  efs.on(DescribeBackupPolicyCommand).rejects(awsError('AccessDeniedException'));
  expect(await factsById(fileSystemCollector, 'policy', 'automaticBackups')).toMatchObject({
    'fs-1': {
      policy: absent(),
      automaticBackups: { state: 'unreadable', collectionError: { action: 'elasticfilesystem:DescribeBackupPolicy' } },
    },
  });
  efs.on(DescribeFileSystemPolicyCommand).rejects(awsError('FileSystemNotFound'));
  efs.on(DescribeFileSystemsCommand, { FileSystemId: 'fs-1' }).rejects(awsError('FileSystemNotFound'));
  expect(await factsById(fileSystemCollector, 'policy')).toEqual({});
});

test('reads zones of mount targets, without a call for a file system without mount targets', async () => {
  efs
    .on(DescribeFileSystemsCommand)
    .resolves({ FileSystems: [fileSystem('fs-1'), fileSystem('fs-2', { NumberOfMountTargets: 0 }), fileSystem('fs-3')] });
  efs
    .on(DescribeMountTargetsCommand, { FileSystemId: 'fs-1' })
    .resolves({
      MountTargets: [
        { MountTargetId: 'a', FileSystemId: 'fs-1', AvailabilityZoneName: 'eu-west-1a', SubnetId: 's', LifeCycleState: 'available' },
      ],
    })
    .on(DescribeMountTargetsCommand, { FileSystemId: 'fs-3' })
    .rejects(awsError('FileSystemNotFound'));
  expect(await factsById(fileSystemCollector, 'mountZones')).toEqual({
    'fs-1': { mountZones: known(['eu-west-1a']) },
    'fs-2': { mountZones: known([]) },
    'fs-3': { mountZones: known([]) },
  });
  expect(efs.commandCalls(DescribeMountTargetsCommand)).toHaveLength(2);
});

test('mount targets have the groups of their network interface, and an interface that is not returned is unreadable', async () => {
  efs.on(DescribeMountTargetsCommand).resolves({
    MountTargets: ['a', 'b'].map((id) => ({
      MountTargetId: id,
      FileSystemId: 'fs-1',
      SubnetId: 'subnet-a',
      NetworkInterfaceId: `eni-${id}`,
      LifeCycleState: 'available' as const,
    })),
  });
  ec2
    .on(DescribeNetworkInterfacesCommand)
    .resolves({ NetworkInterfaces: [{ NetworkInterfaceId: 'eni-a', Groups: [{ GroupId: 'sg-a' }] }] });
  ec2.on(DescribeSecurityGroupsCommand).resolves({ SecurityGroups: [{ GroupId: 'sg-a', IpPermissions: [] }] });
  ec2.on(DescribeSubnetsCommand).resolves({ Subnets: [{ SubnetId: 'subnet-a', VpcId: 'vpc-a', MapPublicIpOnLaunch: true }] });
  ec2.on(DescribeRouteTablesCommand).resolves({ RouteTables: [] });
  expect(await factsById(mountTargetCollector, 'groupRules', 'prefixLists', 'assignsPublicIp', 'subnet', 'ipv6')).toMatchObject({
    a: { groupRules: known({ 'sg-a': [] }), prefixLists: known({}), assignsPublicIp: known(true), subnet: absent(), ipv6: absent() },
    b: { groupRules: { state: 'unreadable', collectionError: { action: 'ec2:DescribeNetworkInterfaces' } } },
  });
});

test('resources that are being deleted are left out', async () => {
  efs.on(DescribeFileSystemsCommand).resolves({ FileSystems: [fileSystem('fs-1'), fileSystem('fs-2', { LifeCycleState: 'deleting' })] });
  efs.on(DescribeMountTargetsCommand).resolves({
    MountTargets: [
      { MountTargetId: 'a', FileSystemId: 'fs-1', AvailabilityZoneName: 'eu-west-1a', SubnetId: 's', LifeCycleState: 'deleting' },
    ],
  });
  efs.on(DescribeAccessPointsCommand).resolves({
    AccessPoints: [{ AccessPointId: 'fsap-1', AccessPointArn: 'arn:1', LifeCycleState: 'deleted' }],
  });
  expect(await factsById(fileSystemCollector, 'mountZones')).toEqual({ 'fs-1': { mountZones: known([]) } });
  expect(await factsById(accessPointCollector, 'rootDirectory')).toEqual({});
});

test('reads access points without a root directory and a user', async () => {
  efs.on(DescribeAccessPointsCommand).resolves({
    AccessPoints: [
      { AccessPointId: 'fsap-1', AccessPointArn: 'arn:1' },
      {
        AccessPointId: 'fsap-2',
        AccessPointArn: 'arn:2',
        PosixUser: { Uid: 0, Gid: 5, SecondaryGids: [0] },
        RootDirectory: { Path: '/app' },
      },
    ],
  });
  expect(await factsById(accessPointCollector, 'rootDirectory', 'user')).toEqual({
    'fsap-1': { rootDirectory: known('/'), user: absent() },
    'fsap-2': { rootDirectory: known('/app'), user: known({ uid: 0, gid: 5, secondaryGids: [0] }) },
  });
});
