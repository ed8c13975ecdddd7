import { eksClusterEndpointPrivate } from '../../../rules/eks/eks-cluster-endpoint-private.ts';
import { testRule } from '../../support/rule-tester.ts';

const open = (...cidrs: readonly string[]) => ({ endpoint: { public: true, private: true, cidrs } });

testRule(eksClusterEndpointPrivate, {
  base: { endpoint: { public: false, private: true, cidrs: ['0.0.0.0/0'] } },
  pass: [
    { name: 'passes for a private endpoint', message: 'private' },
    {
      name: 'passes for a restricted endpoint if it is accepted',
      facts: open('203.0.113.0/24'),
      params: { acceptRestricted: true },
      message: 'restricted',
    },
  ],
  fail: [
    { name: 'fails for a public endpoint', facts: open('0.0.0.0/0'), message: 'public', severity: 'high' },
    {
      name: 'fails for the internet in halves',
      facts: open('0.0.0.0/1', '128.0.0.0/1'),
      params: { acceptRestricted: true },
      message: 'public',
    },
    { name: 'fails for a restricted endpoint', facts: open('203.0.113.0/24'), message: 'restricted', severity: 'low' },
  ],
});
