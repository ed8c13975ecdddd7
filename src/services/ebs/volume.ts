import type { Volume } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { AttachedInstance } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, fromListing, listingFrom } from '../../core/fact-reads.ts';
import { volumeBackupFacts } from '../backup/ec2-facts.ts';
import { fleetOf } from '../ec2/fleet.ts';
import { listedAs } from '../ec2/listed.ts';
import { instancesById } from '../ec2/shared-reads.ts';
import { awsManagedKey, newestByVolume, volumes } from './shared-reads.ts';

export const volumeCollector = defineCollector<'AWS::EC2::Volume', Volume>({
  type: 'AWS::EC2::Volume',
  service: 'ebs',
  scope: 'regional',
  list: listingFrom(volumes, (items, scope) => items.flatMap((item) => listedAs('volume', { id: item.VolumeId, raw: item }, scope))),
  facts: {
    encrypted: fromListing((raw) => raw.Encrypted ?? notReported('the listing does not contain the encryption state')),
    kmsKeyId: fromListing((raw) => raw.KmsKeyId),
    awsManagedKeyId: shared(awsManagedKey, (id) => id),
    state: fromListing((raw) => raw.State ?? notReported('the listing does not contain the state')),
    attachments: fromListing((raw) => (raw.Attachments ?? []).map(({ InstanceId, Device }) => toJson({ InstanceId, Device }))),
    instances: shared(instancesById, (instances, _volume, raw) =>
      (raw.Attachments ?? []).flatMap(({ InstanceId, Device }): AttachedInstance[] => {
        const instance = instances?.get(InstanceId ?? '');
        if (instance === undefined) return [];
        const fleet = fleetOf(instance);
        const root = Device !== undefined && Device === instance.RootDeviceName;
        return [{ id: InstanceId ?? '', root, ...(fleet === undefined ? {} : { fleet }) }];
      }),
    ),
    createdAt: fromListing((raw) => toJson(raw.CreateTime) ?? notReported('the listing does not contain the creation time')),
    newestSnapshotAt: shared(newestByVolume, (newest, { id }) => toJson(newest?.get(id))),
    ...volumeBackupFacts,
  },
});
