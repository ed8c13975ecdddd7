import { elasticacheServerlesscacheAuthenticationRequired } from '../../../rules/elasticache/elasticache-serverlesscache-authentication-required.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheServerlesscacheAuthenticationRequired, {
  base: { userGroup: 'app', engine: 'valkey' },
  pass: [{ name: 'passes with a user group', message: 'users' }],
  fail: [
    { name: 'fails without a user group', facts: { userGroup: undefined }, message: 'open' },
    { name: 'fails without a user group of Redis OSS', facts: { userGroup: undefined, engine: 'redis' } },
  ],
  notApplicable: [{ name: 'does not apply to Memcached', facts: { userGroup: undefined, engine: 'memcached' }, message: 'memcached' }],
});
