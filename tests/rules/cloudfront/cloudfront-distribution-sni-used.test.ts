import { cloudfrontDistributionSniUsed } from '../../../rules/cloudfront/cloudfront-distribution-sni-used.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionSniUsed, {
  base: distribution(),
  pass: [{ name: 'passes for SNI', message: 'sni' }],
  fail: ['vip', 'static-ip'].map((sslSupport) => ({
    name: `the method ${sslSupport}`,
    facts: distribution({ sslSupport }),
    message: 'dedicated' as const,
  })),
  notApplicable: [
    {
      name: 'skips the certificate of cloudfront.net',
      facts: distribution({ defaultCertificate: true, sslSupport: undefined }),
      message: 'defaultCertificate',
    },
  ],
  undecided: [
    { name: 'is unknown for an unknown method', facts: distribution({ sslSupport: 'ech' }), message: 'unknown' },
    { name: 'is unknown with no method', facts: distribution({ sslSupport: undefined }) },
  ],
});
