import { cloudFormationResource } from '../shared/code-snippets.ts';
import { flag, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { certificateProblem } from './shared/tls.ts';

export const elbListenerCertificatesValid = defineRule({
  id: 'elb-listener-certificates-valid',
  title: 'Certificates of load balancer listeners should be valid and renewed before they expire',
  resourceType: 'AWS::ElasticLoadBalancingV2::Listener',
  responsibility: 'network-traffic-protection',
  severity: 'high',
  tier: 2,
  facts: ['summary', 'certificates'],
  params: {
    daysBeforeExpiry: integer(30, 'A certificate must be replaced at least this number of days before it expires.', { min: 1, max: 365 }),
    requireAcm: flag(false, 'Fail server certificates in IAM.'),
  },
  messages: {
    valid: 'All {{count}} certificates are valid.',
    invalid: 'Certificates are not valid: {{certificates}}.',
    expiring: 'Certificates expire soon and are not renewed automatically: {{certificates}}.',
    inIam: 'Certificates are stored in IAM: {{certificates}}.',
    none: 'The listener does not have a certificate.',
    noTls: 'The listener does not use TLS.',
    unknown: 'Neither ACM nor IAM lists {{certificates}}.',
  },
  rationale:
    'Clients refuse to connect once a certificate has expired, or learn to ignore the warning. A listener can have many, one for each domain.',
  remediation: {
    text: 'Request an ACM certificate, which ACM renews, and replace the old one in the listener.',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-update-certificates.html',
    impact: 'The change does not interrupt service if the new certificate contains the same names.',
    cli: 'aws elbv2 modify-listener --listener-arn {{arn}} --certificates CertificateArn=CERTIFICATE_ARN',
    console: [
      'Open the listener in the Amazon EC2 console, and choose the Certificates tab.',
      'Choose Change default certificate, or add a certificate and remove the old one.',
      'Save the changes.',
    ].join('\n'),
    terraform: `resource "aws_lb_listener" "this" {
  certificate_arn = aws_acm_certificate.this.arn
}`,
    cloudFormation: cloudFormationResource('AWS::ElasticLoadBalancingV2::Listener', 'Certificates:', '  - CertificateArn: CERTIFICATE_ARN'),
  },
  controls: {},
  // Requires certificates of ACM, as the parameter requireAcm does.
  related: { awsConfig: ['elbv2-acm-certificate-required'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { now, params }) => {
    const { protocol } = facts.summary;
    if (protocol !== 'HTTPS' && protocol !== 'TLS') return notApplicable('noTls');
    const { certificates } = facts;
    if (certificates.length === 0) return fail('none');
    const problems = certificates.flatMap((certificate) => certificateProblem(certificate, { now, days: params.daysBeforeExpiry }) ?? []);
    const having = (...kinds: readonly string[]) => problems.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    const invalid = having('expired', 'invalid');
    if (invalid.length > 0) return fail('invalid', { certificates: invalid });
    const expiring = having('expiring');
    if (expiring.length > 0)
      return fail('expiring', { certificates: expiring }, { severity: 'medium', because: 'the certificates are still valid' });
    const inIam = certificates.filter(({ source }) => source === 'iam').map(({ arn }) => arn);
    if (params.requireAcm && inIam.length > 0) return fail('inIam', { certificates: inIam });
    const unknown = having('unknown');
    return unknown.length > 0 ? indeterminate('unknown', { certificates: unknown }) : pass('valid', { count: certificates.length });
  },
});
