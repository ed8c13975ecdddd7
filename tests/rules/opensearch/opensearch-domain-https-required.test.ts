import { opensearchDomainHttpsRequired } from '../../../rules/opensearch/opensearch-domain-https-required.ts';
import { testRule } from '../../support/rule-tester.ts';

const tls = (policy: string, httpsRequired = true) => ({ endpointTls: { httpsRequired, policy } });

testRule(opensearchDomainHttpsRequired, {
  base: tls('Policy-Min-TLS-1-2-PFS-2023-10'),
  pass: [
    { name: 'passes for forward secrecy', message: 'required' },
    { name: 'passes for the FIPS policy', facts: tls('Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08') },
    {
      name: 'passes for an older policy that is accepted',
      facts: tls('Policy-Min-TLS-1-2-2019-07'),
      params: { acceptedPolicies: ['Policy-Min-TLS-1-2-2019-07'] },
    },
  ],
  fail: [
    { name: 'fails for HTTP', facts: tls('Policy-Min-TLS-1-2-PFS-2023-10', false), message: 'http' },
    { name: 'fails for TLS 1.0', facts: tls('Policy-Min-TLS-1-0-2019-07'), message: 'weak', severity: 'medium' },
    { name: 'fails for TLS 1.2 without forward secrecy', facts: tls('Policy-Min-TLS-1-2-2019-07'), severity: 'low' },
  ],
});
