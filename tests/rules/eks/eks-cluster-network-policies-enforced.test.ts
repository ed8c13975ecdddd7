import { eksClusterNetworkPoliciesEnforced } from '../../../rules/eks/eks-cluster-network-policies-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterNetworkPoliciesEnforced, {
  base: { autoMode: false, networkAddon: { enforcesPolicies: true } },
  resource: { id: 'shop' },
  pass: [
    { name: 'passes for the add-on', message: 'enforced' },
    {
      name: 'passes for another engine',
      facts: { networkAddon: { enforcesPolicies: false } },
      params: { otherEngine: ['shop'] },
      message: 'other',
    },
  ],
  fail: [
    { name: 'fails for the add-on without it', facts: { networkAddon: { enforcesPolicies: false } }, message: 'off' },
    {
      name: 'fails for another cluster with another engine',
      facts: { networkAddon: { enforcesPolicies: false } },
      params: { otherEngine: ['sho'] },
    },
  ],
  notApplicable: [
    { name: 'skips with no add-on', facts: { networkAddon: undefined }, message: 'unmanaged' },
    { name: 'skips Auto Mode', facts: { autoMode: true, networkAddon: { enforcesPolicies: false } }, message: 'auto' },
  ],
});
