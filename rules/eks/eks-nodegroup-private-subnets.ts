import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isPublicSubnet } from '../../src/network/internet-routes.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksNodegroupPrivateSubnets = defineRule({
  id: 'eks-nodegroup-private-subnets',
  title: 'EKS node groups should be deployed in private subnets',
  resourceType: 'AWS::EKS::Nodegroup',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'private-subnets',
  facts: ['subnets', 'publicIpSubnets', 'templatePublicIp'],
  messages: {
    private: 'No subnet has a route to an internet gateway.',
    addressless: 'Nodes in the public subnets {{subnets}} do not get public addresses.',
    public: 'Nodes in the subnets {{subnets}} get public addresses and have a route to an internet gateway.',
    unknown: 'The subnets {{subnets}} belong to another account, so their routes could not be determined.',
  },
  rationale: 'A node with a public address is reachable from the internet as soon as a security group allows it, and so are its pods.',
  remediation: {
    text: 'Create a node group in subnets without a route to an internet gateway, and delete the old one.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html',
    impact: 'Pods move to the new nodes. Nodes need a NAT gateway or VPC endpoints to pull images and reach AWS services.',
    cli: 'aws eks create-nodegroup --cluster-name CLUSTER_NAME --nodegroup-name NEW_NODE_GROUP --node-role NODE_ROLE_ARN --subnets PRIVATE_SUBNET_ID',
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Compute, Add node group, and select private subnets.\nDelete the old node group.',
    terraform: terraformResource(
      'aws_eks_node_group',
      'cluster_name    = "CLUSTER_NAME"',
      'node_group_name = "NODE_GROUP_NAME"',
      'subnet_ids      = ["PRIVATE_SUBNET_ID"]',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Nodegroup',
      'ClusterName: CLUSTER_NAME',
      'NodegroupName: NODE_GROUP_NAME',
      'Subnets: [PRIVATE_SUBNET_ID]',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const all = Object.entries(facts.subnets);
    const routed = all.flatMap(([id, subnet]) => (subnet !== null && isPublicSubnet(subnet) ? [id] : []));
    const unknown = all.flatMap(([id, subnet]) => (subnet === null ? [id] : []));
    if (routed.length === 0) return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('private');
    const setting = facts.templatePublicIp;
    const assigned = setting === undefined ? routed.filter((id) => facts.publicIpSubnets.includes(id)) : setting ? routed : [];
    if (assigned.length > 0) return fail('public', { subnets: assigned });
    return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('addressless', { subnets: routed });
  },
});
