import { emrClusterPrimaryNoPublicIp } from '../../../rules/emr/emr-cluster-primary-no-public-ip.ts';
import { testRule } from '../../support/rule-tester.ts';

const node = (id: string, role?: string, ...publicIpv4: readonly string[]) => ({
  id,
  ...(role === undefined ? {} : { role }),
  publicIpv4,
  tokensRequired: true,
});

testRule(emrClusterPrimaryNoPublicIp, {
  base: { nodes: [node('i-1', 'master'), node('i-2', 'core')] },
  pass: [
    { name: 'passes when no node has a public IP address', message: 'private' },
    {
      name: 'passes for core nodes that are not evaluated',
      facts: { nodes: [node('i-1', 'master'), node('i-2', 'core', '3.3.3.3')] },
      params: { allNodes: false },
      message: 'privatePrimary',
    },
  ],
  fail: [
    {
      name: 'fails when the primary node has a public IP address',
      facts: { nodes: [node('i-1', 'master', '3.3.3.3'), node('i-2', 'core', '3.3.3.4')] },
      message: 'primary',
      severity: 'high',
      evidence: { nodes: ['i-1 (3.3.3.3)'] },
    },
    { name: 'fails for a node without a role', facts: { nodes: [node('i-1', undefined, '3.3.3.3')] }, message: 'primary' },
    {
      name: 'fails when a task node has a public IP address',
      facts: { nodes: [node('i-1', 'master'), node('i-2', 'task', '3.3.3.4')] },
      message: 'others',
      severity: 'medium',
    },
  ],
  notApplicable: [{ name: 'skips with no instances yet', facts: { nodes: [] }, message: 'starting' }],
});
