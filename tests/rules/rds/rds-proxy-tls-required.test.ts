import { rdsProxyTlsRequired } from '../../../rules/rds/rds-proxy-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsProxyTlsRequired, {
  base: { requireTls: true },
  pass: [{ name: 'required' }],
  fail: [{ name: 'optional', facts: { requireTls: false } }],
});
