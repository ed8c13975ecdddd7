import { cloudFormationResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InterfaceSourceDestCheckEnabled = defineRule({
  id: 'ec2-interface-source-dest-check-enabled',
  title: 'Network interfaces should have source/destination checking turned on',
  resourceType: 'AWS::EC2::NetworkInterface',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['requesterManaged', 'sourceDestCheck'],
  messages: {
    on: 'Source/destination checking is turned on.',
    off: 'Source/destination checking is turned off.',
    managed: 'An AWS service manages the network interface.',
  },
  rationale: 'A compromised instance can use the interface to forward traffic between networks that should be isolated.',
  remediation: {
    text: 'Turn on source/destination checking, unless the interface belongs to a router, firewall, VPN or NAT instance.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html#EIP_Disable_SrcDestCheck',
    impact: 'The change interrupts traffic that the instance forwards for others, as NAT instances and firewalls do.',
    cli: 'aws ec2 modify-network-interface-attribute --network-interface-id {{id}} --source-dest-check',
    terraform: 'resource "aws_network_interface" "this" {\n  source_dest_check = true\n}',
    console: [
      'Open the network interface in the Amazon EC2 console.',
      'Choose Actions, Change source/dest. check.',
      'Select Enable and save.',
    ].join('\n'),
    cloudFormation: cloudFormationResource('AWS::EC2::NetworkInterface', 'SubnetId: SUBNET_ID', 'SourceDestCheck: true'),
  },
  controls: {
    securityHub: ['EC2.180'],
    awsConfig: ['ec2-enis-source-destination-check-enabled'],
  },
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (facts.requesterManaged) return notApplicable('managed');
    return facts.sourceDestCheck ? pass('on') : fail('off');
  },
});
