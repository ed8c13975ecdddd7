import { defineRule } from '../../src/core/rule.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';

export const neptuneGraphDeletionProtected = defineRule({
  id: 'neptune-graph-deletion-protected',
  title: 'Neptune Analytics graphs should have deletion protection turned on',
  resourceType: 'AWS::NeptuneGraph::Graph',
  responsibility: 'backups',
  severity: 'low',
  tier: 3,
  fix: 'deletion-protection',
  facts: ['deletionProtection', 'replicaCount'],
  messages: {
    on: 'Deletion protection is on (replicas: {{replicas}}).',
    off: 'Deletion protection is off (replicas: {{replicas}}).',
  },
  rationale: 'One call or one mistake in a template can delete the graph. Graphs have no automated backups.',
  remediation: {
    text: 'Turn on deletion protection.',
    url: 'https://docs.aws.amazon.com/neptune-analytics/latest/apiref/API_UpdateGraph.html',
    impact: 'The change takes effect immediately and does not interrupt service. To delete the graph, turn the protection off first.',
    cli: 'aws neptune-graph update-graph --graph-identifier {{id}} --deletion-protection',
    console:
      'Open the Amazon Neptune console and choose Graphs.\nChoose the graph and choose Modify.\nTurn on deletion protection and save.',
    terraform: terraformResource('aws_neptunegraph_graph', 'deletion_protection = true'),
    cloudFormation: cloudFormationResource('AWS::NeptuneGraph::Graph', 'DeletionProtection: true'),
  },
  controls: {},
  fixedFacts: () => ({ deletionProtection: true }),
  evaluate: (facts, { pass, fail }) => {
    const evidence = { replicas: () => facts.replicaCount };
    return facts.deletionProtection ? pass('on', evidence) : fail('off', evidence);
  },
});
