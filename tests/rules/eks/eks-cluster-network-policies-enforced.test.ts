import { eksClusterNetworkPoliciesEnforced } from '../../../rules/eks/eks-cluster-network-policies-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterNetworkPoliciesEnforced, {
  base: { autoMode: false, networkAddon: { enforcesPolicies: true } },
  resource: { id: 'shop' },
  pass: [
    { name: 'the add-on', message: 'enforced' },
    { name: 'another engine', facts: { networkAddon: { enforcesPolicies: false } }, params: { otherEngine: ['shop'] }, message: 'other' },
  ],
  fail: [
    { name: 'the add-on without it', facts: { networkAddon: { enforcesPolicies: false } }, message: 'off' },
    { name: 'another cluster with another engine', facts: { networkAddon: { enforcesPolicies: false } }, params: { otherEngine: ['sho'] } },
  ],
  notApplicable: [
    { name: 'no add-on', facts: { networkAddon: undefined }, message: 'unmanaged' },
    { name: 'Auto Mode', facts: { autoMode: true, networkAddon: { enforcesPolicies: false } }, message: 'auto' },
  ],
});
