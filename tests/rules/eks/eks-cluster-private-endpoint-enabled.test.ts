import { eksClusterPrivateEndpointEnabled } from '../../../rules/eks/eks-cluster-private-endpoint-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const endpoint = (isPublic: boolean, isPrivate: boolean) => ({ endpoint: { public: isPublic, private: isPrivate, cidrs: [] } });

testRule(eksClusterPrivateEndpointEnabled, {
  base: endpoint(true, true),
  pass: [
    { name: 'passes for both endpoints', message: 'enabled' },
    { name: 'passes for only the private endpoint', facts: endpoint(false, true) },
  ],
  fail: [{ name: 'fails for only the public endpoint', facts: endpoint(true, false), message: 'disabled' }],
});
