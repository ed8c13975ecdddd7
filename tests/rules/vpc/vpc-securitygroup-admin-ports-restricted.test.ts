import { vpcSecuritygroupAdminPortsRestricted } from '../../../rules/vpc/vpc-securitygroup-admin-ports-restricted.ts';
import { closedGroup, everything, rule, tcp, udp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const unused = { interfaces: [], launchTemplates: [], referencedBy: [] };

testRule(vpcSecuritygroupAdminPortsRestricted, {
  base: closedGroup,
  pass: [
    { name: 'passes with no rules', facts: { ingress: [] }, message: 'restricted' },
    { name: 'passes for SSH from a private block', facts: { ingress: [tcp(22, '10.0.0.0/8')] } },
    { name: 'passes for SSH from one address', facts: { ingress: [tcp(22, '203.0.113.7/32')] } },
    { name: 'passes for SSH from another group', facts: { ingress: [tcp(22, 'sg-2')] } },
    { name: 'passes for HTTPS to the internet', facts: { ingress: [tcp(443, '0.0.0.0/0', '::/0')] } },
    { name: 'passes when UDP open does not open TCP', facts: { ingress: [udp(22, '0.0.0.0/0')] } },
    { name: 'passes when ICMP type and code are not ports', facts: { ingress: [rule('icmp', 22, '0.0.0.0/0')] } },
    { name: 'passes for a range without the port', facts: { ingress: [tcp([23, 3388], '0.0.0.0/0')] } },
    {
      name: 'passes when SSH is open, but another port is configured',
      facts: { ingress: [tcp(22, '0.0.0.0/0')] },
      params: { tcpPorts: [5985], udpPorts: [] },
    },
    { name: 'passes for a prefix list of offices', facts: { ingress: [tcp(22, 'pl-1')], prefixLists: { 'pl-1': ['198.51.100.0/24'] } } },
  ],
  fail: [
    {
      name: 'fails for SSH to IPv4',
      facts: { ingress: [tcp(22, '0.0.0.0/0')] },
      message: 'open',
      severity: 'high',
      evidence: { open: ['SSH (tcp 22) from 0.0.0.0/0'] },
    },
    { name: 'fails for SSH to IPv6', facts: { ingress: [tcp(22, '::/0')] }, evidence: { open: ['SSH (tcp 22) from ::/0'] } },
    { name: 'fails for RDP over UDP', facts: { ingress: [udp(3389, '0.0.0.0/0')] }, evidence: { open: ['RDP (udp 3389) from 0.0.0.0/0'] } },
    { name: 'fails for the port in a range', facts: { ingress: [tcp([20, 1024], '0.0.0.0/0')] } },
    { name: 'fails for all ports', facts: { ingress: [tcp([0, 65_535], '0.0.0.0/0')] } },
    { name: 'fails for all protocols', facts: { ingress: [everything('0.0.0.0/0')] } },
    { name: 'fails for halves of the internet in two rules', facts: { ingress: [tcp(22, '0.0.0.0/1'), tcp(22, '128.0.0.0/1')] } },
    {
      name: 'fails for a prefix list that contains the internet',
      facts: { ingress: [tcp(22, 'pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
      evidence: { open: ['SSH (tcp 22) from pl-1'] },
    },
    { name: 'fails for an added port', facts: { ingress: [tcp(5986, '0.0.0.0/0')] }, params: { tcpPorts: [5985, 5986] } },
    {
      name: 'fails when used by a launch template',
      facts: { ...unused, ingress: [tcp(22, '0.0.0.0/0')], launchTemplates: ['lt-1'] },
      severity: 'high',
    },
    {
      name: 'fails when referenced by another group',
      facts: { ...unused, ingress: [tcp(22, '0.0.0.0/0')], referencedBy: ['sg-2'] },
      severity: 'high',
    },
    { name: 'fails when not attached', facts: { ...unused, ingress: [tcp(22, '0.0.0.0/0')] }, severity: 'low' },
  ],
});
