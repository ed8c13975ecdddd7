import { cloudfrontDistributionOriginsEncrypted } from '../../../rules/cloudfront/cloudfront-distribution-origins-encrypted.ts';
import { behavior, bucketOrigin, customOrigin, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const origin = (protocolPolicy: string, change: object = {}) => distribution({ origins: [customOrigin({ protocolPolicy })], ...change });

testRule(cloudfrontDistributionOriginsEncrypted, {
  base: origin('https-only'),
  pass: [
    { name: 'passes for HTTPS', message: 'encrypted' },
    { name: 'passes when it matches the viewer, which must use HTTPS', facts: origin('match-viewer') },
    {
      name: 'passes when it matches the viewer; HTTP viewers use another origin',
      facts: origin('match-viewer', {
        behaviors: [behavior('/x', { target: 'other', viewerProtocolPolicy: 'allow-all' }), behavior('default')],
      }),
    },
  ],
  fail: [
    { name: 'fails for HTTP', facts: origin('http-only'), message: 'clear', evidence: { origins: ['origin.example.com'] } },
    {
      name: 'fails when it matches the viewer, which can use HTTP',
      facts: origin('match-viewer', { behaviors: [behavior('default', { viewerProtocolPolicy: 'allow-all' })] }),
    },
    {
      name: 'fails when it matches the viewer, through an origin group',
      facts: origin('match-viewer', {
        groups: { both: ['other', 'site'] },
        behaviors: [behavior('default', { target: 'both', viewerProtocolPolicy: 'allow-all' })],
      }),
    },
    {
      name: 'fails for a website endpoint',
      facts: distribution({
        origins: [customOrigin({ domain: 'site.s3-website-us-east-1.amazonaws.com', bucket: 'site', website: true })],
      }),
    },
  ],
  notApplicable: [{ name: 'skips only buckets', facts: distribution({ origins: [bucketOrigin()] }), message: 'noCustomOrigins' }],
  undecided: [{ name: 'is unknown for an unknown policy', facts: origin('quic-only'), message: 'unknown' }],
});
