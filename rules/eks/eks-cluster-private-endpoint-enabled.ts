import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterPrivateEndpointEnabled = defineRule({
  id: 'eks-cluster-private-endpoint-enabled',
  title: 'EKS clusters should have private endpoint access enabled',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 2,
  fix: 'private-endpoints',
  facts: ['endpoint'],
  messages: {
    enabled: 'Nodes reach the API server inside the VPC.',
    disabled: 'Nodes reach the API server through its public endpoint.',
  },
  rationale: 'Traffic between nodes and the API server leaves the VPC, so nodes need access to the internet and depend on it.',
  remediation: {
    text: 'Turn on private access to the endpoint.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    impact: 'The change does not interrupt the cluster. The VPC needs DNS hostnames and DNS resolution.',
    cli: 'aws eks update-cluster-config --name {{id}} --resources-vpc-config endpointPrivateAccess=true',
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Networking, Manage, Endpoint access.\nChoose Public and private, and save.',
    terraform: terraformResource(
      'aws_eks_cluster',
      'name = "{{id}}"',
      'vpc_config {',
      '  endpoint_private_access = true',
      '  endpoint_public_access  = true',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Cluster',
      "Name: '{{id}}'",
      'ResourcesVpcConfig:',
      '  EndpointPrivateAccess: true',
      '  EndpointPublicAccess: true',
    ),
  },
  controls: { prowler: ['eks_cluster_private_nodes_enabled'], cloudsploit: ['eksPrivateEndpoint'] },
  evaluate: ({ endpoint }, { pass, fail }) => (endpoint.private ? pass('enabled') : fail('disabled')),
});
