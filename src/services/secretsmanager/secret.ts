import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { toJson } from '../../core/to-json.ts';
import { fromListing, listing, tagsOf } from '../../core/fact-reads.ts';
import { secretsManager } from './clients.ts';

/** Secrets that are not about to be deleted. What they hold is never read. */
export const secretCollector = defineCollector<'AWS::SecretsManager::Secret', SecretListEntry>({
  type: 'AWS::SecretsManager::Secret',
  service: 'account',
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
  facts: {
    // Only rotation that was switched on is spoken of (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html).
    rotationEnabled: fromListing(({ RotationEnabled }) => RotationEnabled === true),
    lastRotatedAt: fromListing(({ LastRotatedDate }) => toJson(LastRotatedDate)),
    nextRotationAt: fromListing(({ NextRotationDate }) => toJson(NextRotationDate)),
    createdAt: fromListing(({ CreatedDate }) => toJson(CreatedDate ?? notReported('the answer does not say when the secret was made'))),
    owningService: fromListing(({ OwningService }) => OwningService),
    primaryRegion: fromListing(({ PrimaryRegion }) => PrimaryRegion),
  },
});
