import { eksClusterPrivateEndpointEnabled } from '../../../rules/eks/eks-cluster-private-endpoint-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const endpoint = (isPublic: boolean, isPrivate: boolean) => ({ endpoint: { public: isPublic, private: isPrivate, cidrs: [] } });

testRule(eksClusterPrivateEndpointEnabled, {
  base: endpoint(true, true),
  pass: [
    { name: 'both endpoints', message: 'enabled' },
    { name: 'only the private endpoint', facts: endpoint(false, true) },
  ],
  fail: [{ name: 'only the public endpoint', facts: endpoint(true, false), message: 'disabled' }],
});
