import { eksClusterAccessThroughEntries } from '../../../rules/eks/eks-cluster-access-through-entries.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(eksClusterAccessThroughEntries, {
  base: { authenticationMode: 'API' },
  pass: [
    { name: 'passes for only access entries', params: { requireApiOnly: true }, message: 'entries' },
    { name: 'passes for both', facts: { authenticationMode: 'API_AND_CONFIG_MAP' }, message: 'both' },
  ],
  fail: [
    { name: 'fails for the ConfigMap', facts: { authenticationMode: 'CONFIG_MAP' }, message: 'map' },
    {
      name: 'fails for both if only access entries are required',
      facts: { authenticationMode: 'API_AND_CONFIG_MAP' },
      params: { requireApiOnly: true },
    },
  ],
  undecided: [{ name: 'is unknown for an unknown mode', facts: { authenticationMode: 'OIDC' }, message: 'unknown' }],
});
