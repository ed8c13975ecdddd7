import { cloudfrontDistributionOriginTlsCurrent } from '../../../rules/cloudfront/cloudfront-distribution-origin-tls-current.ts';
import { bucketOrigin, customOrigin, distribution } from '../../support/resources/distribution.ts';
import { testRule } from '../../support/rule-tester.ts';

const speaking = (...protocols: readonly string[]) => distribution({ origins: [customOrigin({ protocols })] });

testRule(cloudfrontDistributionOriginTlsCurrent, {
  base: speaking('TLSv1.2'),
  pass: [
    { name: 'passes for TLS 1.2', message: 'current' },
    { name: 'passes for TLS 1.1 if it is allowed', facts: speaking('TLSv1.1'), params: { allowedProtocols: ['TLSv1.1'] } },
  ],
  fail: [
    {
      name: 'fails for SSL 3 among others',
      facts: speaking('SSLv3', 'TLSv1.2'),
      message: 'outdated',
      evidence: { origins: ['origin.example.com (SSLv3)'] },
    },
    { name: 'fails for TLS 1.0', facts: speaking('TLSv1'), severity: 'medium' },
    {
      name: 'fails for SSL 3 of an origin with HTTP only',
      facts: distribution({ origins: [customOrigin({ protocolPolicy: 'http-only', protocols: ['SSLv3'] })] }),
      severity: 'low',
    },
  ],
  notApplicable: [
    { name: 'skips only buckets', facts: distribution({ origins: [bucketOrigin()] }), message: 'noTls' },
    { name: 'skips only HTTP', facts: distribution({ origins: [customOrigin({ protocolPolicy: 'http-only', protocols: ['TLSv1.2'] })] }) },
  ],
  undecided: [{ name: 'is unknown with no versions', facts: speaking(), message: 'notShown' }],
});
