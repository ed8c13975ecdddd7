import { eksClusterEndpointNotOpenToWorld } from '../../../rules/eks/eks-cluster-endpoint-not-open-to-world.ts';
import { testRule } from '../../support/rule-tester.ts';

const open = (...cidrs: readonly string[]) => ({ endpoint: { public: true, private: true, cidrs } });

testRule(eksClusterEndpointNotOpenToWorld, {
  base: open('203.0.113.0/24'),
  pass: [
    { name: 'passes for some addresses', message: 'restricted' },
    {
      name: 'passes for a private endpoint',
      facts: { endpoint: { public: false, private: true, cidrs: ['0.0.0.0/0'] } },
      message: 'private',
    },
  ],
  fail: [
    { name: 'fails for the internet', facts: open('203.0.113.0/24', '0.0.0.0/0'), message: 'world', severity: 'critical' },
    { name: 'fails for the IPv6 internet', facts: open('203.0.113.0/24', '::/0'), message: 'world' },
    { name: 'fails for the internet in halves', facts: open('0.0.0.0/1', '128.0.0.0/1'), message: 'world' },
    { name: 'fails for the internet next to a malformed block', facts: open('0.0.0.0/0', 'office'), message: 'world' },
  ],
  undecided: [{ name: 'is unknown for a malformed block', facts: open('office'), message: 'malformed' }],
});
