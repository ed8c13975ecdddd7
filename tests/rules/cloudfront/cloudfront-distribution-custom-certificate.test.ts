import { cloudfrontDistributionCustomCertificate } from '../../../rules/cloudfront/cloudfront-distribution-custom-certificate.ts';
import { distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(cloudfrontDistributionCustomCertificate, {
  base: distribution(),
  pass: [{ name: 'passes for a certificate of ACM', message: 'custom' }],
  fail: [
    { name: 'fails with no alias', facts: distribution({ defaultCertificate: true, aliases: [] }), message: 'default', severity: 'low' },
    {
      name: 'fails for an alias without a certificate',
      facts: distribution({ defaultCertificate: true }),
      message: 'aliases',
      severity: 'high',
    },
    {
      name: 'fails for an alias without a certificate, even if others are exempt',
      facts: distribution({ defaultCertificate: true }),
      params: { exemptWithoutAliases: true },
    },
  ],
  notApplicable: [
    {
      name: 'skips with no alias, which is exempt',
      facts: distribution({ defaultCertificate: true, aliases: [] }),
      params: { exemptWithoutAliases: true },
      message: 'exempt',
    },
  ],
});
