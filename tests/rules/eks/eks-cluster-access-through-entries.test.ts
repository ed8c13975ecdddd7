import { eksClusterAccessThroughEntries } from '../../../rules/eks/eks-cluster-access-through-entries.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterAccessThroughEntries, {
  base: { authenticationMode: 'API' },
  pass: [
    { name: 'only access entries', params: { requireApiOnly: true }, message: 'entries' },
    { name: 'both', facts: { authenticationMode: 'API_AND_CONFIG_MAP' }, message: 'both' },
  ],
  fail: [
    { name: 'the ConfigMap', facts: { authenticationMode: 'CONFIG_MAP' }, message: 'map' },
    {
      name: 'both if only access entries are required',
      facts: { authenticationMode: 'API_AND_CONFIG_MAP' },
      params: { requireApiOnly: true },
    },
  ],
  undecided: [{ name: 'an unknown mode', facts: { authenticationMode: 'OIDC' }, message: 'unknown' }],
});
