import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ecsCapacityproviderTerminationProtected = defineRule({
  id: 'ecs-capacityprovider-termination-protected',
  title: 'ECS capacity providers should use managed scaling and managed termination protection',
  resourceType: 'AWS::ECS::CapacityProvider',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['autoScaling'],
  params: { acceptManagedDraining: flag(false, 'Accept managed draining instead of managed termination protection.') },
  messages: {
    protected: 'Managed termination protection and managed scaling are enabled.',
    drained: 'Managed draining moves tasks before an instance is terminated.',
    unprotected: 'Managed termination protection is not enabled.',
    ineffective: 'Managed termination protection has no effect, because managed scaling is not enabled.',
    managed: 'The capacity provider does not have an Auto Scaling group.',
  },
  rationale: 'Scaling in can terminate an instance on which tasks still run, which interrupts their work.',
  remediation: {
    text: 'Enable managed scaling and managed termination protection, and instance scale-in protection in the Auto Scaling group.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html',
    impact: 'ECS then sets the number of instances. Instances with tasks are not terminated until their tasks end.',
    cli: `aws autoscaling update-auto-scaling-group --auto-scaling-group-name AUTO_SCALING_GROUP_NAME --new-instances-protected-from-scale-in
aws ecs update-capacity-provider --name {{id}} --auto-scaling-group-provider "managedScaling={status=ENABLED,targetCapacity=100},managedTerminationProtection=ENABLED"`,
    console:
      'Open the Amazon EC2 console, choose Auto Scaling groups, and turn on instance scale-in protection.\nOpen the Amazon ECS console and choose the cluster, Infrastructure, and the capacity provider.\nUpdate it with managed scaling and managed termination protection.',
    terraform: terraformResource(
      'aws_ecs_capacity_provider',
      'name = "{{id}}"',
      'auto_scaling_group_provider {',
      '  auto_scaling_group_arn         = "AUTO_SCALING_GROUP_ARN"',
      '  managed_termination_protection = "ENABLED"',
      '  managed_scaling {',
      '    status = "ENABLED"',
      '  }',
      '}',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::CapacityProvider',
      "Name: '{{id}}'",
      'AutoScalingGroupProvider:',
      '  AutoScalingGroupArn: AUTO_SCALING_GROUP_ARN',
      '  ManagedTerminationProtection: ENABLED',
      '  ManagedScaling:',
      '    Status: ENABLED',
    ),
  },
  controls: { securityHub: ['ECS.19'], awsConfig: ['ecs-capacity-provider-termination-check'] },
  evaluate: ({ autoScaling }, { pass, fail, notApplicable }, { params }) => {
    if (autoScaling === undefined) return notApplicable('managed');
    const { terminationProtection, scaling, draining } = autoScaling;
    const isProtected = terminationProtection === 'ENABLED';
    if (isProtected && scaling === 'ENABLED') return pass('protected');
    if (params.acceptManagedDraining && draining === 'ENABLED') return pass('drained');
    return isProtected ? fail('ineffective') : fail('unprotected');
  },
});
