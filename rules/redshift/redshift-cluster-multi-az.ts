import { holdsAny } from '../../src/core/first-verdict.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clusterVariant, guide } from './shared/variants.ts';

export const redshiftClusterMultiAz = defineRule({
  id: 'redshift-cluster-multi-az',
  title: 'Redshift clusters should use a Multi-AZ deployment',
  resourceType: 'AWS::Redshift::Cluster',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'zones',
  facts: ['multiAz', 'relocation', 'nodeType'],
  params: { acceptRelocation: flag(false, 'Accept clusters that Redshift may move to another Availability Zone.') },
  messages: {
    on: 'The cluster runs in two Availability Zones.',
    relocated: 'The cluster runs in two Availability Zones, or Redshift may move it to another one.',
    off: 'The cluster runs in a single Availability Zone. Its node type is {{nodeType}}.',
  },
  rationale: 'If the only Availability Zone of a cluster fails, it is down until the zone recovers or a snapshot is restored elsewhere.',
  remediation: {
    text: 'Turn on Multi-AZ. Clusters with DC2 or DS2 nodes have to be resized to RA3 nodes first.',
    url: `${guide}/managing-cluster-multi-az.html`,
    impact: 'The nodes in the second Availability Zone double the compute cost. The subnet group needs subnets in several zones.',
    cli: `${clusterVariant.modify} --multi-az`,
    console: clusterVariant.edit('Choose Actions, Activate Multi-AZ.'),
    ...clusterVariant.code({ terraform: ['multi_az = true'], cloudFormation: ['MultiAZ: true'] }),
  },
  controls: {
    securityHub: ['Redshift.18'],
    awsConfig: ['redshift-cluster-multi-az-enabled'],
    prowler: ['redshift_cluster_multi_az_enabled'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    if (!params.acceptRelocation) return facts.multiAz ? pass('on') : fail('off', { nodeType: () => facts.nodeType });
    const available = holdsAny(
      () => facts.multiAz,
      () => facts.relocation,
    );
    return available ? pass('relocated') : fail('off', { nodeType: () => facts.nodeType });
  },
});
