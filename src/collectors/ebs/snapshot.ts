import type { Snapshot } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { ReadFailure } from '../../model/read-failure.ts';
import { bulk, each, listed, listingFrom } from '../../model/reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../sdk/services.ts';
import { imagesBySnapshot, publicSnapshots, snapshotBlockPublicAccess, snapshotLocks, snapshots } from './sources.ts';

/** Snapshots that the account owns, those of AWS Backup included. */
export const snapshotCollector = defineCollector<'AWS::EC2::Snapshot', Snapshot>({
  type: 'AWS::EC2::Snapshot',
  service: 'ebs',
  scope: 'regional',
  list: listingFrom(snapshots, (items, scope) => items.flatMap((item) => listedAs('snapshot', item.SnapshotId, item, scope))),
  gone: ['InvalidSnapshot.NotFound'],
  facts: {
    encrypted: listed((raw) => raw.Encrypted ?? notReported('the listing does not say whether the snapshot is encrypted')),
    public: bulk(publicSnapshots, (permissions, { id }) => {
      const granted = permissions?.get(id) ?? [];
      if (granted instanceof ReadFailure) throw granted;
      return granted.some(({ Group }) => Group === 'all');
    }),
    sharedWith: each(ec2, 'DescribeSnapshotAttribute', {
      input: ({ id }) => ({ SnapshotId: id, Attribute: 'createVolumePermission' as const }),
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
