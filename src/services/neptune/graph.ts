import type { GraphSummary } from '@aws-sdk/client-neptune-graph';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { neptuneGraph } from './clients.ts';

const missing = (what: string) => notReported(`the listing does not contain ${what}`, neptuneGraph.action('ListGraphs'));

/** Graphs of Neptune Analytics, which are always encrypted and require IAM. */
export const graphCollector = defineCollector<'AWS::NeptuneGraph::Graph', GraphSummary>({
  type: 'AWS::NeptuneGraph::Graph',
  service: 'neptune',
  scope: 'regional',
  list: listing(neptuneGraph, 'ListGraphs', {
    token: 'nextToken',
    items: (output) => output.graphs,
    resource: (raw) =>
      raw.id === undefined || raw.arn === undefined
        ? undefined
        : { id: raw.id, arn: raw.arn, ...(raw.name ? { name: raw.name } : {}), raw },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    publicConnectivity: fromListing(({ publicConnectivity }) => publicConnectivity ?? missing('the public connectivity')),
    deletionProtection: fromListing(({ deletionProtection }) => deletionProtection ?? missing('the deletion protection')),
    replicaCount: fromListing(({ replicaCount }) => replicaCount ?? missing('the number of replicas')),
  },
});
