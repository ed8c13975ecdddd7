import { blocksInternet, isPublicSubnet } from '../../src/network/internet-routes.ts';
import { defineRule } from '../../src/core/rule.ts';

export const emrClusterPrivateSubnet = defineRule({
  id: 'emr-cluster-private-subnet',
  title: 'EMR clusters should run in private subnets',
  resourceType: 'AWS::EMR::Cluster',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  fix: 'private-subnets',
  facts: ['subnets'],
  messages: {
    private: 'None of its subnets has a route to an internet gateway.',
    public: 'Its subnets {{subnets}} have a route to an internet gateway.',
    unknown: 'The routes of its subnets {{subnets}} are those of another account.',
  },
  rationale: 'In a subnet with a route to the internet, nodes get public addresses and one open port is enough to reach them.',
  remediation: {
    text: 'Start the cluster again in a subnet without a route to an internet gateway.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html',
  },
  controls: { cloudsploit: ['emrClusterInVPC'] },
  evaluate: (facts, { pass, fail, indeterminate }) => {
    const subnets = Object.entries(facts.subnets);
    const exposed = subnets.filter(([, subnet]) => subnet !== null && isPublicSubnet(subnet));
    if (exposed.length > 0) {
      const blocked = exposed.every(([, subnet]) => subnet !== null && blocksInternet(subnet));
      const milder = { severity: 'low', because: 'VPC Block Public Access stops what comes from the internet' } as const;
      return fail('public', { subnets: exposed.map(([id]) => id) }, blocked ? milder : undefined);
    }
    const unknown = subnets.filter(([, subnet]) => subnet === null).map(([id]) => id);
    return unknown.length > 0 ? indeterminate('unknown', { subnets: unknown }) : pass('private');
  },
});
