import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterPrimaryNoPublicIp = defineRule({
  id: 'emr-cluster-primary-no-public-ip',
  title: 'Primary nodes of EMR clusters should have no public address',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['nodes'],
  params: { allNodes: flag(true, 'Core and task nodes should have no public address either.') },
  messages: {
    private: 'No node has a public address.',
    privatePrimary: 'No primary node has a public address.',
    primary: 'Primary nodes have public addresses: {{nodes}}.',
    others: 'Core or task nodes have public addresses: {{nodes}}.',
    starting: 'The cluster has no instances yet.',
  },
  rationale:
    'The primary node takes orders for the whole cluster; with a public address only its firewall keeps the internet from giving them.',
  remediation: {
    text: 'Start the cluster again in a private subnet, with endpoints for S3 and the other services it uses.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html',
  },
  controls: {
    securityHub: ['EMR.1'],
    awsConfig: ['emr-master-no-public-ip'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    prowler: ['emr_cluster_master_nodes_no_public_ip'],
  },
  evaluate: ({ nodes }, { pass, fail, notApplicable }, { params }) => {
    if (nodes.length === 0) return notApplicable('starting');
    const open = nodes.filter(({ publicIpv4 }) => publicIpv4.length > 0);
    const named = (some: typeof nodes) => ({ nodes: some.map(({ id, publicIpv4 }) => `${id} (${publicIpv4.join(', ')})`) });
    const isPrimary = ({ role }: (typeof nodes)[number]) => role !== 'core' && role !== 'task';
    const primary = open.filter(isPrimary);
    if (primary.length > 0) return fail('primary', named(primary));
    if (!params.allNodes) return pass('privatePrimary');
    return open.length === 0
      ? pass('private')
      : fail('others', named(open), { severity: 'medium', because: 'they take orders from the primary node only' });
  },
});
