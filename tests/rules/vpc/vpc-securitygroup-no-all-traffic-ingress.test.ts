import { vpcSecuritygroupNoAllTrafficIngress } from '../../../rules/vpc/vpc-securitygroup-no-all-traffic-ingress.ts';
import { closedGroup, everything, rule, tcp, udp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupNoAllTrafficIngress, {
  base: closedGroup,
  pass: [
    { name: 'passes for one port', facts: { ingress: [tcp(22, '0.0.0.0/0')] }, message: 'limited' },
    { name: 'passes for everything from the group itself', facts: { ingress: [everything('sg-1')] } },
    { name: 'passes for everything from a private block', facts: { ingress: [everything('10.0.0.0/8')] } },
    { name: 'passes for high ports only', facts: { ingress: [tcp([1024, 65_535], '0.0.0.0/0')] } },
    { name: 'passes for all of ICMP', facts: { ingress: [rule('icmp', -1, '0.0.0.0/0')] } },
  ],
  fail: [
    { name: 'fails for all protocols', facts: { ingress: [everything('0.0.0.0/0')] }, message: 'open', severity: 'critical' },
    { name: 'fails for all protocols over IPv6', facts: { ingress: [everything('::/0')] } },
    { name: 'fails for all TCP ports', facts: { ingress: [tcp([0, 65_535], '0.0.0.0/0')] }, evidence: { open: ['tcp from 0.0.0.0/0'] } },
    { name: 'fails for all ports except the reserved one', facts: { ingress: [udp([1, 65_535], '0.0.0.0/0')] } },
    { name: 'fails for all ports in two ranges', facts: { ingress: [tcp([0, 1023], '0.0.0.0/0'), tcp([1024, 65_535], '0.0.0.0/0')] } },
    { name: 'fails for the internet by prefix list', facts: { ingress: [everything('pl-1')], prefixLists: { 'pl-1': ['::/0'] } } },
    { name: 'fails when not attached', facts: { ingress: [everything('0.0.0.0/0')], interfaces: [] }, severity: 'low' },
  ],
});
