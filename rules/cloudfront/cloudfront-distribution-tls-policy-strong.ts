import { flag, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionTlsPolicyStrong = defineRule({
  id: 'cloudfront-distribution-tls-policy-strong',
  title: 'CloudFront distributions should require TLS 1.2 or later from viewers',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  params: {
    allowedPolicies: strings(['TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025'], 'Security policies that distributions may use.'),
    acceptLaterPolicies: flag(false, 'Accept other policies for TLS 1.3.'),
  },
  messages: {
    strong: 'The security policy is {{policy}}.',
    weak: 'The security policy is {{policy}}.',
    defaultCertificate: 'The distribution uses the certificate of cloudfront.net, for which CloudFront chooses the security policy.',
    dedicatedAddresses: 'Only older security policies exist for dedicated IP addresses.',
    notShown: 'AWS did not return the security policy.',
  },
  rationale: 'TLS 1.0 and 1.1 and the ciphers of older policies have known weaknesses.',
  remediation: {
    text: 'Choose the security policy TLSv1.2_2021 or later.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    impact: `${deployment} Viewers without TLS 1.2 can no longer connect.`,
    ...distributionSnippets(
      'On the General tab, edit the settings and choose the security policy TLSv1.2_2021.',
      ['viewer_certificate {', '  minimum_protocol_version = "TLSv1.2_2021"', '}'],
      ['ViewerCertificate:', '  MinimumProtocolVersion: TLSv1.2_2021'],
    ),
  },
  controls: { securityHub: ['CloudFront.15'], awsConfig: ['cloudfront-ssl-policy-check'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params }) => {
    const { defaultCertificate, minimumTls: policy, sslSupport } = facts.listing;
    if (defaultCertificate) return notApplicable('defaultCertificate');
    if (sslSupport === 'vip' || sslSupport === 'static-ip') return notApplicable('dedicatedAddresses');
    if (policy === undefined) return indeterminate('notShown');
    const isLater = params.acceptLaterPolicies && policy.startsWith('TLSv1.3_');
    return isLater || params.allowedPolicies.includes(policy) ? pass('strong', { policy }) : fail('weak', { policy });
  },
});
