import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';
import { certificateProblem } from './shared/tls.ts';

export const elbClassicCertificateManaged = defineRule({
  id: 'elb-classic-certificate-managed',
  title: 'Listeners of Classic Load Balancers should use valid ACM certificates',
  resourceType: 'AWS::ElasticLoadBalancing::LoadBalancer',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listeners', 'certificates'],
  messages: {
    managed: 'All certificates are valid ACM certificates.',
    notManaged: 'Certificates are not stored in ACM: {{certificates}}.',
    invalid: 'Certificates are not valid: {{certificates}}.',
    none: 'A listener uses TLS, but AWS did not return its certificate.',
    noTls: 'No listener uses HTTPS or SSL.',
    unknown: 'ACM does not list {{certificates}}.',
  },
  rationale:
    'ACM renews the certificates that it issues. Server certificates in IAM expire without a warning and must be replaced manually.',
  remediation: {
    text: 'Request or import the certificate in ACM and use it in the listener.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-update-ssl-cert.html',
    impact: 'The change does not interrupt service if the new certificate contains the same names.',
    cli: 'aws elb set-load-balancer-listener-ssl-certificate --load-balancer-name {{id}} --load-balancer-port PORT --ssl-certificate-id CERTIFICATE_ARN',
    console: [
      'Open the load balancer in the Amazon EC2 console, and choose the Listeners tab.',
      'Choose Manage listeners, and select an ACM certificate for the listener.',
      'Save the changes.',
    ].join('\n'),
    terraform: `resource "aws_elb" "this" {
  listener {
    lb_protocol        = "https"
    lb_port            = 443
    instance_protocol  = "https"
    instance_port      = 443
    ssl_certificate_id = aws_acm_certificate.this.arn
  }
}`,
    cloudFormation: cloudFormationResource(
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'Listeners:',
      '  - Protocol: HTTPS',
      "    LoadBalancerPort: '443'",
      "    InstancePort: '443'",
      '    SSLCertificateId: CERTIFICATE_ARN',
    ),
  },
  controls: {
    securityHub: ['ELB.2'],
    awsConfig: ['elb-acm-certificate-required'],
    prowler: ['elb_ssl_listeners_use_acm_certificate'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now }) => {
    if (!facts.listeners.some(({ protocol }) => protocol === 'HTTPS' || protocol === 'SSL')) return notApplicable('noTls');
    const { certificates } = facts;
    if (certificates.length === 0) return fail('none');
    const others = certificates.filter(({ source }) => source !== 'acm').map(({ arn }) => arn);
    if (others.length > 0) return fail('notManaged', { certificates: others });
    const problems = certificates.flatMap((certificate) => certificateProblem(certificate, { now, days: 0 }) ?? []);
    const invalid = problems.filter(({ kind }) => kind !== 'unknown').map(({ text }) => text);
    if (invalid.length > 0) return fail('invalid', { certificates: invalid });
    return problems.length > 0 ? indeterminate('unknown', { certificates: problems.map(({ text }) => text) }) : pass('managed');
  },
});
