import { attested, defineService, evaluatedBy, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { classicLoadBalancerCollector } from './classic.ts';
import { elb, elbV2 } from './clients.ts';
import { listenerCollector } from './listener.ts';
import { loadBalancerCollector } from './load-balancer.ts';
import { targetGroupCollector } from './target-group.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    elb: true;
  }
}

export const elbService = defineService({
  id: 'elb',
  title: 'Elastic Load Balancing',
  clients: [elb, elbV2],
  model: {
    category: 'container',
    sources: [],
    reason:
      'AWS operates the load balancer nodes, which run in subnets of the customer behind security groups of the customer. The customer configures listeners, TLS policies, exposure and logging.',
    cloudFormation: ['AWS::ElasticLoadBalancing', 'AWS::ElasticLoadBalancingV2'],
    coverage: {
      'customer-data': attested('Load balancers store no data. State which data passes through them.'),
      'client-side-encryption': attested('Applications may encrypt payloads end to end; a load balancer does not show it.'),
      'server-side-encryption': evaluatedBy(
        'Load balancers store only logs, in S3 buckets.',
        's3-bucket-default-encryption-present',
        's3-bucket-kms-encryption',
      ),
      'operating-system': notApplicable('AWS patches and scales the nodes and offers no version to choose.'),
      'platform-and-application-management': notApplicable(
        'AWS patches the software of the nodes. TLS policies are evaluated as network traffic protection.',
      ),
      'region-choice': inApprovedRegions,
    },
  },
  collectors: [loadBalancerCollector, listenerCollector, targetGroupCollector, classicLoadBalancerCollector],
  arnTypes: {
    'elasticloadbalancing:listener': 'AWS::ElasticLoadBalancingV2::Listener',
    'elasticloadbalancing:loadbalancer': 'AWS::ElasticLoadBalancing::LoadBalancer',
    'elasticloadbalancing:loadbalancer/app': 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing:loadbalancer/gwy': 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing:loadbalancer/net': 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'elasticloadbalancing:targetgroup': 'AWS::ElasticLoadBalancingV2::TargetGroup',
  },
  consolePages: {
    'AWS::ElasticLoadBalancing::LoadBalancer': 'ec2/home?region={{region}}#LoadBalancer:loadBalancerArn={{name}}',
    'AWS::ElasticLoadBalancingV2::Listener': 'ec2/home?region={{region}}#ELBListenerV2:listenerArn={{arn}}',
    'AWS::ElasticLoadBalancingV2::LoadBalancer': 'ec2/home?region={{region}}#LoadBalancer:loadBalancerArn={{arn}}',
    'AWS::ElasticLoadBalancingV2::TargetGroup': 'ec2/home?region={{region}}#TargetGroup:targetGroupArn={{arn}}',
  },
  asffTypes: {
    'AWS::ElasticLoadBalancing::LoadBalancer': 'AwsElbLoadBalancer',
    'AWS::ElasticLoadBalancingV2::LoadBalancer': 'AwsElbv2LoadBalancer',
  },
});
