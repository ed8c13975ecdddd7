import type { Volume } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import type { AttachedInstance } from '../../model/facts/ebs.ts';
import { plain } from '../../model/plain.ts';
import { bulk, listed, listingFrom } from '../../model/reads.ts';
import { volumeBackupFacts } from '../backup/ec2-facts.ts';
import { fleetOf } from '../ec2/fleet.ts';
import { listedAs } from '../ec2/listed.ts';
import { instancesById } from '../ec2/sources.ts';
import { awsManagedKey, newestByVolume, volumes } from './sources.ts';

export const volumeCollector = defineCollector<'AWS::EC2::Volume', Volume>({
  type: 'AWS::EC2::Volume',
  service: 'ebs',
  scope: 'regional',
  list: listingFrom(volumes, (items, scope) => items.flatMap((item) => listedAs('volume', item.VolumeId, item, scope))),
  facts: {
    encrypted: listed((raw) => raw.Encrypted ?? notReported('the listing does not say whether the volume is encrypted')),
    kmsKeyId: listed((raw) => raw.KmsKeyId),
    awsManagedKeyId: bulk(awsManagedKey, (id) => id),
    state: listed((raw) => raw.State ?? notReported('the listing shows no state')),
    attachments: listed((raw) => (raw.Attachments ?? []).map(({ InstanceId, Device }) => plain({ InstanceId, Device }))),
    instances: bulk(instancesById, (instances, _volume, raw) =>
      (raw.Attachments ?? []).flatMap(({ InstanceId, Device }): AttachedInstance[] => {
        const instance = instances?.get(InstanceId ?? '');
        if (instance === undefined) return [];
        const fleet = fleetOf(instance);
        const root = Device !== undefined && Device === instance.RootDeviceName;
        return [{ id: InstanceId ?? '', root, ...(fleet === undefined ? {} : { fleet }) }];
      }),
    ),
    createdAt: listed((raw) => plain(raw.CreateTime) ?? notReported('the listing shows no creation time')),
    newestSnapshotAt: bulk(newestByVolume, (newest, { id }) => plain(newest?.get(id))),
    ...volumeBackupFacts,
  },
});
