import type { Instance, Volume } from '@aws-sdk/client-ec2';
import type { FactRead } from '../../core/collector.ts';
import type { InstanceBackupFacts, VolumeBackupFacts } from './facts.ts';
import { shared, tagsOf } from '../../core/fact-reads.ts';
import type { ResourceIdentity, Tags } from '../../core/resource.ts';
import { volumesById } from '../ebs/shared-reads.ts';
import { instancesById } from '../ec2/shared-reads.ts';
import { backupFact, relatedAssignments, withBackup } from './assignments.ts';
import { lastBackups } from './shared-reads.ts';

const volumesAndBackup = withBackup(volumesById);
const instancesAndBackup = withBackup(instancesById);

/** Returns related EC2 resources with the tags from their listing. */
const near = (
  { partition, region, accountId }: ResourceIdentity,
  ids: readonly (string | undefined)[],
  { kind, listed }: { readonly kind: 'instance' | 'volume'; readonly listed: ReadonlyMap<string, Instance | Volume> | undefined },
): readonly { readonly arn: string; readonly tags: Tags }[] =>
  ids
    .filter((id) => id !== undefined)
    .map((id) => ({ arn: `arn:${partition}:ec2:${region}:${accountId}:${kind}/${id}`, tags: tagsOf(listed?.get(id)?.Tags) }));

/** Facts of AWS Backup about instances. */
export const instanceBackupFacts: {
  readonly [F in keyof InstanceBackupFacts]-?: FactRead<Instance, InstanceBackupFacts[F], 'AWS::EC2::Instance'>;
} = {
  backup: backupFact('EC2'),
  volumeBackups: shared(volumesAndBackup, (found, instance, raw) => {
    const ids = (raw.BlockDeviceMappings ?? []).map(({ Ebs }) => Ebs?.VolumeId);
    return relatedAssignments(found?.backup, 'EBS', near(instance, ids, { kind: 'volume', listed: found?.other }));
  }),
  lastBackupAt: shared(lastBackups, (times, { arn }) => times?.get(arn)),
};

/** Facts of AWS Backup about volumes. */
export const volumeBackupFacts: {
  readonly [F in keyof VolumeBackupFacts]-?: FactRead<Volume, VolumeBackupFacts[F], 'AWS::EC2::Volume'>;
} = {
  backup: backupFact('EBS'),
  instanceBackups: shared(instancesAndBackup, (found, volume, raw) => {
    const ids = (raw.Attachments ?? []).map(({ InstanceId }) => InstanceId);
    return relatedAssignments(found?.backup, 'EC2', near(volume, ids, { kind: 'instance', listed: found?.other }));
  }),
};
