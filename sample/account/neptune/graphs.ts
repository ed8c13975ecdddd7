import type { GraphSummary } from '@aws-sdk/client-neptune-graph';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

const [ireland] = company.regions;

const graph = (id: string, name: string, more: Partial<GraphSummary>): GraphSummary => ({
  id,
  name,
  arn: `arn:aws:neptune-graph:${ireland}:${company.accountId}:graph/${id}`,
  status: 'AVAILABLE',
  provisionedMemory: 32,
  endpoint: `${id}.${ireland}.neptune-graph.amazonaws.com`,
  kmsKeyIdentifier: 'AWS_OWNED_KEY',
  publicConnectivity: false,
  deletionProtection: true,
  replicaCount: 1,
  ...more,
});

/** Graphs of Neptune Analytics by Region. */
export const sampleGraphs: Readonly<Record<string, readonly GraphSummary[]>> = {
  [ireland]: [
    graph('g-0a1b2c3d4e', 'customer-journeys', {}),
    graph('g-5f6a7b8c9d', 'prototype', { publicConnectivity: true, deletionProtection: false, replicaCount: 0 }),
  ],
};

export const graphData = (graphs: typeof sampleGraphs): ServiceData =>
  service('neptune-graph')({ ListGraphs: (_input, { region }) => ({ graphs: [...(graphs[region] ?? [])] }) });
