import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { customOrigins } from './shared/origins.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionOriginTlsCurrent = defineRule({
  id: 'cloudfront-distribution-origin-tls-current',
  title: 'CloudFront distributions should require TLS 1.2 or later for custom origins',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  params: { allowedProtocols: strings(['TLSv1.2', 'TLSv1.3'], 'TLS versions that CloudFront may use with origins.') },
  messages: {
    current: 'CloudFront uses only {{allowed}} with custom origins.',
    outdated: 'CloudFront may use outdated TLS versions: {{origins}}.',
    noTls: 'The distribution does not have custom origins with HTTPS.',
    notShown: 'AWS did not return the TLS versions of {{origins}}.',
  },
  rationale:
    'An attacker on the path can make both sides use the oldest version that they allow. SSL 3 and TLS 1.0 and 1.1 have known weaknesses.',
  remediation: {
    text: 'Remove SSLv3, TLSv1 and TLSv1.1 from the protocols of each custom origin.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html#DownloadDistValuesOriginSSLProtocols',
    impact: `${deployment} Origins without TLS 1.2 can no longer be reached.`,
    ...distributionSnippets(
      'On the Origins tab, edit the origin and choose the minimum origin SSL protocol TLSv1.2.',
      ['origin {', '  custom_origin_config {', '    origin_ssl_protocols = ["TLSv1.2"]', '  }', '}'],
      ['Origins:', '  - CustomOriginConfig:', '      OriginSSLProtocols:', '        - TLSv1.2'],
    ),
  },
  controls: { securityHub: ['CloudFront.10'], awsConfig: ['cloudfront-no-deprecated-ssl-protocols'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params: { allowedProtocols: allowed } }) => {
    const all = customOrigins(facts.listing);
    const origins = all.filter(({ protocolPolicy }) => protocolPolicy !== 'http-only');
    const old = (protocols: readonly string[]) => protocols.filter((protocol) => !allowed.includes(protocol));
    const outdated = (some: typeof all) => some.filter(({ protocols }) => old(protocols).length > 0);
    const describe = (some: typeof all) => ({ origins: some.map(({ domain, protocols }) => `${domain} (${old(protocols).join(', ')})`) });
    if (outdated(origins).length > 0) return fail('outdated', describe(outdated(origins)));
    if (outdated(all).length > 0)
      return fail('outdated', describe(outdated(all)), { severity: 'low', because: 'CloudFront uses only HTTP with these origins' });
    if (origins.length === 0) return notApplicable('noTls');
    const notShown = origins.filter(({ protocols }) => protocols.length === 0).map(({ domain }) => domain);
    return notShown.length > 0 ? indeterminate('notShown', { origins: notShown }) : pass('current', { allowed });
  },
});
