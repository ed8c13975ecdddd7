import { elasticacheTlsRequiredRules } from '../../../rules/elasticache/elasticache-replicationgroup-tls-required.ts';
import { testRuleFamily } from '../../support/rule-tester.ts';

const tls = (enabled: boolean, more: object = {}) => ({ transitEncryption: { enabled, ...more } });

testRuleFamily(elasticacheTlsRequiredRules, {
  base: tls(true, { mode: 'required' }),
  pass: [
    { name: 'passes when TLS is required', message: 'required' },
    { name: 'passes when the engine does not support modes', facts: tls(true) },
  ],
  fail: [
    { name: 'fails without TLS', facts: tls(false), message: 'off' },
    { name: 'fails when plain connections are accepted too', facts: tls(true, { mode: 'preferred' }), message: 'optional' },
    {
      name: 'fails while the change to required has not finished',
      facts: tls(true, { mode: 'preferred', pendingMode: 'required' }),
      evidence: { pendingMode: 'required' },
    },
  ],
  undecided: [{ name: 'is unknown with an unknown mode', facts: tls(true, { mode: 'negotiated' }), message: 'unknown' }],
  notApplicable: [{ name: 'does not apply to nodes', facts: { replicationGroupId: 'carts' }, message: 'member' }],
});
