import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag, integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { answersInClear, clearProtocols, encryptedProtocols, usualTlsPorts } from './shared/listeners.ts';

export const elbListenerEncrypted = defineRule({
  id: 'elb-listener-encrypted',
  title: 'Listeners of load balancers should require encryption in transit',
  resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'rules', 'targetTypes'],
  params: {
    passthroughPorts: integers(usualTlsPorts, 'TCP and UDP ports on which targets may decrypt TLS and QUIC themselves.', { max: 65_535 }),
    redirectCounts: flag(true, 'Pass HTTP listeners that only redirect to HTTPS.'),
    strict: flag(false, 'Fail all TCP and UDP listeners.'),
  },
  messages: {
    encrypted: 'The protocol of the listener is {{protocol}}.',
    redirected: 'The listener only redirects to HTTPS.',
    clear: 'The protocol of the listener is {{protocol}}, which is not encrypted.',
    passthrough: 'Clients and targets may encrypt the traffic on port {{port}}. The load balancer does not show whether they do.',
    loadBalancerTarget: 'The listener forwards to an Application Load Balancer, which is evaluated separately.',
    gateway: 'Gateway Load Balancers forward packets to appliances unchanged.',
    unknownProtocol: 'Onus does not know the protocol {{protocol}}.',
  },
  rationale: 'Anyone on the path can read and change traffic that is not encrypted.',
  remediation: {
    text: 'Replace the listener with an HTTPS listener (Application Load Balancer) or a TLS listener (Network Load Balancer) with an ACM certificate.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-tls-listener.html',
    impact: 'Clients must use TLS. Tell them before the change.',
    cli: `aws elbv2 modify-listener --listener-arn {{arn}} --protocol TLS --certificates CertificateArn=CERTIFICATE_ARN --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06`,
    terraform: `resource "aws_lb_listener" "tls" {
  port            = 443
  protocol        = "TLS"
  certificate_arn = aws_acm_certificate.this.arn
  ssl_policy      = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
}`,
    console: [
      'Open the listener in the Amazon EC2 console, and choose Actions, Edit listener.',
      'Choose the protocol TLS or HTTPS, a security policy and a certificate.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancingV2::Listener',
      'Protocol: TLS',
      'Port: 443',
      'SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
      'Certificates:',
      '  - CertificateArn: CERTIFICATE_ARN',
    ),
  },
  controls: {},
  // Fails all TCP and UDP listeners, as the parameter strict does, and redirects.
  related: { securityHub: ['ELB.18'], awsConfig: ['elbv2-listener-encryption-in-transit'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { protocol, port, scheme } = facts.summary;
    if (protocol === undefined || protocol === 'GENEVE') return notApplicable('gateway');
    if (encryptedProtocols.includes(protocol)) return pass('encrypted', { protocol });
    if (!clearProtocols.includes(protocol)) return indeterminate('unknownProtocol', { protocol });
    const whenInternal = scheme === 'internal' ? ({ severity: 'low', because: 'the load balancer is internal' } as const) : undefined;
    if (protocol === 'HTTP') {
      const isRedirect = params.redirectCounts && facts.rules.length > 0 && !facts.rules.some((rule) => answersInClear(rule, []));
      return isRedirect ? pass('redirected') : fail('clear', { protocol }, whenInternal);
    }
    if (!params.strict) {
      if (port !== undefined && params.passthroughPorts.includes(port)) return notApplicable('passthrough', { port });
      if (facts.targetTypes.length > 0 && facts.targetTypes.every((type) => type === 'alb')) return notApplicable('loadBalancerTarget');
    }
    return fail('clear', { protocol }, whenInternal);
  },
});
