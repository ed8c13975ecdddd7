import { neptuneGraphNotPublic } from '../../../rules/neptune/neptune-graph-not-public.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(neptuneGraphNotPublic, {
  base: { publicConnectivity: false },
  pass: [{ name: 'passes without a public endpoint', message: 'private' }],
  fail: [{ name: 'fails with a public endpoint', facts: { publicConnectivity: true }, message: 'public', severity: 'high' }],
});
