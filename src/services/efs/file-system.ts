import type { FileSystemDescription } from '@aws-sdk/client-efs';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { deletionCheck, fromListing, listingFrom, perResource, shared, tagsOf } from '../../core/fact-reads.ts';
import { backupFact } from '../backup/assignments.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { efs } from './clients.ts';
import { fileSystems, GONE, mountTargetsByFileSystem } from './shared-reads.ts';

const input = ({ id }: { readonly id: string }) => ({ FileSystemId: id });
const notConfiguredErrorCodes = ['PolicyNotFound'];

/** File systems. Files are never read. */
export const fileSystemCollector = defineCollector<'AWS::EFS::FileSystem', FileSystemDescription>({
  type: 'AWS::EFS::FileSystem',
  service: 'efs',
  scope: 'regional',
  list: listingFrom(fileSystems, (items, { partition, region, accountId }) =>
    items.flatMap((raw) => {
      const { FileSystemId: id, Name: name } = raw;
      if (id === undefined) return [];
      const arn = raw.FileSystemArn ?? `arn:${partition}:elasticfilesystem:${region}:${accountId}:file-system/${id}`;
      return [{ id, arn, ...(name ? { name } : {}), tags: tagsOf(raw.Tags), raw }];
    }),
  ),
  deletion: deletionCheck(efs, 'DescribeFileSystems', { errorCodes: [GONE], notFoundErrorCodes: [GONE], input, token: 'Marker' }),
  facts: {
    encrypted: fromListing(({ Encrypted }) => Encrypted ?? notReported('the listing does not contain the encryption')),
    encryptionKey: resourceKey(({ Encrypted, KmsKeyId }) => (Encrypted === true ? KmsKeyId : undefined)),
    backup: backupFact('EFS'),
    automaticBackups: perResource(efs, 'DescribeBackupPolicy', {
      input,
      value: ({ BackupPolicy }) => BackupPolicy?.Status ?? notReported('the response does not contain the status of backups'),
      notConfiguredErrorCodes,
    }),
    policy: perResource(efs, 'DescribeFileSystemPolicy', {
      input,
      value: ({ Policy }) => Policy || notReported('the response does not contain the policy'),
      notConfiguredErrorCodes,
    }),
    overwriteProtection: fromListing(({ FileSystemProtection }) => FileSystemProtection?.ReplicationOverwriteProtection),
    singleZone: fromListing(({ AvailabilityZoneName }) => AvailabilityZoneName),
    mountZones: shared(mountTargetsByFileSystem, (targets, { id }) => [
      ...new Set(
        (targets?.get(id) ?? []).flatMap(
          ({ AvailabilityZoneName, AvailabilityZoneId }) => AvailabilityZoneName ?? AvailabilityZoneId ?? [],
        ),
      ),
    ]),
  },
});
