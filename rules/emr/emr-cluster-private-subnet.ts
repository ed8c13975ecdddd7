import { launchInPrivateSubnet } from './shared/private-subnet.ts';
import { evaluatePrivateSubnets } from '../shared/private-subnets.ts';
import { replacementImpact } from './shared/remediation.ts';
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
    private: 'The subnets have no route to an internet gateway.',
    public: 'The subnets {{subnets}} have a route to an internet gateway.',
    unknown: 'The subnets {{subnets}} belong to another account, so their routes could not be determined.',
  },
  rationale: 'In a subnet with a route to an internet gateway, nodes can get public IP addresses, and one open port exposes them.',
  remediation: {
    text: 'Launch the cluster in a subnet without a route to an internet gateway.',
    url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html',
    impact: `Nodes need a NAT gateway or VPC endpoints to reach AWS services. ${replacementImpact}`,
    cli: "aws ec2 describe-route-tables --filters Name=vpc-id,Values=VPC_ID --query 'RouteTables[].[RouteTableId,Routes,Associations[].SubnetId]'",
    ...launchInPrivateSubnet,
  },
  controls: { cloudsploit: ['emrClusterInVPC'] },
  evaluate: evaluatePrivateSubnets,
});
