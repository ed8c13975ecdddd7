import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const neptuneGraphNotPublic = defineRule({
  id: 'neptune-graph-not-public',
  title: 'Neptune Analytics graphs should not be publicly accessible',
  resourceType: 'AWS::NeptuneGraph::Graph',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 2,
  exposesPublicly: true,
  facts: ['publicConnectivity'],
  messages: {
    private: 'The graph does not have a public endpoint.',
    public: 'The graph has a public endpoint, which requires IAM authentication.',
  },
  rationale: 'With a public endpoint, leaked credentials are enough to read and change the graph from anywhere.',
  remediation: {
    text: 'Create a private graph endpoint in the VPC of the clients, then turn off public connectivity.',
    url: 'https://docs.aws.amazon.com/neptune-analytics/latest/userguide/create-graph-using-console.html',
    impact: 'Clients outside the VPC can no longer connect. Private graph endpoints are billed.',
    cli: [
      'aws neptune-graph create-private-graph-endpoint --graph-identifier {{id}} --vpc-id VPC_ID',
      'aws neptune-graph update-graph --graph-identifier {{id}} --no-public-connectivity',
    ].join('\n'),
    console: [
      'Open the Amazon Neptune console and choose Graphs.',
      'Choose the graph and create a private graph endpoint in the VPC of the clients.',
      'Choose Modify, turn off public connectivity, and save.',
    ].join('\n'),
    terraform: terraformResource('aws_neptunegraph_graph', 'public_connectivity = false'),
    cloudFormation: cloudFormationResource('AWS::NeptuneGraph::Graph', 'PublicConnectivity: false'),
  },
  controls: {},
  fixedFacts: () => ({ publicConnectivity: false }),
  evaluate: ({ publicConnectivity }, { pass, fail }) => (publicConnectivity ? fail('public') : pass('private')),
});
