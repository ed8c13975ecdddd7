import type { Snapshot } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { bulk, each, eachOf, listed, listingFrom, reads } from '../../model/reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../sdk/services.ts';
import { imagesBySnapshot, publicSnapshots, snapshotBlockPublicAccess, snapshotLocks, snapshots } from './sources.ts';

const permissionsOf = ({ id }: { readonly id: string }) => ({ SnapshotId: id, Attribute: 'createVolumePermission' as const });

/** Snapshots that the account owns, those of AWS Backup included. */
export const snapshotCollector = defineCollector<'AWS::EC2::Snapshot', Snapshot>({
  type: 'AWS::EC2::Snapshot',
  service: 'ebs',
  scope: 'regional',
  list: listingFrom(snapshots, (items, scope) => items.flatMap((item) => listedAs('snapshot', item.SnapshotId, item, scope))),
  gone: ['InvalidSnapshot.NotFound'],
  facts: {
    encrypted: listed((raw) => raw.Encrypted ?? notReported('the listing does not say whether the snapshot is encrypted')),
    public: eachOf([reads(ec2, 'DescribeSnapshotAttribute'), ...publicSnapshots.reads], async (aws, { id }, { Encrypted }, shared) => {
      // An encrypted snapshot cannot be public.
      if (Encrypted === true || !(await shared(publicSnapshots))?.has(id)) return false;
      const { CreateVolumePermissions } = await aws.call(ec2, 'DescribeSnapshotAttribute', permissionsOf({ id }));
      return (CreateVolumePermissions ?? []).some(({ Group }) => Group === 'all');
    }),
    sharedWith: each(ec2, 'DescribeSnapshotAttribute', {
      input: permissionsOf,
      value: ({ CreateVolumePermissions }) => (CreateVolumePermissions ?? []).flatMap(({ UserId }) => UserId ?? []),
    }),
    blockPublicAccess: bulk(snapshotBlockPublicAccess, (block) =>
      block?.State === undefined ? notReported('the answer holds no state') : block,
    ),
    startedAt: listed((raw) => plain(raw.StartTime) ?? notReported('the listing shows no start time')),
    images: bulk(imagesBySnapshot, (images, { id }) => images?.get(id) ?? []),
    // The tag by which AWS Backup knows its own snapshots (https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html).
    recoveryPoint: listed((raw) => (raw.Tags ?? []).some(({ Key }) => Key === 'aws:backup:source-resource')),
    lock: bulk(snapshotLocks, (locks, { id }) => locks?.get(id)),
  },
});
