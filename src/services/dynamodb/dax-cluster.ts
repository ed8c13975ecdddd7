import type { Cluster } from '@aws-sdk/client-dax';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { shared, fromListing, listing } from '../../core/fact-reads.ts';
import { dax } from './clients.ts';
import { tagsByArn } from '../tagging/tags.ts';

/** Clusters of DynamoDB Accelerator. */
export const daxClusterCollector = defineCollector<'AWS::DAX::Cluster', Cluster>({
  type: 'AWS::DAX::Cluster',
  service: 'dynamodb',
  scope: 'regional',
  list: listing(dax, 'DescribeClusters', {
    input: () => ({ MaxResults: 100 }),
    token: 'NextToken',
    items: ({ Clusters }) => Clusters,
    resource: (raw) =>
      raw.ClusterName === undefined || raw.ClusterArn === undefined ? undefined : { id: raw.ClusterName, arn: raw.ClusterArn, raw },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    encryptionAtRest: fromListing(
      ({ SSEDescription }) => SSEDescription?.Status ?? notReported('AWS did not return the encryption at rest'),
    ),
    encryptionInTransit: fromListing(
      ({ ClusterEndpointEncryptionType: type }) => type ?? notReported('AWS did not return the encryption of the endpoint'),
    ),
    zones: fromListing(({ Nodes = [] }) => {
      const zones = Nodes.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? []);
      return zones.length === 0 ? notReported('AWS did not return the Availability Zones of the nodes') : zones;
    }),
  },
});
