import { openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { describePorts, subtractPorts } from '../../src/network/ports.ts';
import { integers } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupOnlyAuthorizedPortsOpen = defineRule({
  id: 'vpc-securitygroup-only-authorized-ports-open',
  title: 'Only authorised ports should be open to the whole internet',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'high',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  params: {
    authorizedTcpPorts: integers([80, 443], 'TCP ports that may be open to the internet.', { max: 65_535 }),
    authorizedUdpPorts: integers([], 'UDP ports that may be open to the internet.', { max: 65_535 }),
  },
  messages: {
    authorized: 'Only authorised ports are open to the internet, if any.',
    open: 'Open to the internet besides the authorised ports: {{open}}.',
  },
  rationale: 'Whatever is open to the whole internet without being meant for it is attack surface that nobody watches.',
  remediation: {
    text: 'Remove the rules for other ports or limit them to known sources; add a port to the authorised ones if it is meant to be public.',
    url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
  },
  controls: {
    securityHub: ['EC2.18'],
    awsConfig: ['vpc-sg-open-only-to-authorized-ports'],
    nist80053: ['AC-4', 'CM-7', 'SC-7'],
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port',
      'ec2_securitygroup_allow_ingress_from_internet_to_any_port_from_ip',
      'ec2_securitygroup_allow_wide_open_public_ipv4',
    ],
    cloudsploit: ['allowedCustomPorts', 'openHTTP', 'openHTTPS'],
  },
  evaluate: (facts, { pass, fail }, { params }) => {
    const single = (port: number) => ({ from: port, to: port });
    const authorized = { tcp: params.authorizedTcpPorts.map(single), udp: params.authorizedUdpPorts.map(single) };
    const open = openToWorld(facts.ingress, facts, (openings) =>
      openings.flatMap(({ protocol, ports, sources }) => {
        if (protocol !== 'tcp' && protocol !== 'udp') return [];
        const other = subtractPorts(ports, authorized[protocol]);
        return other.length === 0 ? [] : [`${protocol} ${describePorts(other)} from ${sources.join(', ')}`];
      }),
    );
    return open.length === 0 ? pass('authorized') : fail('open', { open }, whenUnused(facts));
  },
});
