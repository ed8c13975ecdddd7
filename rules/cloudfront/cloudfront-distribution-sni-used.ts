import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionSniUsed = defineRule({
  id: 'cloudfront-distribution-sni-used',
  title: 'CloudFront distributions should use SNI to serve HTTPS requests',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'service-configuration',
  severity: 'low',
  tier: 1,
  facts: ['listing'],
  messages: {
    sni: 'The distribution uses SNI.',
    dedicated: 'The distribution uses dedicated IP addresses ({{method}}).',
    defaultCertificate: 'The distribution uses the certificate of cloudfront.net.',
    unknown: 'Onus does not know the method {{method}}.',
  },
  rationale: 'Dedicated IP addresses are expensive and allow only older security policies.',
  remediation: {
    text: 'Choose SNI as the method to serve HTTPS requests.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html',
    impact: `${deployment} Clients without SNI, which are older than 2010, can no longer connect.`,
    ...distributionSnippets(
      'On the General tab, edit the settings and turn off legacy clients support.',
      ['viewer_certificate {', '  ssl_support_method = "sni-only"', '}'],
      ['ViewerCertificate:', '  SslSupportMethod: sni-only'],
    ),
  },
  controls: { securityHub: ['CloudFront.8'], awsConfig: ['cloudfront-sni-enabled'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { defaultCertificate, sslSupport: method = 'not shown' } = facts.listing;
    if (defaultCertificate) return notApplicable('defaultCertificate');
    if (method === 'sni-only') return pass('sni');
    return method === 'vip' || method === 'static-ip' ? fail('dedicated', { method }) : indeterminate('unknown', { method });
  },
});
