import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { deletionCheck, fromListing, listing, perResource, tagsOf } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { secretsManager } from './clients.ts';

/** Secrets that are not scheduled for deletion. Their values are never read. */
export const secretCollector = defineCollector<'AWS::SecretsManager::Secret', SecretListEntry>({
  type: 'AWS::SecretsManager::Secret',
  service: 'secretsmanager',
  scope: 'regional',
  list: listing(secretsManager, 'ListSecrets', {
    input: () => ({ MaxResults: 100 }),
    token: 'NextToken',
    items: (output) => output.SecretList,
    resource: (raw) => {
      const { ARN: arn, Name: id } = raw;
      return arn === undefined || id === undefined ? undefined : { id, arn, name: id, tags: tagsOf(raw.Tags), raw };
    },
  }),
  deletion: deletionCheck(secretsManager, 'ListSecrets', {
    errorCodes: ['ResourceNotFoundException'],
    input: ({ id }) => ({ Filters: [{ Key: 'name' as const, Values: [id] }] }),
    ids: ({ SecretList = [] }) => SecretList.map(({ Name }) => Name),
  }),
  facts: {
    // AWS returns the field only if rotation was turned on (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html).
    rotationEnabled: fromListing(({ RotationEnabled }) => RotationEnabled === true),
    lastRotatedAt: fromListing(({ LastRotatedDate }) => toJson(LastRotatedDate)),
    nextRotationAt: fromListing(({ NextRotationDate }) => toJson(NextRotationDate)),
    createdAt: fromListing(({ CreatedDate }) => toJson(CreatedDate ?? notReported('the response does not contain the creation date'))),
    owningService: fromListing(({ OwningService }) => OwningService),
    primaryRegion: fromListing(({ PrimaryRegion }) => PrimaryRegion),
    lastAccessedAt: fromListing(({ LastAccessedDate }) => toJson(LastAccessedDate)),
    replicas: perResource(secretsManager, 'DescribeSecret', {
      input: ({ arn }) => ({ SecretId: arn }),
      value: ({ ReplicationStatus = [] }) =>
        ReplicationStatus.flatMap(({ Region, Status = 'unknown' }) => (Region === undefined ? [] : [{ region: Region, status: Status }])),
      // Only a primary secret with replicas has a primary Region that is its own.
      skip: ({ PrimaryRegion, ARN }) => (PrimaryRegion !== undefined && PrimaryRegion === ARN?.split(':')[3] ? undefined : { value: [] }),
    }),
    policy: perResource(secretsManager, 'GetResourcePolicy', {
      input: ({ arn }) => ({ SecretId: arn }),
      value: ({ ResourcePolicy }) => ResourcePolicy,
    }),
    // AWS omits the key if it is alias/aws/secretsmanager.
    encryptionKey: resourceKey(({ KmsKeyId }) => KmsKeyId),
    organizationId,
  },
});
