import { elbClassicAccessLogged } from '../../../rules/elb/elb-classic-access-logged.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elbClassicAccessLogged, {
  base: { accessLogBucket: 'logs' },
  pass: [{ name: 'passes for logs to a bucket', message: 'logged', evidence: { bucket: 'logs' } }],
  fail: [{ name: 'fails with no logs', facts: { accessLogBucket: undefined }, message: 'none' }],
});
