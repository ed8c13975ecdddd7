import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const elbTargetgroupHealthCheckEncrypted = defineRule({
  id: 'elb-targetgroup-health-check-encrypted',
  title: 'Target groups should use HTTPS health checks',
  resourceType: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 3,
  facts: ['summary'],
  params: { strict: flag(false, 'Fail TCP health checks, which carry no content.') },
  messages: {
    encrypted: 'Health checks use HTTPS.',
    clear: 'Health checks use HTTP.',
    tcp: 'Health checks use TCP.',
    tcpAccepted: 'Health checks open a TCP connection and send nothing.',
    off: 'Health checks are turned off.',
    otherTarget: 'Health checks of functions and appliances are not evaluated.',
    notAttached: 'No load balancer uses the target group.',
    unknownProtocol: 'Onus does not know the health check protocol {{protocol}}.',
  },
  rationale: 'Health check requests and responses in clear text show internal paths, versions and states of the application.',
  remediation: {
    text: 'Use HTTPS for health checks.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
    impact: 'Targets that do not answer over HTTPS become unhealthy and get no traffic. Test the path first.',
    cli: 'aws elbv2 modify-target-group --target-group-arn {{arn}} --health-check-protocol HTTPS',
    terraform: `resource "aws_lb_target_group" "this" {
  health_check {
    protocol = "HTTPS"
  }
}`,
    console: [
      'Open the target group in the Amazon EC2 console, and choose the Health checks tab.',
      'Choose Edit and the protocol HTTPS.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::ElasticLoadBalancingV2::TargetGroup', 'HealthCheckProtocol: HTTPS'),
  },
  controls: {},
  // Fails TCP health checks, as the parameter strict does.
  related: { securityHub: ['ELB.21'], awsConfig: ['elbv2-targetgroup-healthcheck-protocol-encrypted'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { targetType, protocol, attached, healthCheckProtocol } = facts.summary;
    if (targetType === 'lambda' || protocol === 'GENEVE') return notApplicable('otherTarget');
    if (!attached) return notApplicable('notAttached');
    if (healthCheckProtocol === undefined) return notApplicable('off');
    if (healthCheckProtocol === 'HTTPS') return pass('encrypted');
    if (healthCheckProtocol === 'TCP') return params.strict ? fail('tcp') : notApplicable('tcpAccepted');
    if (healthCheckProtocol !== 'HTTP') return indeterminate('unknownProtocol', { protocol: healthCheckProtocol });
    const isEncrypted = protocol === 'HTTPS' || protocol === 'TLS';
    return fail('clear', {}, isEncrypted ? { severity: 'low', because: 'the other traffic is encrypted' } : undefined);
  },
});
