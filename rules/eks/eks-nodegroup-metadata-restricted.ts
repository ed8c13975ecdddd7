import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const eksNodegroupMetadataRestricted = defineRule({
  id: 'eks-nodegroup-metadata-restricted',
  title: 'EKS node groups should require IMDSv2 with a hop limit of 1',
  resourceType: 'AWS::EKS::Nodegroup',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'imdsv2',
  facts: ['metadata'],
  params: { maxHopLimit: integer(1, 'Highest hop limit of responses of the metadata service.', { min: 1, max: 64 }) },
  messages: {
    restricted: 'Nodes require IMDSv2 with a hop limit of {{max}} or less.',
    optional: 'IMDSv1 is allowed on {{nodes}}.',
    hops: 'The hop limit is higher than {{max}} on {{nodes}}, so pods reach the metadata service.',
    image: 'The launch template and the account do not set the version of the metadata service, so the AMI determines it for new nodes.',
    empty: 'The node group has no nodes and no launch template.',
  },
  rationale:
    'A pod that reaches the metadata service gets the credentials of the node role. IMDSv1 even gives them to requests that a pod only forwards.',
  remediation: {
    text: 'Use a launch template that requires IMDSv2 with a hop limit of 1, and give pods roles through EKS Pod Identity.',
    url: 'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html',
    impact: 'Pods that use the role of the node lose their permissions. Nodes are replaced when the launch template changes.',
    cli: `aws ec2 create-launch-template-version --launch-template-id LAUNCH_TEMPLATE_ID --source-version '$Latest' --launch-template-data '{"MetadataOptions":{"HttpTokens":"required","HttpPutResponseHopLimit":1}}'
aws eks update-nodegroup-version --cluster-name CLUSTER_NAME --nodegroup-name NODE_GROUP_NAME --launch-template id=LAUNCH_TEMPLATE_ID,version=NEW_VERSION`,
    console:
      'Open Amazon EC2, Launch templates, and create a version that sets Metadata version to V2 only and the hop limit to 1.\nOpen the node group in Amazon EKS and change the version of the launch template.',
    terraform: terraformResource(
      'aws_launch_template',
      'metadata_options {',
      '  http_tokens                 = "required"',
      '  http_put_response_hop_limit = 1',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::LaunchTemplate',
      'LaunchTemplateData:',
      '  MetadataOptions:',
      '    HttpTokens: required',
      '    HttpPutResponseHopLimit: 1',
    ),
  },
  controls: {},
  evaluate: ({ metadata }, { pass, fail, notApplicable, indeterminate }, { params: { maxHopLimit: max } }) => {
    if (metadata.length === 0) return notApplicable('empty');
    const served = metadata.filter(({ endpoint }) => endpoint !== 'disabled');
    const optional = served.filter(({ tokens }) => tokens !== 'required' && tokens !== 'unset').map(({ of }) => of);
    if (optional.length > 0) return fail('optional', { nodes: optional });
    const far = served.filter(({ hopLimit }) => hopLimit > max).map(({ of }) => of);
    if (far.length > 0) return fail('hops', { max, nodes: far });
    return served.some(({ tokens }) => tokens === 'unset') ? indeterminate('image') : pass('restricted', { max });
  },
});
