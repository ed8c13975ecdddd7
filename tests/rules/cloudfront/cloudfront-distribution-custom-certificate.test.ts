import { cloudfrontDistributionCustomCertificate } from '../../../rules/cloudfront/cloudfront-distribution-custom-certificate.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionCustomCertificate, {
  base: distribution(),
  pass: [{ name: 'a certificate of ACM', message: 'custom' }],
  fail: [
    { name: 'no alias', facts: distribution({ defaultCertificate: true, aliases: [] }), message: 'default', severity: 'low' },
    { name: 'an alias without a certificate', facts: distribution({ defaultCertificate: true }), message: 'aliases', severity: 'high' },
    {
      name: 'an alias without a certificate, even if others are exempt',
      facts: distribution({ defaultCertificate: true }),
      params: { exemptWithoutAliases: true },
    },
  ],
  notApplicable: [
    {
      name: 'no alias, which is exempt',
      facts: distribution({ defaultCertificate: true, aliases: [] }),
      params: { exemptWithoutAliases: true },
      message: 'exempt',
    },
  ],
});
