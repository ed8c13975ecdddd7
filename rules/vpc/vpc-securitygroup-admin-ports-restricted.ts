import { exposedPorts, openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { namedPorts } from '../../src/network/risky-ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupAdminPortsRestricted = defineRule({
  id: 'vpc-securitygroup-admin-ports-restricted',
  title: 'Security groups should not open remote administration ports to the world',
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
  messages: { restricted: 'No administration port is open to the internet.', open: 'Open to the internet: {{open}}.' },
  rationale:
    'Ports of remote administration that everybody reaches are found within minutes and tried with stolen and guessed passwords ever after.',
  remediation: {
    text: 'Limit the rule to the addresses of your administrators, or close the port and use Session Manager or EC2 Instance Connect Endpoint.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    cli: 'aws ec2 revoke-security-group-ingress --group-id GROUP --ip-permissions IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=0.0.0.0/0}]',
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
  evaluate: (facts, { pass, fail }, { params }) => {
    const ports = [...namedPorts('tcp', params.tcpPorts), ...namedPorts('udp', params.udpPorts)];
    const open = openToWorld(facts.ingress, facts, (openings) => exposedPorts(openings, ports));
    return open.length === 0 ? pass('restricted') : fail('open', { open }, whenUnused(facts));
  },
});
