import { defineRule } from '../../src/core/rule.ts';
import { describePath } from '../../src/network/internet-reachability.ts';
import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { databaseReachability } from '../shared/database-network.ts';
import { clusterVariant, instanceModify, modifySteps } from './shared/variants.ts';

export const neptuneInstanceNotPublic = defineRule({
  id: 'neptune-instance-not-public',
  title: 'Neptune instances should not be publicly accessible',
  resourceType: 'AWS::Neptune::DBInstance',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 2,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['publiclyAccessible', 'endpoint', 'port', 'subnets', 'networkAcls', 'groupRules', 'prefixLists'],
  messages: {
    private: 'The instance does not have a public endpoint.',
    public: 'The instance has a public endpoint.',
  },
  rationale: 'With a public endpoint, only security groups and IAM policies protect the graph from the internet.',
  remediation: {
    text: 'Turn off public access. Clients outside the VPC can connect through a VPN or Session Manager port forwarding.',
    url: `${clusterVariant.guide}/neptune-public-endpoints.html`,
    impact: 'Clients outside the VPC can no longer connect. The endpoint then resolves to the private address.',
    cli: `${instanceModify} --no-publicly-accessible`,
    console: modifySteps('Under Connectivity, choose Not publicly accessible.'),
    terraform: terraformResource('aws_neptune_cluster_instance', 'publicly_accessible = false'),
    cloudFormation: cloudFormationResource('AWS::Neptune::DBInstance', 'PubliclyAccessible: false'),
  },
  controls: {},
  fixedFacts: () => ({ publiclyAccessible: false }),
  evaluate: (facts, { pass, fail }) => {
    if (!facts.publiclyAccessible) return pass('private');
    return fail('public', { paths: () => databaseReachability(facts).paths.map(describePath) }, () =>
      databaseReachability(facts).paths.length > 0 ? { severity: 'critical', because: 'the internet reaches the port' } : undefined,
    );
  },
});
