import { cloudFormationResource } from '../shared/code-snippets.ts';
import { choice, flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { hasForwardSecrecy, outdatedProtocols } from './shared/tls.ts';

export const elbListenerTlsPolicyStrong = defineRule({
  id: 'elb-listener-tls-policy-strong',
  title: 'TLS listeners of load balancers should require TLS 1.2 or later with forward secrecy',
  resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['summary', 'tlsPolicy'],
  params: {
    minimumTls: choice('TLSv1.2', ['TLSv1.2', 'TLSv1.3'], 'Oldest version of TLS that a policy may allow.'),
    requireForwardSecrecy: flag(true, 'Require that all ciphers have forward secrecy.'),
    requirePostQuantum: flag(false, 'Require a policy with post-quantum key exchange.'),
  },
  messages: {
    strong: 'The policy {{policy}} allows only {{protocols}}.',
    outdated: 'The policy {{policy}} allows {{protocols}}.',
    noForwardSecrecy: 'The policy {{policy}} allows ciphers without forward secrecy: {{ciphers}}.',
    notPostQuantum: 'The policy {{policy}} does not contain a post-quantum key exchange.',
    noTls: 'The listener does not use TLS.',
    unknownPolicy: 'AWS does not describe the policy {{policy}} in this Region.',
    noPolicy: 'AWS did not return the TLS policy of the listener.',
  },
  rationale: 'TLS 1.0 and 1.1 have known weaknesses. Without forward secrecy, a stolen key decrypts all recorded traffic.',
  remediation: {
    text: 'Choose a policy for TLS 1.2 or later. A listener that was created without one uses ELBSecurityPolicy-2016-08, which allows TLS 1.0.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    impact: 'Clients without TLS 1.2 can no longer connect. The access logs show the versions that clients use.',
    cli: 'aws elbv2 modify-listener --listener-arn {{arn}} --ssl-policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
    terraform: `resource "aws_lb_listener" "this" {
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
}`,
    console: [
      'Open the listener in the Amazon EC2 console, and choose Actions, Edit listener.',
      'Under Secure listener settings, choose the security policy ELBSecurityPolicy-TLS13-1-2-Res-2021-06.',
      'Save the changes.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::ElasticLoadBalancingV2::Listener', 'SslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06'),
  },
  controls: {},
  // Accepts only policies of a list.
  related: { securityHub: ['ELB.17'], awsConfig: ['elbv2-predefined-security-policy-ssl-check'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { protocol, tlsPolicy: policy } = facts.summary;
    if (protocol !== 'HTTPS' && protocol !== 'TLS') return notApplicable('noTls');
    if (policy === undefined) return indeterminate('noPolicy');
    const described = facts.tlsPolicy;
    if (described === undefined) return indeterminate('unknownPolicy', { policy });
    const protocols = outdatedProtocols(described, params.minimumTls);
    if (protocols.length > 0) return fail('outdated', { policy, protocols });
    const ciphers = described.ciphers.filter((cipher) => !hasForwardSecrecy(cipher));
    if (params.requireForwardSecrecy && ciphers.length > 0) return fail('noForwardSecrecy', { policy, ciphers });
    if (params.requirePostQuantum && !policy.includes('-PQ-')) return fail('notPostQuantum', { policy });
    return pass('strong', { policy, protocols: described.protocols });
  },
});
