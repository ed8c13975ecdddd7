import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { plain } from '../../model/plain.ts';
import { listed, listing, tagsOf } from '../../model/reads.ts';
import { secretsManager } from '../sdk/services.ts';

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
    rotationEnabled: listed(({ RotationEnabled }) => RotationEnabled === true),
    lastRotatedAt: listed(({ LastRotatedDate }) => plain(LastRotatedDate)),
    nextRotationAt: listed(({ NextRotationDate }) => plain(NextRotationDate)),
    createdAt: listed(({ CreatedDate }) => plain(CreatedDate ?? notReported('the answer does not say when the secret was made'))),
    owningService: listed(({ OwningService }) => OwningService),
    primaryRegion: listed(({ PrimaryRegion }) => PrimaryRegion),
  },
});
