import { cloudFormationResource } from '../shared/code-snippets.ts';
import { exposedPorts } from '../../src/network/group-exposure.ts';
import { aclOpenPorts } from '../../src/network/network-acl.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkaclAdminPortsRestricted = defineRule({
  id: 'vpc-networkacl-admin-ports-restricted',
  title: 'Network ACLs should not allow internet access to SSH or RDP',
  resourceType: 'AWS::EC2::NetworkAcl',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'close-ports',
  facts: ['entries', 'subnetIds'],
  params: { tcpPorts: integers([22, 3389], 'TCP ports of remote administration.', { max: 65_535 }) },
  messages: {
    restricted: 'The network ACL does not allow internet access to remote administration ports.',
    open: 'The network ACL allows internet access to {{open}}.',
  },
  rationale: 'If a network ACL allows internet access to remote administration ports, security groups are the only line of defense.',
  remediation: {
    text: 'Add a deny rule for the port with a lower rule number than the rule that allows it, or limit the allow rule to the IP addresses of your administrators.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
    impact:
      'The change blocks SSH and RDP connections from the internet to all subnets of the network ACL, including those of administrators.',
    cli: 'aws ec2 create-network-acl-entry --network-acl-id {{id}} --ingress --rule-number RULE_NUMBER --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action deny\naws ec2 create-network-acl-entry --network-acl-id {{id}} --ingress --rule-number NEXT_RULE_NUMBER --protocol tcp --port-range From=3389,To=3389 --cidr-block 0.0.0.0/0 --rule-action deny',
    terraform:
      'resource "aws_network_acl_rule" "deny_ssh" {\n  network_acl_id = "{{id}}"\n  rule_number    = 90\n  protocol       = "tcp"\n  rule_action    = "deny"\n  cidr_block     = "0.0.0.0/0"\n  from_port      = 22\n  to_port        = 22\n}',
    console: [
      'Open the network ACL in the Amazon VPC console.',
      'Choose Inbound rules, Edit inbound rules.',
      'Limit the source of the rule, or add a deny rule with a lower number, and save.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::NetworkAclEntry',
      "NetworkAclId: '{{id}}'",
      'RuleNumber: 90',
      'Protocol: 6',
      'RuleAction: deny',
      'CidrBlock: 0.0.0.0/0',
      'PortRange: { From: 22, To: 22 }',
    ),
  },
  controls: {
    securityHub: ['EC2.21'],
    awsConfig: ['nacl-no-unrestricted-ssh-rdp'],
    cis: ['3.0:5.1', '5.0:5.2', '6.0:6.2', '7.0:6.2'],
    nist80053: ['AC-4', 'CM-2', 'SC-7'],
    prowler: ['ec2_networkacl_allow_ingress_tcp_port_22', 'ec2_networkacl_allow_ingress_tcp_port_3389'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const open = exposedPorts(aclOpenPorts(facts.entries), namedPorts('tcp', params.tcpPorts));
    if (open.length === 0) return pass('restricted');
    const unused = { severity: 'low', because: 'the network ACL is not associated with a subnet' } as const;
    return fail('open', { open }, () => (facts.subnetIds.length === 0 ? unused : undefined));
  },
});
