import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbLoadbalancerInvalidHeadersDropped = defineRule({
  id: 'elb-loadbalancer-invalid-headers-dropped',
  title: 'Application Load Balancers should drop invalid HTTP header fields',
  resourceType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'attributes'],
  params: {
    acceptStrictestDesync: flag(false, 'Accept the strictest desync mitigation mode instead.'),
    failOnPreservedForwardedFor: flag(false, 'Fail load balancers that forward the X-Forwarded-For header unchanged.'),
  },
  messages: {
    dropped: 'Invalid header fields are dropped.',
    strictest: 'The strictest desync mitigation mode rejects requests with invalid header fields.',
    forwarded: 'Invalid header fields are forwarded to targets.',
    preserved: 'The X-Forwarded-For header is forwarded as the client sent it.',
    notHttp: 'The load balancer does not parse HTTP.',
  },
  rationale:
    'Header names that do not conform to the standard can be used to smuggle requests, and some servers interpret them as other headers.',
  remediation: {
    text: 'Let the load balancer drop invalid header fields.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    impact: 'Header names with characters other than letters, digits and hyphens no longer reach the application.',
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn {{arn}} --attributes Key=routing.http.drop_invalid_header_fields.enabled,Value=true',
    terraform: `resource "aws_lb" "this" {
  drop_invalid_header_fields = true
}`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose Actions, Edit load balancer attributes.',
      'Under Packet handling, turn on Drop invalid header fields.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'LoadBalancerAttributes:',
      '  - Key: routing.http.drop_invalid_header_fields.enabled',
      "    Value: 'true'",
    ),
  },
  controls: { securityHub: ['ELB.4'], awsConfig: ['alb-http-drop-invalid-header-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    if (facts.summary.type !== 'application') return notApplicable('notHttp');
    const { attributes } = facts;
    if (params.failOnPreservedForwardedFor && attributes['routing.http.xff_header_processing.mode'] === 'preserve')
      return fail('preserved');
    if (attributes['routing.http.drop_invalid_header_fields.enabled'] === 'true') return pass('dropped');
    const isStrictest = attributes['routing.http.desync_mitigation_mode'] === 'strictest';
    return params.acceptStrictestDesync && isStrictest ? pass('strictest') : fail('forwarded');
  },
});
