import { rdsProxyTlsRequired } from '../../../rules/rds/rds-proxy-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsProxyTlsRequired, {
  base: { requireTls: true },
  pass: [{ name: 'passes when TLS is required' }],
  fail: [{ name: 'fails when TLS is optional', facts: { requireTls: false } }],
});
