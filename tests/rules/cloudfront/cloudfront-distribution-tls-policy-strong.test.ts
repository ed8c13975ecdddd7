import { cloudfrontDistributionTlsPolicyStrong } from '../../../rules/cloudfront/cloudfront-distribution-tls-policy-strong.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionTlsPolicyStrong, {
  base: distribution(),
  pass: [
    { name: 'passes for TLS 1.2 of 2021', message: 'strong' },
    {
      name: 'passes for a later policy if it is accepted',
      facts: distribution({ minimumTls: 'TLSv1.3_2027' }),
      params: { acceptLaterPolicies: true },
    },
  ],
  fail: ['TLSv1', 'TLSv1.1_2016', 'TLSv1.2_2018', 'TLSv1.2_2019', 'TLSv1.3_2027'].map((minimumTls) => ({
    name: `the policy ${minimumTls}`,
    facts: distribution({ minimumTls }),
    message: 'weak' as const,
  })),
  notApplicable: [
    {
      name: 'skips the certificate of cloudfront.net',
      facts: distribution({ defaultCertificate: true, minimumTls: 'TLSv1' }),
      message: 'defaultCertificate',
    },
    { name: 'skips dedicated addresses', facts: distribution({ sslSupport: 'vip', minimumTls: 'TLSv1' }), message: 'dedicatedAddresses' },
    { name: 'skips static addresses', facts: distribution({ sslSupport: 'static-ip' }) },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: distribution({ minimumTls: undefined }), message: 'notShown' }],
});
