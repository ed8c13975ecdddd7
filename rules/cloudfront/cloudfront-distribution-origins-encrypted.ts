import { defineRule } from '../../src/core/rule.ts';
import { customOrigins, originsOf } from './shared/origins.ts';
import { deployment, distributionSnippets } from './shared/snippets.ts';

export const cloudfrontDistributionOriginsEncrypted = defineRule({
  id: 'cloudfront-distribution-origins-encrypted',
  title: 'CloudFront distributions should connect to custom origins over HTTPS',
  resourceType: 'AWS::CloudFront::Distribution',
  responsibility: 'network-traffic-protection',
  severity: 'medium',
  tier: 1,
  facts: ['listing'],
  messages: {
    encrypted: 'CloudFront connects to all custom origins over HTTPS.',
    clear: 'CloudFront connects to origins over HTTP: {{origins}}.',
    noCustomOrigins: 'The distribution does not have custom origins.',
    unknown: 'Onus does not know the protocol policies of {{origins}}.',
  },
  rationale: 'Requests cross the internet between CloudFront and the origin, where they can be read and changed.',
  remediation: {
    text: 'Set the origin protocol policy to https-only. Replace S3 website endpoints with REST endpoints and origin access control.',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',
    impact: `${deployment} The origin needs a certificate of a public certificate authority for its name.`,
    ...distributionSnippets(
      'On the Origins tab, edit the origin and choose the protocol HTTPS only.',
      ['origin {', '  custom_origin_config {', '    origin_protocol_policy = "https-only"', '  }', '}'],
      ['Origins:', '  - CustomOriginConfig:', '      OriginProtocolPolicy: https-only'],
    ),
  },
  controls: { securityHub: ['CloudFront.9'], awsConfig: ['cloudfront-traffic-to-origin-encrypted'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { listing } = facts;
    const origins = customOrigins(listing);
    if (origins.length === 0) return notApplicable('noCustomOrigins');
    const clear = origins.filter(({ id, protocolPolicy, website }) => {
      const behaviors = listing.behaviors.filter(({ target }) => originsOf(listing, target).includes(id));
      const followsHttp =
        protocolPolicy === 'match-viewer' && behaviors.some(({ viewerProtocolPolicy }) => viewerProtocolPolicy === 'allow-all');
      return website || protocolPolicy === 'http-only' || followsHttp;
    });
    if (clear.length > 0) return fail('clear', { origins: clear.map(({ domain }) => domain) });
    const unknown = origins.filter(({ protocolPolicy = '' }) => protocolPolicy !== 'https-only' && protocolPolicy !== 'match-viewer');
    return unknown.length > 0 ? indeterminate('unknown', { origins: unknown.map(({ domain }) => domain) }) : pass('encrypted');
  },
});
