import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { desyncMessages, desyncRationale, evaluateDesync } from './shared/desync.ts';

export const elbLoadbalancerDesyncMitigated = defineRule({
  id: 'elb-loadbalancer-desync-mitigated',
  title: 'Application Load Balancers should use defensive or strictest desync mitigation mode',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'attributes'],
  params: { requireStrictest: flag(false, 'Require the strictest mode.') },
  messages: desyncMessages,
  rationale: desyncRationale,
  remediation: {
    text: 'Set the desync mitigation mode to defensive, which is the default, or strictest.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode',
    impact: 'The load balancer then rejects ambiguous requests. Check the classification reasons in the access logs for affected clients.',
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn {{arn}} --attributes Key=routing.http.desync_mitigation_mode,Value=defensive',
    terraform: `resource "aws_lb" "this" {
  desync_mitigation_mode = "defensive"
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Under Packet handling, choose the desync mitigation mode Defensive.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancerAttributes:',
      '  - Key: routing.http.desync_mitigation_mode',
      '    Value: defensive',
    ),
  },
  controls: { securityHub: ['ELB.12'], awsConfig: ['alb-desync-mode-check'] },
  evaluate: (facts, verdicts, { params }) =>
    facts.summary.type === 'application'
      ? evaluateDesync(facts.attributes['routing.http.desync_mitigation_mode'], verdicts, params.requireStrictest)
      : verdicts.notApplicable('notHttp'),
});
