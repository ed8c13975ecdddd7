import { launchInPrivateSubnet } from './shared/private-subnet.ts';
import { replacementImpact } from './shared/remediation.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterPrimaryNoPublicIp = defineRule({
  id: 'emr-cluster-primary-no-public-ip',
  title: 'EMR clusters should not have public IP addresses',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'network-configuration',
  severity: 'high',
  tier: 1,
  fix: 'private-subnets',
  exposesPublicly: true,
  facts: ['nodes'],
  params: { allNodes: flag(true, 'Also evaluate core and task nodes.') },
  messages: {
    private: 'No node has a public IP address.',
    privatePrimary: 'No primary node has a public IP address.',
    primary: 'Primary nodes have public IP addresses: {{nodes}}.',
    others: 'Core or task nodes have public IP addresses: {{nodes}}.',
    starting: 'The cluster has no instances yet.',
  },
  rationale:
    'The primary node controls the whole cluster. With a public IP address, only its security groups protect it from the internet.',
  remediation: {
    text: 'Launch the cluster in a private subnet, with VPC endpoints for S3 and the other services that it uses.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html',
    impact: `Nodes need a NAT gateway or VPC endpoints to reach AWS services. ${replacementImpact}`,
    cli: 'aws ec2 modify-subnet-attribute --subnet-id SUBNET_ID --no-map-public-ip-on-launch',
    ...launchInPrivateSubnet,
  },
  controls: {
    securityHub: ['EMR.1'],
    awsConfig: ['emr-master-no-public-ip'],
    nist80053: ['AC-3', 'AC-4', 'AC-6', 'SC-7'],
    pciDss: ['4.0.1:1.4.4'],
    prowler: ['emr_cluster_master_nodes_no_public_ip'],
  },
  evaluate: ({ nodes }, { pass, fail, notApplicable }, { params }) => {
    if (nodes.length === 0) return notApplicable('starting');
    const open = nodes.filter(({ publicIpv4 }) => publicIpv4.length > 0);
    const named = (some: typeof nodes) => ({ nodes: some.map(({ id, publicIpv4 }) => `${id} (${publicIpv4.join(', ')})`) });
    // A node without a role may be the primary node.
    const primary = open.filter(({ role }) => role !== 'core' && role !== 'task');
    if (primary.length > 0) return fail('primary', named(primary));
    if (!params.allNodes) return pass('privatePrimary');
    return open.length === 0
      ? pass('private')
      : fail('others', named(open), { severity: 'medium', because: 'the primary node, which controls the cluster, is private' });
  },
});
