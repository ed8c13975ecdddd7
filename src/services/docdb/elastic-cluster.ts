import type { ClusterInList, GetClusterOutput } from '@aws-sdk/client-docdb-elastic';
import { defineCollector, type FactRead, type FactValue } from '../../core/collector.ts';

import { notReported } from '../../core/fact.ts';
import { deletionCheck, listing, perResource, shared } from '../../core/fact-reads.ts';
import type { ResourceIdentity } from '../../core/resource.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { docdbElastic } from './clients.ts';

const input = ({ arn }: Pick<ResourceIdentity, 'arn'>) => ({ clusterArn: arn });
const missing = (what: string) => notReported(`the response does not contain ${what}`, docdbElastic.action('GetCluster'));

/** A fact from the description of the cluster; all of them together take one call. */
const described = <V>(value: (cluster: NonNullable<GetClusterOutput['cluster']>) => FactValue<V>): FactRead<ClusterInList, V> =>
  perResource(docdbElastic, 'GetCluster', {
    input,
    value: ({ cluster }) => (cluster === undefined ? missing('the cluster') : value(cluster)),
  });

/** Elastic clusters, which are always encrypted and only accept TLS. */
export const elasticClusterCollector = defineCollector<'AWS::DocDBElastic::Cluster', ClusterInList>({
  type: 'AWS::DocDBElastic::Cluster',
  service: 'docdb',
  scope: 'regional',
  list: listing(docdbElastic, 'ListClusters', {
    token: 'nextToken',
    items: (output) => output.clusters,
    resource: (raw) => {
      const { clusterArn: arn, clusterName: name } = raw;
      if (arn === undefined) return undefined;
      return { id: arn.slice(arn.lastIndexOf('/') + 1), arn, ...(name ? { name } : {}), raw };
    },
  }),
  deletion: deletionCheck(docdbElastic, 'GetCluster', {
    errorCodes: ['ResourceNotFoundException'],
    notFoundErrorCodes: ['ResourceNotFoundException'],
    input,
    token: 'nextToken',
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    backupRetentionDays: described(({ backupRetentionPeriod }) => backupRetentionPeriod ?? missing('the backup retention period')),
    authType: described(({ authType }) => authType ?? missing('the type of authentication')),
  },
});
