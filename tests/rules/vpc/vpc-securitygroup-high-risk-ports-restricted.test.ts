import { vpcSecuritygroupHighRiskPortsRestricted } from '../../../rules/vpc/vpc-securitygroup-high-risk-ports-restricted.ts';
import { closedGroup, everything, tcp, udp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupHighRiskPortsRestricted, {
  base: closedGroup,
  pass: [
    { name: 'passes for web ports', facts: { ingress: [tcp(80, '0.0.0.0/0'), tcp(443, '::/0')] }, message: 'restricted' },
    { name: 'passes for a database for another group', facts: { ingress: [tcp(5432, 'sg-2')] } },
    { name: 'passes when UDP open does not open TCP', facts: { ingress: [udp(3306, '0.0.0.0/0')] } },
    { name: 'passes for an ignored port', facts: { ingress: [tcp(8080, '0.0.0.0/0')] }, params: { ignoredPorts: [8080] } },
    {
      name: 'passes for a prefix list of one network',
      facts: { ingress: [tcp(3306, 'pl-1')], prefixLists: { 'pl-1': ['203.0.113.0/24'] } },
    },
    { name: 'passes for a prefix list on another port', facts: { ingress: [tcp(443, 'pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/0'] } } },
  ],
  fail: [
    {
      name: 'fails for MySQL and Redis',
      facts: { ingress: [tcp(3306, '0.0.0.0/0'), tcp(6379, '::/0')] },
      message: 'open',
      severity: 'critical',
      evidence: { open: ['MySQL (tcp 3306) from 0.0.0.0/0', 'Redis (tcp 6379) from ::/0'] },
    },
    {
      name: 'fails when Memcached over UDP',
      facts: { ingress: [udp(11_211, '0.0.0.0/0')] },
      evidence: { open: ['Memcached (udp 11211) from 0.0.0.0/0'] },
    },
    {
      name: 'fails for one port of several',
      facts: { ingress: [tcp(27_018, '0.0.0.0/0')] },
      evidence: { open: ['MongoDB (tcp 27018) from 0.0.0.0/0'] },
    },
    { name: 'fails for a range over a port', facts: { ingress: [tcp([9100, 9250], '0.0.0.0/0')] } },
    {
      name: 'fails for a prefix list that contains the internet',
      facts: { ingress: [tcp(3306, 'pl-1')], prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    { name: 'fails for everything', facts: { ingress: [everything('0.0.0.0/0')] } },
    {
      name: 'fails for another port than the ignored one',
      facts: { ingress: [tcp([8080, 8088], '0.0.0.0/0')] },
      params: { ignoredPorts: [8080] },
    },
    {
      name: 'fails when not attached',
      facts: { ingress: [tcp(5432, '0.0.0.0/0')], interfaces: [] },
      severity: 'low',
    },
  ],
});
