import { exposedPorts } from '../../src/network/group-exposure.ts';
import { aclOpenPorts } from '../../src/network/network-acl.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcNetworkaclAdminPortsRestricted = defineRule({
  id: 'vpc-networkacl-admin-ports-restricted',
  title: 'Network ACLs should not let the world reach SSH or RDP',
  resourceType: 'AWS::EC2::NetworkAcl',
  responsibility: 'firewall-configuration',
  severity: 'medium',
  tier: 1,
  fix: 'close-ports',
  facts: ['entries', 'subnetIds'],
  params: { tcpPorts: integers([22, 3389], 'TCP ports of remote administration.', { max: 65_535 }) },
  messages: { restricted: 'No administration port is open to the internet.', open: 'Open to the internet: {{open}}.' },
  rationale: 'A network ACL that admits the world to ports of remote administration leaves security groups as the only line of defence.',
  remediation: {
    text: 'Add a Deny entry for the port before the entry that allows it, or limit that entry to the addresses of your administrators.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  },
  controls: {
    securityHub: ['EC2.21'],
    awsConfig: ['nacl-no-unrestricted-ssh-rdp'],
    cis: ['3.0:5.1', '5.0:5.2', '6.0:6.2', '7.0:6.2'],
    nist80053: ['AC-4', 'CM-2', 'SC-7'],
    prowler: ['ec2_networkacl_allow_ingress_tcp_port_22', 'ec2_networkacl_allow_ingress_tcp_port_3389'],
  },
  evaluate: ({ entries, subnetIds }, { pass, fail }, { params }) => {
    const open = exposedPorts(aclOpenPorts(entries), namedPorts('tcp', params.tcpPorts));
    if (open.length === 0) return pass('restricted');
    const unused = { severity: 'low', because: 'the ACL filters no subnet, so nothing is exposed today' } as const;
    return fail('open', { open }, subnetIds.length === 0 ? unused : undefined);
  },
});
