import { cloudfrontDistributionSniUsed } from '../../../rules/cloudfront/cloudfront-distribution-sni-used.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionSniUsed, {
  base: distribution(),
  pass: [{ name: 'SNI', message: 'sni' }],
  fail: ['vip', 'static-ip'].map((sslSupport) => ({
    name: `the method ${sslSupport}`,
    facts: distribution({ sslSupport }),
    message: 'dedicated' as const,
  })),
  notApplicable: [
    {
      name: 'the certificate of cloudfront.net',
      facts: distribution({ defaultCertificate: true, sslSupport: undefined }),
      message: 'defaultCertificate',
    },
  ],
  undecided: [
    { name: 'an unknown method', facts: distribution({ sslSupport: 'ech' }), message: 'unknown' },
    { name: 'no method', facts: distribution({ sslSupport: undefined }) },
  ],
});
