import type { CollectionSummary } from '@aws-sdk/client-opensearchserverless';
import { defineCollector, type FactValue } from '../../core/collector.ts';
import { apiCalls, batched, listing, shared } from '../../core/fact-reads.ts';
import { notReported } from '../../core/fact.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { openSearchServerless } from './clients.ts';
import { dataAccessPolicies, grantsOf, networkPolicies, publicPolicies } from './collection-policies.ts';

/** The most collections of one request (https://docs.aws.amazon.com/opensearch-service/latest/ServerlessAPIReference/API_BatchGetCollection.html). */
const COLLECTIONS_PER_CALL = 100;

/** Collections of Amazon OpenSearch Serverless. Indexes are never read. */
export const collectionCollector = defineCollector<'AWS::OpenSearchServerless::Collection', CollectionSummary>({
  type: 'AWS::OpenSearchServerless::Collection',
  service: 'opensearch',
  scope: 'regional',
  list: listing(openSearchServerless, 'ListCollections', {
    input: () => ({ maxResults: 100 }),
    token: 'nextToken',
    items: (output) => output.collectionSummaries,
    resource: (raw, { partition, region, accountId }) => {
      const { id, name, arn, status } = raw;
      if (id === undefined || name === undefined || status === 'DELETING') return undefined;
      return { id, name, arn: arn ?? `arn:${partition}:aoss:${region}:${accountId}:collection/${id}`, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    publicEndpoint: shared(networkPolicies, (policies, _collection, { name = '' }) => publicPolicies(policies ?? [], name, 'collection')),
    publicDashboards: shared(networkPolicies, (policies, _collection, { name = '' }) => publicPolicies(policies ?? [], name, 'dashboard')),
    dataAccess: shared(dataAccessPolicies, (policies, _collection, { name = '' }) => grantsOf(policies ?? [], name)),
    deletionProtection: batched(
      COLLECTIONS_PER_CALL,
      [apiCalls(openSearchServerless, 'BatchGetCollection')],
      async (aws, some): Promise<ReadonlyMap<string, FactValue<boolean>>> => {
        const { collectionDetails = [] } = await aws.call(openSearchServerless, 'BatchGetCollection', { ids: some.map(({ id }) => id) });
        const settings = new Map(collectionDetails.map(({ id, deletionProtection }) => [id, deletionProtection]));
        return new Map(
          some.map(({ id }) => {
            const setting = settings.get(id);
            return [
              id,
              setting === undefined ? notReported('the response does not contain the deletion protection') : setting === 'ENABLED',
            ];
          }),
        );
      },
    ),
    // `auto`: a key that AWS owns.
    encryptionKey: resourceKey(({ kmsKeyArn }) => {
      if (kmsKeyArn === undefined) return notReported('the listing does not contain the key');
      return kmsKeyArn === 'auto' || kmsKeyArn === '' ? undefined : kmsKeyArn;
    }),
  },
});
