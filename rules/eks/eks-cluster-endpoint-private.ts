import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { worldFamilies, addressesOf } from '../../src/network/cidr.ts';
import { defaultWorldPrefix } from '../../src/network/security-group.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterEndpointPrivate = defineRule({
  id: 'eks-cluster-endpoint-private',
  title: 'EKS cluster endpoints should not be publicly accessible',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-endpoints',
  facts: ['endpoint'],
  params: { acceptRestricted: flag(false, 'Accept a public endpoint that is limited to some CIDR blocks.') },
  messages: {
    private: 'The endpoint is reachable only from the network of the cluster.',
    restricted: 'The endpoint is public and limited to {{cidrs}}.',
    public: 'The endpoint is public for {{cidrs}}.',
  },
  rationale: 'Anyone who reaches the API server can try stolen credentials and flaws of Kubernetes on it.',
  remediation: {
    text: 'Turn on private access and turn off public access, and reach the API server through a VPN or a host in the VPC.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    impact: 'Clients outside the VPC lose access to the API server, such as pipelines and kubectl on laptops.',
    cli: 'aws eks update-cluster-config --name {{id}} --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true',
    console: 'Open the Amazon EKS console and choose the cluster.\nChoose Networking, Manage, Endpoint access.\nChoose Private and save.',
    terraform: terraformResource(
      'aws_eks_cluster',
      'name = "{{id}}"',
      'vpc_config {',
      '  endpoint_private_access = true',
      '  endpoint_public_access  = false',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EKS::Cluster',
      "Name: '{{id}}'",
      'ResourcesVpcConfig:',
      '  EndpointPrivateAccess: true',
      '  EndpointPublicAccess: false',
    ),
  },
  controls: { securityHub: ['EKS.1'], awsConfig: ['eks-endpoint-no-public-access'], cloudsploit: ['eksNetworkExposure'] },
  evaluate: ({ endpoint }, { pass, fail }, { params }) => {
    if (!endpoint.public) return pass('private');
    const { cidrs } = endpoint;
    if (worldFamilies(addressesOf(cidrs).addresses, defaultWorldPrefix).length > 0) return fail('public', { cidrs });
    return params.acceptRestricted
      ? pass('restricted', { cidrs })
      : fail('restricted', { cidrs }, { severity: 'low', because: 'only some CIDR blocks can reach the endpoint' });
  },
});
