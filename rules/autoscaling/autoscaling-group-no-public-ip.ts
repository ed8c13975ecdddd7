import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { namesOf } from './shared/launch-source.ts';
import { defineRule } from '../../src/core/rule.ts';

export const autoscalingGroupNoPublicIp = defineRule({
  id: 'autoscaling-group-no-public-ip',
  title: 'Auto Scaling groups should launch instances without public IPv4 addresses',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['launchSources', 'subnets'],
  messages: {
    private: 'New instances do not get a public IPv4 address.',
    asked: 'A public IPv4 address is assigned by {{sources}}.',
    subnets: 'The setting is missing in {{sources}}, and the subnets {{subnets}} assign public IPv4 addresses.',
    nothing: 'The launch template or launch configuration of the group does not exist.',
  },
  rationale:
    'Each new instance can be reached from the internet directly, bypassing the load balancer, as soon as a security group allows it.',
  remediation: {
    text: 'Launch instances into private subnets, from a launch template without public IPv4 addresses.',
    url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html',
    impact: 'The instance refresh replaces all instances. They need a NAT gateway or VPC endpoints for outbound calls.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {{id}} --vpc-zone-identifier PRIVATE_SUBNET_ID_1,PRIVATE_SUBNET_ID_2\naws autoscaling start-instance-refresh --auto-scaling-group-name {{id}}',
    console: [
      'Open the launch template of the group in the Amazon EC2 console and create a version with Auto-assign public IP set to Disable.',
      'Open the group, choose private subnets under Network, and use the new version.',
      'Choose Instance refresh, Start instance refresh.',
    ].join('\n'),
    terraform: terraformResource('aws_autoscaling_group', 'vpc_zone_identifier = ["PRIVATE_SUBNET_ID_1", "PRIVATE_SUBNET_ID_2"]'),
    cloudFormation: cloudFormationResource(
      'AWS::AutoScaling::AutoScalingGroup',
      'VPCZoneIdentifier: [PRIVATE_SUBNET_ID_1, PRIVATE_SUBNET_ID_2]',
    ),
  },
  controls: {
    securityHub: ['AutoScaling.5'],
    awsConfig: ['autoscaling-launch-config-public-ip-disabled'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['autoscaling_group_launch_configuration_no_public_ip'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const existing = facts.launchSources.filter(({ exists }) => exists);
    if (existing.length === 0) return notApplicable('nothing');
    const asking = existing.filter(({ publicAddress }) => publicAddress.includes(true));
    if (asking.length > 0) return fail('asked', { sources: namesOf(asking) });
    const silent = existing.filter(({ publicAddress }) => publicAddress.length === 0 || publicAddress.includes(null));
    if (silent.length === 0) return pass('private');
    const assigning = facts.subnets.filter(({ assignsPublicIpv4 }) => assignsPublicIpv4);
    if (assigning.length === 0) return pass('private');
    return fail('subnets', { sources: namesOf(silent), subnets: assigning.map(({ id }) => id) });
  },
});
