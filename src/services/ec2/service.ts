import { defineService, attested, inApprovedRegions } from '../../core/service.ts';
import { elasticIpCollector } from './elastic-ip.ts';
import { imageCollector } from './image.ts';
import { instanceCollector } from './instance.ts';
import { launchTemplateCollector } from './launch-template.ts';
import { networkInterfaceCollector } from './network-interface.ts';
import { spotFleetCollector } from './spot-fleet.ts';
import { ec2AccountFacts } from './account.ts';
import { ec2 } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ec2: true;
  }
}

export const ec2Service = defineService({
  id: 'ec2',
  title: 'Amazon EC2',
  clients: [ec2],
  model: {
    category: 'infrastructure',
    sources: [1, 2, 3, 4],
    cloudFormation: ['AWS::EC2'],
    categoryOverrides: [
      {
        resourceType: 'AWS::EC2::Instance',
        when: { tag: 'aws:elasticmapreduce:job-flow-id' },
        effect: { to: 'container' },
        reason: 'launched by Amazon EMR, which runs its operating system and platform',
        url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-tags.html',
      },
      {
        resourceType: 'AWS::EC2::Instance',
        // The tags named elasticbeanstalk: could be set by anyone.
        when: { tag: 'aws:cloudformation:stack-name', startsWith: 'awseb-' },
        effect: { to: 'container' },
        reason: 'launched by AWS Elastic Beanstalk, which runs its operating system and platform',
        url: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.tagging.html',
      },
      {
        resourceType: 'AWS::EC2::Instance',
        when: { fact: 'operator', startsWith: 'ecs.' },
        effect: { to: 'container' },
        reason: 'launched by Amazon ECS Managed Instances, which patches and replaces it',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html',
      },
      {
        resourceType: 'AWS::EC2::Instance',
        when: { fact: 'operator', startsWith: 'eks.' },
        effect: { to: 'container' },
        reason: 'launched by Amazon EKS Auto Mode, which patches and replaces it',
        url: 'https://docs.aws.amazon.com/eks/latest/userguide/automode-learn-instances.html',
      },
    ],
    coverage: {
      'client-side-encryption': attested('Encryption inside the guest (LUKS, BitLocker, the application) cannot be seen from outside.'),
      'network-traffic-protection': attested('TLS that ends on the instance cannot be seen from outside.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::EC2::EIP': 'ec2/home?region={{region}}#ElasticIpDetails:AllocationId={{id}}',
    'AWS::EC2::Image': 'ec2/home?region={{region}}#ImageDetails:imageId={{id}}',
    'AWS::EC2::Instance': 'ec2/home?region={{region}}#InstanceDetails:instanceId={{id}}',
    'AWS::EC2::LaunchTemplate': 'ec2/home?region={{region}}#LaunchTemplateDetails:launchTemplateId={{id}}',
    'AWS::EC2::NetworkInterface': 'ec2/home?region={{region}}#NetworkInterface:networkInterfaceId={{id}}',
    'AWS::EC2::SpotFleet': 'ec2/home?region={{region}}#SpotInstancesDetails:id={{id}}',
  },
  collectors: [
    elasticIpCollector,
    imageCollector,
    instanceCollector,
    launchTemplateCollector,
    networkInterfaceCollector,
    spotFleetCollector,
  ],
  accountFacts: { regional: ec2AccountFacts },
  arnTypes: { 'ec2:elastic-ip': 'AWS::EC2::EIP', 'ec2:spot-fleet-request': 'AWS::EC2::SpotFleet' },
  asffTypes: {
    'AWS::EC2::EIP': 'AwsEc2Eip',
    'AWS::EC2::Instance': 'AwsEc2Instance',
    'AWS::EC2::LaunchTemplate': 'AwsEc2LaunchTemplate',
    'AWS::EC2::NetworkInterface': 'AwsEc2NetworkInterface',
  },
});
