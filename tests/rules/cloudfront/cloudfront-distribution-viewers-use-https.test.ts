import { cloudfrontDistributionViewersUseHttps } from '../../../rules/cloudfront/cloudfront-distribution-viewers-use-https.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const allowing = (...policies: readonly string[]) =>
  distribution({ behaviors: policies.map((viewerProtocolPolicy, index) => behavior(`/${index}`, { viewerProtocolPolicy })) });

testRule(cloudfrontDistributionViewersUseHttps, {
  base: distribution(),
  pass: [{ name: 'redirects and HTTPS', facts: allowing('https-only', 'redirect-to-https'), message: 'https' }],
  fail: [
    { name: 'HTTP in one behavior', facts: allowing('allow-all', 'https-only'), message: 'http', evidence: { paths: ['/0'] } },
    { name: 'HTTP next to an unknown policy', facts: allowing('allow-all', 'other') },
  ],
  notApplicable: [{ name: 'disabled', facts: distribution({ enabled: false }), message: 'disabled' }],
  undecided: [{ name: 'an unknown policy', facts: allowing('other'), message: 'unknown' }],
});
