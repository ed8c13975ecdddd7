import { defineService, attested, evaluatedBy, notApplicable, inApprovedRegions } from '../../core/service.ts';
import { autoScalingGroupCollector } from './auto-scaling-group.ts';
import { launchConfigurationCollector } from './launch-configuration.ts';
import { autoScaling } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    autoscaling: true;
  }
}

export const autoscalingService = defineService({
  id: 'autoscaling',
  title: 'Amazon EC2 Auto Scaling',
  clients: [autoScaling],
  model: {
    category: 'infrastructure',
    sources: [2],
    cloudFormation: ['AWS::AutoScaling'],
    coverage: {
      'customer-data': notApplicable('A group does not store data. Its volumes and snapshots are evaluated as EBS resources.'),
      'access-control': evaluatedBy(
        'The instances of the group are evaluated.',
        'ec2-instance-profile-attached',
        'ec2-instance-role-least-privilege',
      ),
      'client-side-encryption': attested('Encryption inside the guest cannot be seen from outside.'),
      'server-side-encryption': evaluatedBy(
        'The launch templates of the group are evaluated.',
        'ec2-launch-template-volumes-encrypted',
        'ebs-account-default-encryption-enabled',
      ),
      'network-traffic-protection': attested('TLS that ends on the instances cannot be seen from outside.'),
      'firewall-configuration': evaluatedBy(
        'The security groups of its instances are evaluated.',
        'vpc-securitygroup-admin-ports-restricted',
      ),
      backups: notApplicable('Instances of a group are replaceable. Other instances are evaluated as EC2 instances.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::AutoScaling::AutoScalingGroup': 'ec2/home?region={{region}}#AutoScalingGroupDetails:id={{id}}',
    'AWS::AutoScaling::LaunchConfiguration': 'ec2/home?region={{region}}#LaunchConfigurations:id={{id}}',
  },
  collectors: [autoScalingGroupCollector, launchConfigurationCollector],
  asffTypes: {
    'AWS::AutoScaling::AutoScalingGroup': 'AwsAutoScalingAutoScalingGroup',
    'AWS::AutoScaling::LaunchConfiguration': 'AwsAutoScalingLaunchConfiguration',
  },
});
