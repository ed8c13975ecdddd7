import { closedToWorld } from './shared/closed-to-world.ts';
import { ingressFromTrustedBlock } from '../shared/code-snippets.ts';
import { exposedPorts, openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupAdminPortsRestricted = defineRule({
  id: 'vpc-securitygroup-admin-ports-restricted',
  title: 'Security groups should not allow internet access to remote administration ports',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: {
    tcpPorts: integers([22, 3389], 'TCP ports of remote administration.', { max: 65_535 }),
    udpPorts: integers([3389], 'UDP ports of remote administration.', { max: 65_535 }),
  },
  messages: {
    restricted: 'The security group does not allow internet access to remote administration ports.',
    open: 'The security group allows internet access to {{open}}.',
  },
  rationale:
    'Attackers find remote administration ports that are open to the internet within minutes, and try stolen and guessed passwords on them.',
  remediation: {
    text: 'Limit the rule to the IP addresses of your administrators, or remove it and use Session Manager or EC2 Instance Connect Endpoint.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    impact: 'New and, for tracked connections, existing sessions from addresses outside the allowed range are cut off.',
    cli: 'aws ec2 describe-security-group-rules --filters Name=group-id,Values={{id}}\naws ec2 authorize-security-group-ingress --group-id {{id}} --ip-permissions IpProtocol=tcp,FromPort=PORT,ToPort=PORT,IpRanges=[{CidrIp=TRUSTED_CIDR_BLOCK}]\naws ec2 revoke-security-group-ingress --group-id {{id}} --security-group-rule-ids RULE_ID',
    console:
      'Open the Amazon EC2 console and choose Security Groups.\nSelect the group and choose Edit inbound rules.\nChange the source of the rule to the addresses of your administrators, or delete the rule.\nChoose Save rules.',
    ...ingressFromTrustedBlock({ group: '{{id}}', port: '22' }),
  },
  controls: {
    securityHub: ['EC2.53', 'EC2.54', 'EC2.13', 'EC2.14'],
    awsConfig: ['vpc-sg-port-restriction-check'],
    cis: ['3.0:5.2', '3.0:5.3', '5.0:5.3', '5.0:5.4', '6.0:6.3', '6.0:6.4', '7.0:6.3', '7.0:6.4'],
    nist80053: ['AC-4', 'CM-7', 'SC-7', 'SC-7(4)'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    ],
    cloudsploit: ['openSSH', 'openRDP'],
  },
  fixedFacts: ({ ingress }) => ({ ingress: closedToWorld(ingress) }),
  evaluate: (facts, { pass, fail }, { params }) => {
    const ports = [...namedPorts('tcp', params.tcpPorts), ...namedPorts('udp', params.udpPorts)];
    const open = openToWorld(facts.ingress, facts, (openings) => exposedPorts(openings, ports));
    return open.length === 0 ? pass('restricted') : fail('open', { open }, () => whenUnused(facts));
  },
});
