import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionCustomCertificate = defineRule({
  id: 'cloudfront-distribution-custom-certificate',
  title: 'CloudFront distributions should use a custom TLS certificate',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'network-traffic-protection',
  severity: 'low',
  tier: 2,
  facts: ['listing'],
  params: { exemptWithoutAliases: flag(false, 'Exempt distributions without alternate domain names.') },
  messages: {
    custom: 'The distribution uses a custom certificate.',
    default: 'The distribution uses the certificate of cloudfront.net, so that TLS 1.0 cannot be turned off.',
    aliases: 'The distribution has the names {{aliases}}, but uses the certificate of cloudfront.net.',
    exempt: 'The distribution does not have alternate domain names.',
  },
  rationale: 'With the certificate of cloudfront.net, viewers can use TLS 1.0, and your own domain names cannot be served over HTTPS.',
  remediation: {
    text: 'Add an alternate domain name, and choose an ACM certificate in us-east-1 for it (in China, an IAM certificate).',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
    impact: `${deployment} Links to the cloudfront.net name keep working.`,
    ...distributionSnippets(
      'On the General tab, edit the settings, add an alternate domain name and choose its certificate.',
      [
        'aliases = ["shop.example.com"]',
        'viewer_certificate {',
        '  acm_certificate_arn = aws_acm_certificate.this.arn',
        '  ssl_support_method  = "sni-only"',
        '}',
      ],
      ['Aliases:', '  - DOMAIN_NAME', 'ViewerCertificate:', '  AcmCertificateArn: CERTIFICATE_ARN', '  SslSupportMethod: sni-only'],
    ),
  },
  controls: { securityHub: ['CloudFront.7'], awsConfig: ['cloudfront-custom-ssl-certificate'] },
  evaluate: (facts, { pass, fail, notApplicable }, { params }) => {
    const { defaultCertificate, aliases } = facts.listing;
    if (!defaultCertificate) return pass('custom');
    if (aliases.length > 0)
      return fail('aliases', { aliases }, { severity: 'high', because: 'CloudFront has not verified who owns the names' });
    return params.exemptWithoutAliases ? notApplicable('exempt') : fail('default');
  },
});
