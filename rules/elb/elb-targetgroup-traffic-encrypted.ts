import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag, integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clearProtocols, encryptedProtocols, usualTlsPorts } from './shared/listeners.ts';

export const elbTargetgroupTrafficEncrypted = defineRule({
  id: 'elb-targetgroup-traffic-encrypted',
  title: 'Traffic from load balancers to targets should be encrypted in transit',
  resourceType: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary'],
  params: {
    passthroughPorts: integers(usualTlsPorts, 'TCP and UDP ports on which targets may decrypt TLS and QUIC themselves.', { max: 65_535 }),
    strict: flag(false, 'Fail all target groups with the protocol TCP.'),
  },
  messages: {
    encrypted: 'The protocol of the target group is {{protocol}}.',
    clear: 'The protocol of the target group is {{protocol}}, which is not encrypted.',
    passthrough: 'Clients and targets may encrypt the traffic on port {{port}}. The load balancer does not show whether they do.',
    otherTarget:
      'Target groups of type {{type}} are not evaluated: AWS encrypts calls of functions, and load balancers are evaluated separately.',
    gateway: 'Gateway Load Balancers forward packets to appliances unchanged.',
    notAttached: 'No load balancer uses the target group.',
    unknownProtocol: 'Onus does not know the protocol {{protocol}}.',
  },
  rationale:
    'A load balancer that terminates TLS forwards requests in clear text, so they can be read within the VPC and across Availability Zones.',
  remediation: {
    text: 'Create a target group with the protocol HTTPS or TLS and forward to it. The protocol of an existing group cannot be changed.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-routing-configuration',
    impact: 'Targets need a certificate, which may be self-signed: load balancers do not validate it.',
    cli: `aws elbv2 create-target-group --name TARGET_GROUP_NAME --protocol HTTPS --port 443 --vpc-id VPC_ID
aws elbv2 modify-listener --listener-arn LISTENER_ARN --default-actions Type=forward,TargetGroupArn=TARGET_GROUP_ARN`,
    terraform: `resource "aws_lb_target_group" "this" {
  port     = 443
  protocol = "HTTPS"
}`,
    console: [
      'Open the target groups in the Amazon EC2 console, and create a target group with the protocol HTTPS or TLS.',
      'Register the targets.',
      'Edit the listener so that it forwards to the new target group.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::ElasticLoadBalancingV2::TargetGroup', 'Protocol: HTTPS', 'Port: 443'),
  },
  controls: {},
  // Fails all TCP groups, as the parameter strict does.
  related: { securityHub: ['ELB.22'], awsConfig: ['elbv2-targetgroup-protocol-encrypted'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { targetType: type, protocol = 'none', port, attached } = facts.summary;
    if (type === 'lambda' || type === 'alb') return notApplicable('otherTarget', { type });
    if (protocol === 'GENEVE') return notApplicable('gateway');
    if (!attached) return notApplicable('notAttached');
    if (encryptedProtocols.includes(protocol)) return pass('encrypted', { protocol });
    if (!clearProtocols.includes(protocol)) return indeterminate('unknownProtocol', { protocol });
    const mayPass = protocol !== 'HTTP' && port !== undefined && params.passthroughPorts.includes(port);
    if (!params.strict && mayPass) return notApplicable('passthrough', { port });
    return fail('clear', { protocol });
  },
});
