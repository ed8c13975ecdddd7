import { openToWorld, whenUnused } from '../../src/network/group-exposure.ts';
import { allPorts, type PortSet, subtractPorts } from '../../src/network/ports.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcSecuritygroupNoAllTrafficIngress = defineRule({
  id: 'vpc-securitygroup-no-all-traffic-ingress',
  title: 'Security groups should not open every port to the world',
  resourceType: 'AWS::EC2::SecurityGroup',
  responsibility: 'firewall-configuration',
  severity: 'critical',
  tier: 1,
  fix: 'close-ports',
  exposesPublicly: true,
  facts: ['ingress', 'prefixLists', 'interfaces', 'launchTemplates', 'referencedBy'],
  messages: { limited: 'No protocol is open to the internet on all ports.', open: 'All ports are open to the internet: {{open}}.' },
  rationale: 'A group that lets everybody reach every port is no firewall: whatever listens, now or after the next deployment, is exposed.',
  remediation: {
    text: 'Replace the rule by rules for the ports and sources that are needed.',
    url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  controls: {
    cis: ['3.0:5.2', '3.0:5.3', '5.0:5.3', '5.0:5.4', '6.0:6.3', '6.0:6.4', '7.0:6.3', '7.0:6.4'],
    prowler: ['ec2_securitygroup_allow_ingress_from_internet_to_all_ports'],
    cloudsploit: ['openAllPortsProtocols', 'securityGroupRfc1918'],
  },
  evaluate: (facts, { pass, fail }) => {
    const open = openToWorld(facts.ingress, facts, (openings) =>
      openings
        .filter(({ protocol, ports }) => ['all', 'tcp', 'udp'].includes(protocol) && isEveryPort(ports))
        .map(({ protocol, sources }) => `${protocol === 'all' ? 'all protocols' : protocol} from ${sources.join(', ')}`),
    );
    return open.length === 0 ? pass('limited') : fail('open', { open }, whenUnused(facts));
  },
});

/** Port 0 is reserved: nothing can listen there. */
const isEveryPort = (ports: PortSet): boolean => subtractPorts(subtractPorts(allPorts, [{ from: 0, to: 0 }]), ports).length === 0;
