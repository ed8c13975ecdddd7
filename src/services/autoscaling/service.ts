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
      'customer-data': notApplicable('A group holds no data; its volumes and snapshots are judged under EBS.'),
      'access-control': evaluatedBy(
        'The instances it launches are judged.',
        'ec2-instance-profile-attached',
        'ec2-instance-role-least-privilege',
      ),
      'client-side-encryption': attested('Encryption inside the guest cannot be seen from outside.'),
      'server-side-encryption': evaluatedBy(
        'What it launches from is judged.',
        'ec2-launch-template-volumes-encrypted',
        'ebs-account-default-encryption-enabled',
      ),
      'network-traffic-protection': attested('TLS that ends on the instances cannot be seen from outside.'),
      'firewall-configuration': evaluatedBy('The security groups of its instances are judged.', 'vpc-securitygroup-admin-ports-restricted'),
      backups: notApplicable('Members of a group are replaceable; an instance that is not is judged under EC2.'),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [autoScalingGroupCollector, launchConfigurationCollector],
  asffTypes: {
    'AWS::AutoScaling::AutoScalingGroup': 'AwsAutoScalingAutoScalingGroup',
    'AWS::AutoScaling::LaunchConfiguration': 'AwsAutoScalingLaunchConfiguration',
  },
});
