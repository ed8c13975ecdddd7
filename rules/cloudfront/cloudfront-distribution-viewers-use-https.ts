import { defineRule } from '../../src/core/rule.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';
import { whenDisabled } from './shared/origins.ts';

export const cloudfrontDistributionViewersUseHttps = defineRule({
  id: 'cloudfront-distribution-viewers-use-https',
  title: 'CloudFront distributions should require HTTPS from viewers',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  messages: {
    https: 'All cache behaviors require HTTPS or redirect to it.',
    http: 'Cache behaviors allow HTTP: {{paths}}.',
    unknown: 'Onus does not know the viewer protocol policies of {{paths}}.',
  },
  rationale: 'Anyone on the path can read and change HTTP requests and responses, including cookies and passwords.',
  remediation: {
    text: 'Set the viewer protocol policy of every cache behavior to redirect-to-https or https-only.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    impact: `${deployment} Requests over HTTP other than GET and HEAD are then refused.`,
    ...distributionSnippets(
      'On the Behaviors tab, edit each behavior and choose Redirect HTTP to HTTPS.',
      ['default_cache_behavior {', '  viewer_protocol_policy = "redirect-to-https"', '}'],
      ['DefaultCacheBehavior:', '  ViewerProtocolPolicy: redirect-to-https'],
    ),
  },
  controls: { securityHub: ['CloudFront.3'], awsConfig: ['cloudfront-viewer-policy-https'] },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const { enabled, behaviors } = facts.listing;
    const having = (wanted: (policy: string) => boolean) =>
      behaviors.filter(({ viewerProtocolPolicy }) => wanted(viewerProtocolPolicy)).map(({ path }) => path);
    const paths = having((policy) => policy === 'allow-all');
    if (paths.length > 0) return fail('http', { paths }, whenDisabled(enabled));
    const unknown = having((policy) => policy !== 'https-only' && policy !== 'redirect-to-https');
    return unknown.length > 0 ? indeterminate('unknown', { paths: unknown }) : pass('https');
  },
});
