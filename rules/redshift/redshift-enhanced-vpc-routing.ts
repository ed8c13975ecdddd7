import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { clusterVariant, guide, workgroupVariant } from './shared/variants.ts';

export const redshiftEnhancedVpcRoutingRules = defineRuleFamily(
  [
    {
      ...clusterVariant,
      id: 'redshift-cluster-enhanced-vpc-routing',
      severity: 'medium',
      impact: 'The cluster restarts.',
      controls: {
        securityHub: ['Redshift.7'],
        awsConfig: ['redshift-enhanced-vpc-routing-enabled'],
        prowler: ['redshift_cluster_enhanced_vpc_routing'],
      },
    },
    {
      ...workgroupVariant,
      id: 'redshift-workgroup-enhanced-vpc-routing',
      severity: 'high',
      impact: 'The workgroup is updated.',
      controls: { securityHub: ['RedshiftServerless.1'], awsConfig: ['redshift-serverless-workgroup-routes-within-vpc'] },
    },
  ] as const,
  ({ id, resourceType, plural, noun, severity, impact, modify, edit, code, controls }) =>
    defineRule({
      id,
      title: `${plural} should have enhanced VPC routing enabled`,
      resourceType,
      responsibility: 'network-configuration',
      severity,
      tier: 1,
      facts: ['enhancedVpcRouting'],
      messages: {
        on: 'COPY and UNLOAD use the VPC.',
        off: `COPY and UNLOAD of the ${noun} do not use the VPC.`,
      },
      rationale:
        'Without it, data bypasses the endpoint policies, firewalls and flow logs of the VPC. Redshift Spectrum does not use the VPC in either case.',
      remediation: {
        text: 'Turn on enhanced VPC routing.',
        url: `${guide}/enhanced-vpc-routing.html`,
        impact: `${impact} Loads and unloads fail unless the VPC has a path to the data, such as a gateway endpoint for Amazon S3.`,
        cli: `${modify} --enhanced-vpc-routing`,
        console: edit('Edit the network settings and turn on Enhanced VPC routing.'),
        ...code({ terraform: ['enhanced_vpc_routing = true'], cloudFormation: ['EnhancedVpcRouting: true'] }),
      },
      controls,
      fixedFacts: () => ({ enhancedVpcRouting: true }),
      evaluate: ({ enhancedVpcRouting }, { pass, fail }) => (enhancedVpcRouting ? pass('on') : fail('off')),
    }),
);
