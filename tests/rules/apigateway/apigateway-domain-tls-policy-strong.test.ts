import { apigatewayDomainTlsPolicyStrong } from '../../../rules/apigateway/apigateway-domain-tls-policy-strong.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(apigatewayDomainTlsPolicyStrong, {
  base: { securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' },
  pass: [
    { name: 'passes for TLS 1.3', message: 'strong' },
    { name: 'passes for TLS 1.2 if it is accepted', facts: { securityPolicy: 'TLS_1_2' }, params: { acceptTls12: true } },
  ],
  fail: [
    { name: 'fails for TLS 1.0', facts: { securityPolicy: 'TLS_1_0' }, message: 'weak' },
    { name: 'fails for TLS 1.0 if 1.2 is accepted', facts: { securityPolicy: 'TLS_1_0' }, params: { acceptTls12: true } },
    { name: 'fails for TLS 1.2', facts: { securityPolicy: 'TLS_1_2' } },
  ],
  undecided: [{ name: 'is unknown with no policy', facts: { securityPolicy: undefined }, message: 'notShown' }],
});
