import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { addressesOf, worldFamilies } from '../../src/network/cidr.ts';
import { defaultWorldPrefix } from '../../src/network/security-group.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterEndpointNotOpenToWorld = defineRule({
  id: 'eks-cluster-endpoint-not-open-to-world',
  title: 'Public EKS cluster endpoints should be restricted to specific CIDR blocks',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'private-endpoints',
  exposesPublicly: true,
  facts: ['endpoint'],
  messages: {
    private: 'The endpoint is not public.',
    restricted: 'The public endpoint is limited to {{cidrs}}.',
    world: 'The public endpoint is open to the whole internet ({{cidrs}}).',
    malformed: 'The CIDR blocks {{cidrs}} are malformed.',
  },
  rationale: 'The whole internet can try stolen credentials and flaws of Kubernetes on the API server, which controls all workloads.',
  remediation: {
    text: 'Limit the public endpoint to the addresses of your offices and pipelines, or turn it off.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html#modify-endpoint-access',
    impact: 'Other clients lose access. Turn on private access first, or nodes without an allowed address lose the connection.',
    cli: 'aws eks update-cluster-config --name {{id}} --resources-vpc-config endpointPrivateAccess=true,publicAccessCidrs=YOUR_CIDR_BLOCK',
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Networking, Manage, Endpoint access.\nUnder Advanced settings, replace 0.0.0.0/0 with your CIDR blocks and save.',
    terraform: terraformResource(
      'aws_eks_cluster',
      'name = "{{id}}"',
      'vpc_config {',
      '  endpoint_private_access = true',
      '  endpoint_public_access  = true',
      '  public_access_cidrs     = ["YOUR_CIDR_BLOCK"]',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Cluster',
      "Name: '{{id}}'",
      'ResourcesVpcConfig:',
      '  EndpointPrivateAccess: true',
      '  EndpointPublicAccess: true',
      '  PublicAccessCidrs: [YOUR_CIDR_BLOCK]',
    ),
  },
  controls: { prowler: ['eks_cluster_not_publicly_accessible'] },
  evaluate: ({ endpoint }, { pass, fail, indeterminate }) => {
    if (!endpoint.public) return pass('private');
    const { cidrs } = endpoint;
    const { addresses, malformed } = addressesOf(cidrs);
    if (worldFamilies(addresses, defaultWorldPrefix).length > 0) return fail('world', { cidrs });
    return malformed.length > 0 ? indeterminate('malformed', { cidrs: malformed }) : pass('restricted', { cidrs });
  },
});
