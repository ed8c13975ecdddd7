import { elasticacheServerlesscacheNotPublic } from '../../../rules/elasticache/elasticache-serverlesscache-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheServerlesscacheNotPublic, {
  base: { endpoint: 'vpc', userGroup: 'app' },
  pass: [{ name: 'passes in a VPC', message: 'vpc' }],
  fail: [
    { name: 'fails with a public endpoint', facts: { endpoint: 'public' }, message: 'public', severity: 'high' },
    {
      name: 'fails at critical severity without a user group',
      facts: { endpoint: 'public', userGroup: undefined },
      severity: 'critical',
    },
  ],
});
