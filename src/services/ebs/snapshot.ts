import type { Snapshot } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, fromListing, listingFrom, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { listedAs } from '../ec2/listed.ts';
import { ec2 } from '../ec2/clients.ts';
import { imagesBySnapshot, publicSnapshots, snapshotBlockPublicAccess, snapshotLocks, snapshots } from './shared-reads.ts';

const permissionsOf = ({ id }: { readonly id: string }) => ({ SnapshotId: id, Attribute: 'createVolumePermission' as const });

/** Snapshots that the account owns, including those of AWS Backup. */
export const snapshotCollector = defineCollector<'AWS::EC2::Snapshot', Snapshot>({
  type: 'AWS::EC2::Snapshot',
  service: 'ebs',
  scope: 'regional',
  list: listingFrom(snapshots, (items, scope) => items.flatMap((item) => listedAs('snapshot', { id: item.SnapshotId, raw: item }, scope))),
  deletion: deletionCheck(ec2, 'DescribeSnapshots', {
    errorCodes: ['InvalidSnapshot.NotFound'],
    notFoundErrorCodes: ['InvalidSnapshot.NotFound'],
    input: ({ id }) => ({ SnapshotIds: [id] }),
    ids: ({ Snapshots = [] }) => Snapshots.map(({ SnapshotId }) => SnapshotId),
  }),
  facts: {
    encrypted: fromListing((raw) => raw.Encrypted ?? notReported('the listing does not contain the encryption state')),
    public: perResourceCalls(
      [apiCalls(ec2, 'DescribeSnapshotAttribute'), ...publicSnapshots.apiCalls],
      async (aws, { id }, { raw: { Encrypted }, shared }) => {
        // An encrypted snapshot cannot be public. Only snapshots in the public listing need a call.
        if (Encrypted === true || !(await shared(publicSnapshots))?.has(id)) return false;
        const { CreateVolumePermissions } = await aws.call(ec2, 'DescribeSnapshotAttribute', permissionsOf({ id }));
        return (CreateVolumePermissions ?? []).some(({ Group }) => Group === 'all');
      },
    ),
    sharedWith: perResource(ec2, 'DescribeSnapshotAttribute', {
      input: permissionsOf,
      value: ({ CreateVolumePermissions }) => (CreateVolumePermissions ?? []).flatMap(({ UserId }) => UserId ?? []),
    }),
    blockPublicAccess: shared(snapshotBlockPublicAccess, (block) =>
      block?.State === undefined ? notReported('the response does not contain the state') : block,
    ),
    startedAt: fromListing((raw) => toJson(raw.StartTime) ?? notReported('the listing does not contain the start time')),
    images: shared(imagesBySnapshot, (images, { id }) => images?.get(id) ?? []),
    // AWS Backup tags its own snapshots (https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html).
    recoveryPoint: fromListing((raw) => (raw.Tags ?? []).some(({ Key }) => Key === 'aws:backup:source-resource')),
    lock: shared(snapshotLocks, (locks, { id }) => locks?.get(id)),
  },
});
