import { defineRule } from '../../src/core/rule.ts';

export const ec2InterfaceSourceDestCheckEnabled = defineRule({
  id: 'ec2-interface-source-dest-check-enabled',
  title: 'Network interfaces should verify source and destination',
  resourceType: 'AWS::EC2::NetworkInterface',
  responsibility: 'network-configuration',
  severity: 'medium',
  tier: 2,
  facts: ['requesterManaged', 'sourceDestCheck'],
  messages: {
    on: 'The check is on.',
    off: 'The interface sends and takes traffic that is not its own.',
    managed: 'An AWS service looks after the interface.',
  },
  rationale: 'A machine whose interface forwards foreign traffic can be used to reach networks that were meant to stay apart.',
  remediation: {
    text: 'Turn on the check, unless the interface is that of a router, firewall, VPN or NAT instance.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html#EIP_Disable_SrcDestCheck',
    cli: 'aws ec2 modify-network-interface-attribute --network-interface-id INTERFACE --source-dest-check',
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
