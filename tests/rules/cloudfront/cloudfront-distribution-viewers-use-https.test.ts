import { cloudfrontDistributionViewersUseHttps } from '../../../rules/cloudfront/cloudfront-distribution-viewers-use-https.ts';
import { behavior, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const allowing = (...policies: readonly string[]) =>
  distribution({ behaviors: policies.map((viewerProtocolPolicy, index) => behavior(`/${index}`, { viewerProtocolPolicy })) });

testRule(cloudfrontDistributionViewersUseHttps, {
  base: distribution(),
  pass: [{ name: 'passes for redirects and HTTPS', facts: allowing('https-only', 'redirect-to-https'), message: 'https' }],
  fail: [
    { name: 'fails for HTTP in one behavior', facts: allowing('allow-all', 'https-only'), message: 'http', evidence: { paths: ['/0'] } },
    { name: 'fails for HTTP next to an unknown policy', facts: allowing('allow-all', 'other') },
    {
      name: 'fails for HTTP, although the distribution is disabled',
      facts: distribution({ enabled: false, behaviors: [behavior('default', { viewerProtocolPolicy: 'allow-all' })] }),
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for an unknown policy', facts: allowing('other'), message: 'unknown' }],
});
