import type { AccessPointDescription, FileSystemDescription, Status } from '@aws-sdk/client-efs';
import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

export interface MountTargetSpec {
  readonly id: string;
  readonly subnet: string;
  readonly zone: string;
  readonly interface: string;
}

export interface FileSystemSpec {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  /** ARN of the key; absent: not encrypted. */
  readonly key?: string;
  readonly policy?: object;
  /** Status of automatic backups; absent: never turned on. */
  readonly backups?: Status;
  readonly overwriteProtection?: 'ENABLED' | 'DISABLED' | 'REPLICATING';
  readonly mountTargets?: readonly MountTargetSpec[];
  readonly accessPoints?: readonly AccessPointDescription[];
  readonly tags?: Readonly<Record<string, string>>;
}

export const efsArn = (region: string, resource: string): string => `arn:aws:elasticfilesystem:${region}:${company.accountId}:${resource}`;

const gone = (id: string | undefined) => awsError('FileSystemNotFound', 404, `File system '${id}' does not exist.`);
const notSet = (id: string | undefined) => awsError('PolicyNotFound', 404, `No policy is set for file system '${id}'.`);

export function efsData(fileSystems: readonly FileSystemSpec[]): ServiceData {
  const byRegion = Map.groupBy(fileSystems, ({ region }) => region);
  const find = (region: string, id: string | undefined): FileSystemSpec => {
    const found = byRegion.get(region)?.find((fileSystem) => fileSystem.id === id);
    if (found === undefined) throw gone(id);
    return found;
  };
  return service('efs')({
    DescribeFileSystems: ({ FileSystemId, Marker, MaxItems }, { region }) => {
      const all = FileSystemId === undefined ? (byRegion.get(region) ?? []) : [find(region, FileSystemId)];
      const { items, nextToken } = page(all, { token: Marker, max: MaxItems, defaultMax: 100, invalidToken: 'BadRequest' });
      return {
        FileSystems: items.map(
          ({ id, name, key, overwriteProtection = 'ENABLED', mountTargets = [], tags = {} }): FileSystemDescription => ({
            OwnerId: company.accountId,
            CreationToken: id,
            FileSystemId: id,
            FileSystemArn: efsArn(region, `file-system/${id}`),
            Name: name,
            CreationTime: company.daysAgo(500),
            LifeCycleState: 'available',
            NumberOfMountTargets: mountTargets.length,
            SizeInBytes: { Value: 2 ** 30 },
            PerformanceMode: 'generalPurpose',
            Encrypted: key !== undefined,
            ...(key === undefined ? {} : { KmsKeyId: key }),
            FileSystemProtection: { ReplicationOverwriteProtection: overwriteProtection },
            Tags: [{ Key: 'Name', Value: name }, ...company.tags(tags)],
          }),
        ),
        ...(nextToken === undefined ? {} : { NextMarker: nextToken }),
      };
    },
    DescribeBackupPolicy: ({ FileSystemId }, { region }) => {
      const { backups } = find(region, FileSystemId);
      if (backups === undefined) throw notSet(FileSystemId);
      return { BackupPolicy: { Status: backups } };
    },
    DescribeFileSystemPolicy: ({ FileSystemId }, { region }) => {
      const { policy } = find(region, FileSystemId);
      if (policy === undefined) throw notSet(FileSystemId);
      return { FileSystemId, Policy: JSON.stringify(policy) };
    },
    DescribeMountTargets: ({ FileSystemId }, { region }) => ({
      MountTargets: (find(region, FileSystemId).mountTargets ?? []).map(({ id, subnet, zone, interface: NetworkInterfaceId }) => ({
        MountTargetId: id,
        FileSystemId,
        SubnetId: subnet,
        LifeCycleState: 'available',
        NetworkInterfaceId,
        AvailabilityZoneName: zone,
      })),
    }),
    DescribeAccessPoints: ({ MaxResults, NextToken }, { region }) => {
      const all = (byRegion.get(region) ?? []).flatMap(({ accessPoints = [] }) => accessPoints);
      const { items, nextToken } = page(all, { token: NextToken, max: MaxResults, defaultMax: 100, invalidToken: 'BadRequest' });
      return { AccessPoints: items, NextToken: nextToken };
    },
  });
}
