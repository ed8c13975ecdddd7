import type { KeyMetadata } from '@aws-sdk/client-kms';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import type { KeyDescription } from './facts.ts';
import { toJson } from '../../core/to-json.ts';
import { shared, perResource, perResourceCalls, sharedByKey, apiCalls, deletionCheck } from '../../core/fact-reads.ts';
import { organizationId } from '../organizations/shared-reads.ts';
import { kms } from './clients.ts';
import { groupedGrants } from './grants.ts';
import { aliasesByKey, keyMetadata, keyStores } from './shared-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';

interface RawKey {
  readonly arn: string;
}

const kept = [
  'CreationDate',
  'CustomKeyStoreId',
  'DeletionDate',
  'KeyManager',
  'KeySpec',
  'KeyState',
  'MultiRegion',
  'MultiRegionConfiguration',
  'Origin',
  'PendingDeletionWindowInDays',
  'ValidTo',
] as const satisfies readonly (keyof KeyDescription)[];

const described = (metadata: KeyMetadata): KeyDescription => toJson(Object.fromEntries(kept.map((name) => [name, metadata[name]])));

const input = (key: { readonly id: string }) => ({ KeyId: key.id });

/** Keys of the account, without AWS managed keys. */
export const keyCollector = defineCollector<'AWS::KMS::Key', RawKey>({
  type: 'AWS::KMS::Key',
  service: 'kms',
  scope: 'regional',
  list: {
    apiCalls: [apiCalls(kms, 'ListKeys'), ...aliasesByKey.apiCalls],
    pages: async function* (aws, _scope, shared) {
      const aliases = (await shared(aliasesByKey)) ?? new Map<string, readonly { readonly name: string }[]>();
      for await (const { Keys = [] } of aws.pages(kms, 'ListKeys', { input: { Limit: 1000 }, token: ['Marker', 'NextMarker'] })) {
        yield Keys.flatMap(({ KeyId: id, KeyArn: arn }) => {
          const names = aliases.get(id ?? '')?.map(({ name }) => name) ?? [];
          // Only AWS managed keys have aliases with this prefix (https://docs.aws.amazon.com/kms/latest/developerguide/alias-about.html).
          if (id === undefined || arn === undefined || names.some((name) => name.startsWith('alias/aws/'))) return [];
          return [{ id, arn, name: names[0] ?? id, raw: { arn } }];
        });
      }
    },
  },
  deletion: deletionCheck(kms, 'DescribeKey', {
    errorCodes: ['NotFoundException'],
    notFoundErrorCodes: ['NotFoundException'],
    input,
  }),
  tags: shared(tagsByArn, (tags, key) => tags?.get(key.arn) ?? {}),
  facts: {
    key: sharedByKey(
      keyMetadata,
      ({ arn }) => arn,
      (metadata) =>
        metadata?.KeyManager === undefined || metadata.KeyState === undefined
          ? notReported('the response does not describe the key')
          : described(metadata),
    ),
    policy: perResource(kms, 'GetKeyPolicy', {
      input: (key) => ({ ...input(key), PolicyName: 'default' }),
      value: ({ Policy }) => Policy || notReported('the response does not contain a policy'),
    }),
    rotation: perResource(kms, 'GetKeyRotationStatus', {
      input,
      value: ({ KeyRotationEnabled, RotationPeriodInDays }) =>
        KeyRotationEnabled === undefined
          ? notReported('the response does not contain the rotation status')
          : toJson({ KeyRotationEnabled, RotationPeriodInDays }),
      notConfiguredErrorCodes: ['UnsupportedOperationException'],
    }),
    grants: perResourceCalls([apiCalls(kms, 'ListGrants')], async (aws, key) => {
      const grants = [];
      for await (const { Grants = [] } of aws.pages(kms, 'ListGrants', {
        input: { ...input(key), Limit: 100 },
        token: ['Marker', 'NextMarker'],
      })) {
        grants.push(...Grants);
      }
      return groupedGrants(grants);
    }),
    keyStores: shared(keyStores, (stores) => stores ?? {}),
    lastUse: perResource(kms, 'GetKeyLastUsage', {
      input,
      value: ({ KeyLastUsage, TrackingStartDate, KeyCreationDate }) => {
        const at = toJson(KeyLastUsage?.Timestamp);
        const trackedSince = toJson(TrackingStartDate ?? KeyCreationDate);
        if (trackedSince === undefined) return notReported('the response does not contain the start of tracking');
        return { ...(at === undefined ? {} : { at }), trackedSince };
      },
    }),
    organizationId,
  },
});
