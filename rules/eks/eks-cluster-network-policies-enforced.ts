import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterNetworkPoliciesEnforced = defineRule({
  id: 'eks-cluster-network-policies-enforced',
  title: 'EKS clusters should have network policy enforcement enabled',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['autoMode', 'networkAddon'],
  params: { otherEngine: strings([], 'Names of clusters in which another engine enforces network policies.') },
  messages: {
    enforced: 'The VPC CNI add-on enforces network policies.',
    other: 'Another engine enforces network policies in this cluster.',
    off: 'The VPC CNI add-on does not enforce network policies.',
    auto: 'Amazon EKS Auto Mode manages the network of pods.',
    unmanaged:
      'The cluster does not have the VPC CNI add-on. If the CNI is self-managed or part of Auto Mode, its configuration is not visible.',
  },
  rationale: 'Without enforcement every pod reaches every other pod, and network policies in the cluster have no effect.',
  remediation: {
    text: 'Turn on network policies in the configuration of the VPC CNI add-on, and create policies for each namespace.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html',
    impact: 'The network pods restart. Existing network policies take effect and can interrupt traffic that they do not allow.',
    cli: `aws eks update-addon --cluster-name {{id}} --addon-name vpc-cni --configuration-values '{"enableNetworkPolicy":"true"}' --resolve-conflicts PRESERVE`,
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Add-ons, Amazon VPC CNI, Edit.\nUnder Optional configuration settings, enter {"enableNetworkPolicy": "true"} and save.',
    terraform: terraformResource(
      'aws_eks_addon',
      'cluster_name         = "{{id}}"',
      'addon_name           = "vpc-cni"',
      'configuration_values = jsonencode({ enableNetworkPolicy = "true" })',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Addon',
      "ClusterName: '{{id}}'",
      'AddonName: vpc-cni',
      `ConfigurationValues: '{"enableNetworkPolicy":"true"}'`,
    ),
  },
  controls: {},
  related: { prowler: ['eks_cluster_network_policy_enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params, resource }) => {
    if (params.otherEngine.includes(resource.id)) return pass('other');
    const addon = facts.networkAddon;
    if (addon?.enforcesPolicies === true) return pass('enforced');
    if (addon === undefined) return notApplicable('unmanaged');
    return facts.autoMode ? notApplicable('auto') : fail('off');
  },
});
