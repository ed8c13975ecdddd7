import { elasticacheMemorydbTlsRequired } from '../../../rules/elasticache/elasticache-memorydb-tls-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheMemorydbTlsRequired, {
  base: { tlsEnabled: true },
  pass: [{ name: 'passes with TLS', message: 'required' }],
  fail: [{ name: 'fails without TLS', facts: { tlsEnabled: false }, message: 'off' }],
});
