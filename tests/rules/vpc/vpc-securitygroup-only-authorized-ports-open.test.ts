import { vpcSecuritygroupOnlyAuthorizedPortsOpen } from '../../../rules/vpc/vpc-securitygroup-only-authorized-ports-open.ts';
import { closedGroup, everything, rule, tcp, udp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupOnlyAuthorizedPortsOpen, {
  base: closedGroup,
  pass: [
    { name: 'passes for web ports', facts: { ingress: [tcp(80, '0.0.0.0/0', '::/0'), tcp(443, '0.0.0.0/0')] }, message: 'authorized' },
    { name: 'passes for another port for a few', facts: { ingress: [tcp(8443, '198.51.100.0/24')] } },
    { name: 'passes for ICMP', facts: { ingress: [rule('icmp', -1, '0.0.0.0/0')] } },
    { name: 'passes for QUIC when authorized', facts: { ingress: [udp(443, '0.0.0.0/0')] }, params: { authorizedUdpPorts: [443] } },
  ],
  fail: [
    {
      name: 'fails for another port',
      facts: { ingress: [tcp(8443, '0.0.0.0/0')] },
      message: 'open',
      evidence: { open: ['tcp 8443 from 0.0.0.0/0'] },
    },
    {
      name: 'fails for a range around an authorized port',
      facts: { ingress: [tcp([440, 443], '0.0.0.0/0')] },
      evidence: { open: ['tcp 440-442 from 0.0.0.0/0'] },
    },
    { name: 'fails for QUIC', facts: { ingress: [udp(443, '::/0')] }, severity: 'high' },
    { name: 'fails for everything', facts: { ingress: [everything('0.0.0.0/0')] } },
    {
      name: 'fails for the internet by prefix list',
      facts: { ingress: [tcp(25, 'pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/1', '128.0.0.0/1'] } },
    },
    {
      name: 'fails for HTTP when only HTTPS is authorized',
      facts: { ingress: [tcp(80, '0.0.0.0/0')] },
      params: { authorizedTcpPorts: [443] },
    },
    { name: 'fails when not attached', facts: { ingress: [tcp(8443, '0.0.0.0/0')], interfaces: [] }, severity: 'low' },
  ],
});
