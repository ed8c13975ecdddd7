import { cloudFormationResource } from '../shared/code-snippets.ts';
import { choice } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { isBrokenCipher, outdatedProtocols } from './shared/tls.ts';

export const elbClassicTlsPolicyStrong = defineRule({
  id: 'elb-classic-tls-policy-strong',
  title: 'Classic Load Balancers should require TLS 1.2 or later with strong ciphers',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listeners', 'tlsPolicies'],
  params: {
    minimumTls: choice('TLSv1.2', ['TLSv1.1', 'TLSv1.2'], 'Oldest version of TLS that a policy may allow.'),
    requiredPolicy: choice(
      'any',
      ['any', 'ELBSecurityPolicy-TLS-1-2-2017-01'],
      'Predefined policy that all listeners must use. The value any accepts every policy that is strong enough.',
    ),
  },
  messages: {
    strong: 'All TLS listeners use strong policies: {{policies}}.',
    outdated: 'The policy {{policy}} allows {{protocols}}.',
    brokenCiphers: 'The policy {{policy}} allows the ciphers {{ciphers}}.',
    noPolicy: 'The listener on port {{port}} does not have a TLS policy, so the default policy applies, which allows TLS 1.0.',
    otherPolicy: 'The policy {{policy}} is not {{required}}.',
    noTls: 'No listener uses HTTPS or SSL.',
  },
  rationale: 'TLS 1.0 and 1.1 and ciphers such as RC4 have known weaknesses that let attackers on the path read traffic.',
  remediation: {
    text: 'Use the predefined policy ELBSecurityPolicy-TLS-1-2-2017-01 for all HTTPS and SSL listeners.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html',
    impact: 'Clients without TLS 1.2 can no longer connect.',
    cli: `aws elb create-load-balancer-policy --load-balancer-name {{id}} --policy-name tls12 --policy-type-name SSLNegotiationPolicyType --policy-attributes AttributeName=Reference-Security-Policy,AttributeValue=ELBSecurityPolicy-TLS-1-2-2017-01
aws elb set-load-balancer-policies-of-listener --load-balancer-name {{id}} --load-balancer-port PORT --policy-names tls12`,
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Listeners tab.',
      'Choose Manage listeners, and edit the security policy of the listener.',
      'Choose the predefined policy ELBSecurityPolicy-TLS-1-2-2017-01 and save.',
    ].join('\n'),
    terraform: `resource "aws_load_balancer_policy" "this" {
  load_balancer_name = aws_elb.this.name
  policy_name        = "tls12"
  policy_type_name   = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-2-2017-01"
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'Policies:',
      '  - PolicyName: tls12',
      '    PolicyType: SSLNegotiationPolicyType',
      '    Attributes:',
      '      - Name: Reference-Security-Policy',
      '        Value: ELBSecurityPolicy-TLS-1-2-2017-01',
    ),
  },
  controls: {},
  // Requires one predefined policy, as the parameter requiredPolicy does.
  related: { securityHub: ['ELB.8'], awsConfig: ['elb-predefined-security-policy-ssl-check', 'elb-custom-security-policy-ssl-check'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const listeners = facts.listeners.filter(({ protocol }) => protocol === 'HTTPS' || protocol === 'SSL');
    if (listeners.length === 0) return notApplicable('noTls');
    const inUse = listeners.map(({ port, policies }) => ({ port, policy: facts.tlsPolicies.find(({ name }) => policies.includes(name)) }));
    for (const { port, policy } of inUse) {
      if (policy === undefined) return fail('noPolicy', { port });
      const protocols = outdatedProtocols(policy, params.minimumTls);
      if (protocols.length > 0) return fail('outdated', { policy: policy.name, protocols });
      const ciphers = policy.ciphers.filter(isBrokenCipher);
      if (ciphers.length > 0) return fail('brokenCiphers', { policy: policy.name, ciphers });
      const required = params.requiredPolicy;
      if (required !== 'any' && policy.reference !== required) return fail('otherPolicy', { policy: policy.name, required });
    }
    return pass('strong', { policies: [...new Set(inUse.flatMap(({ policy }) => policy?.name ?? []))] });
  },
});
