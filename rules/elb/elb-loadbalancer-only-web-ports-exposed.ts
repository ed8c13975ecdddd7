import { defineRule } from '../../src/core/rule.ts';
import { evaluateExposure, exposureMessages, exposureParams, exposureRationale } from './shared/exposure.ts';

export const elbLoadbalancerOnlyWebPortsExposed = defineRule({
  id: 'elb-loadbalancer-only-web-ports-exposed',
  title: 'Internet-facing load balancers should expose only approved ports',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 1,
  exposesPublicly: true,
  facts: ['attributes', 'listeners', 'entryPoints', 'groupRules', 'prefixLists', 'subnets', 'networkAcls'],
  params: exposureParams,
  messages: exposureMessages,
  rationale: exposureRationale,
  remediation: {
    text: 'Delete listeners that are not meant for the internet, or restrict them in the security groups of the load balancer.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
    impact: 'Clients on the internet can no longer use the port.',
    cli: `aws elbv2 describe-listeners --load-balancer-arn {{arn}}
aws elbv2 delete-listener --listener-arn LISTENER_ARN`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Listeners and rules tab.',
      'Select the listener and choose Manage listener, Delete listener.',
    ].join('\n'),
    notAsCode: 'Delete the resource of the listener from the template or configuration.',
  },
  controls: {},
  related: { awsConfig: ['alb-internal-scheme-check'] },
  evaluate: (facts, verdicts, { params, resource }) => {
    // IPv6 addresses of internal load balancers are global; this attribute separates them from internet gateways.
    const overIpv6Only = facts.entryPoints.every(({ publicIpv4 }) => publicIpv4.length === 0);
    if (facts.entryPoints.length > 0 && overIpv6Only && facts.attributes['ipv6.deny_all_igw_traffic'] === 'true')
      return verdicts.pass('internal');
    return evaluateExposure(facts, verdicts, { id: resource.id, params });
  },
});
