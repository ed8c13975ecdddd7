import type { Snapshot, Volume } from '@aws-sdk/client-ec2';
import type { SharedRead } from '../../core/collector.ts';
import { derivedRead, sharedListing, sharedRead } from '../../core/fact-reads.ts';
import { groupByKey } from '../shared/lookup.ts';
import { paged } from '../ec2/paged.ts';
import { ownImages } from '../ec2/shared-reads.ts';
import { keyAliases } from '../kms/shared-reads.ts';
import { ec2 } from '../ec2/clients.ts';

export const encryptionByDefault = sharedRead(ec2, 'GetEbsEncryptionByDefault', {
  scope: 'regional',
  value: (output) => output.EbsEncryptionByDefault,
});

/** Block public access for snapshots in a Region. */
export const snapshotBlockPublicAccess = sharedRead(ec2, 'GetSnapshotBlockPublicAccessState', {
  scope: 'regional',
  value: ({ State, ManagedBy }) => ({ ...(State === undefined ? {} : { State }), ...(ManagedBy === undefined ? {} : { ManagedBy }) }),
});

/** Volumes of a Region. */
export const volumes = sharedListing(ec2, 'DescribeVolumes', {
  scope: 'regional',
  input: () => paged,
  token: 'NextToken',
  items: (output) => output.Volumes,
  value: (items): readonly Volume[] => items,
});

export const volumesById = derivedRead(
  'ec2:DescribeVolumes by id',
  volumes,
  (items): ReadonlyMap<string, Volume> => new Map(items.map((item) => [item.VolumeId ?? '', item])),
);

/** Snapshots that the account owns. */
export const snapshots = sharedListing(ec2, 'DescribeSnapshots', {
  scope: 'regional',
  input: () => ({ OwnerIds: ['self'], ...paged }),
  token: 'NextToken',
  items: (output) => output.Snapshots,
  value: (items): readonly Snapshot[] => items,
});

/** Start time of the newest completed snapshot of each volume, by volume ID. */
export const newestByVolume = derivedRead('ec2:DescribeSnapshots by volume', snapshots, (items): ReadonlyMap<string, Date> => {
  const newest = new Map<string, Date>();
  for (const { VolumeId, StartTime, State } of items) {
    if (VolumeId === undefined || StartTime === undefined || State !== 'completed') continue;
    if (StartTime > (newest.get(VolumeId) ?? new Date(0))) newest.set(VolumeId, StartTime);
  }
  return newest;
});

/**
 * IDs of own snapshots that any AWS account can restore. One listing replaces a call for the permissions of each snapshot
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html, RestorableByUserIds).
 */
export const publicSnapshots: SharedRead<ReadonlySet<string>> = sharedListing(ec2, 'DescribeSnapshots', {
  scope: 'regional',
  input: () => ({ OwnerIds: ['self'], RestorableByUserIds: ['all'], ...paged }),
  token: 'NextToken',
  items: (output) => output.Snapshots,
  value: (items) => new Set(items.map(({ SnapshotId }) => SnapshotId ?? '')),
});

/** IDs of own images, by the snapshots that they use. */
export const imagesBySnapshot = derivedRead('ec2:DescribeImages by snapshot', ownImages, (images) =>
  groupByKey(
    images.flatMap(({ ImageId, BlockDeviceMappings }) =>
      (BlockDeviceMappings ?? []).flatMap(({ Ebs }) => (Ebs?.SnapshotId === undefined ? [] : [[Ebs.SnapshotId, ImageId ?? ''] as const])),
    ),
  ),
);

/** Lock states by snapshot ID, without snapshots that were never locked. */
export const snapshotLocks = sharedListing(ec2, 'DescribeLockedSnapshots', {
  scope: 'regional',
  input: () => ({ MaxResults: 1000 }),
  token: 'NextToken',
  items: (output) => output.Snapshots,
  value: (items): ReadonlyMap<string, string> => new Map(items.map(({ SnapshotId, LockState }) => [SnapshotId ?? '', LockState ?? ''])),
});

/** ID of the AWS managed key for EBS, which AWS creates on first use. */
export const awsManagedKey = derivedRead(
  'kms:ListAliases of EBS',
  keyAliases,
  (aliases) => aliases.find(({ name }) => name === 'alias/aws/ebs')?.keyId,
);
