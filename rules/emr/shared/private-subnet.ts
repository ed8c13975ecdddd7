import { cloudFormationResource, terraformResource } from '../../shared/code-snippets.ts';
import { cloneSteps } from './remediation.ts';

/** Console steps and snippets that launch the cluster in a private subnet. */
export const launchInPrivateSubnet = {
  console: cloneSteps('Under Networking, choose a private subnet.'),
  terraform: terraformResource(
    'aws_emr_cluster',
    'name = "{{name}}"',
    'ec2_attributes {',
    '  subnet_id        = "PRIVATE_SUBNET_ID"',
    '  instance_profile = "INSTANCE_PROFILE_ARN"',
    '}',
  ),
  cloudFormation: cloudFormationResource('AWS::EMR::Cluster', "Name: '{{name}}'", 'Instances:', '  Ec2SubnetId: PRIVATE_SUBNET_ID'),
};
