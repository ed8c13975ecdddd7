import type { Cluster } from '@aws-sdk/client-dax';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { bulk, listed, listing } from '../../model/reads.ts';
import { dax } from '../sdk/services.ts';
import { tagsByArn } from '../tags.ts';

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
  tags: bulk(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    encryptionAtRest: listed(({ SSEDescription }) => SSEDescription?.Status ?? notReported('the listing does not show the encryption')),
    encryptionInTransit: listed(
      ({ ClusterEndpointEncryptionType: type }) => type ?? notReported('the listing does not show the encryption of the endpoint'),
    ),
    zones: listed(
      ({ Nodes }) => Nodes?.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? []) ?? notReported('the listing shows no nodes'),
    ),
  },
});
