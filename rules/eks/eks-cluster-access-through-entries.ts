import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksClusterAccessThroughEntries = defineRule({
  id: 'eks-cluster-access-through-entries',
  title: 'EKS clusters should use access entries to grant access',
  resourceType: 'AWS::EKS::Cluster',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['authenticationMode'],
  params: { requireApiOnly: flag(false, 'Require that only access entries grant access.') },
  messages: {
    entries: 'Only access entries grant access.',
    both: 'Access entries and the ConfigMap aws-auth grant access.',
    map: 'Only the ConfigMap aws-auth in the cluster grants access.',
    unknown: 'Onus does not know the authentication mode {{mode}}.',
  },
  rationale:
    'Permissions in the ConfigMap aws-auth are invisible to AWS, and the creator of the cluster keeps hidden administrator access.',
  remediation: {
    text: 'Change the authentication mode to API_AND_CONFIG_MAP, create access entries, then change it to API.',
    url: 'https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html',
    impact: 'The change cannot be undone. Principals without an access entry lose access when the mode becomes API.',
    cli: `aws eks update-cluster-config --name {{id}} --access-config authenticationMode=API_AND_CONFIG_MAP
aws eks create-access-entry --cluster-name {{id}} --principal-arn ROLE_ARN
aws eks update-cluster-config --name {{id}} --access-config authenticationMode=API`,
    console:
      'Open the Amazon EKS console and choose the cluster.\nChoose Access, Manage access.\nSelect EKS API and ConfigMap, create access entries, then select EKS API.',
    terraform: terraformResource('aws_eks_cluster', 'name = "{{id}}"', 'access_config {', '  authentication_mode = "API"', '}'),
    cloudFormation: cloudFormationResource('AWS::EKS::Cluster', "Name: '{{id}}'", 'AccessConfig:', '  AuthenticationMode: API'),
  },
  controls: {},
  evaluate: ({ authenticationMode: mode }, { pass, fail, indeterminate }, { params }) => {
    if (mode === 'API') return pass('entries');
    if (mode === 'API_AND_CONFIG_MAP') return params.requireApiOnly ? fail('both') : pass('both');
    return mode === 'CONFIG_MAP' ? fail('map') : indeterminate('unknown', { mode });
  },
});
