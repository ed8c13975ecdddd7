import { vpcSecuritygroupNoCleartextProtocols } from '../../../rules/vpc/vpc-securitygroup-no-cleartext-protocols.ts';
import { anInterface, closedGroup, everything, tcp, udp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(vpcSecuritygroupNoCleartextProtocols, {
  base: { ...closedGroup, neighborBlocks: ['10.0.0.0/16', '10.5.0.0/16'] },
  pass: [
    { name: 'passes for TLS only', message: 'none' },
    { name: 'passes for HTTP within the VPC', facts: { ingress: [tcp(80, '10.0.3.0/24')] } },
    { name: 'passes for HTTP from a peer', facts: { ingress: [tcp(80, '10.5.0.0/16')] } },
    { name: 'passes for HTTP from another group', facts: { ingress: [tcp(80, 'sg-2')] } },
    { name: 'passes for UDP', facts: { ingress: [udp(514, '0.0.0.0/0')] } },
    {
      name: 'passes for HTTP on a load balancer',
      facts: { ingress: [tcp(80, '0.0.0.0/0')], interfaces: [{ id: 'eni-1', type: 'load_balancer' }] },
    },
    { name: 'passes for a prefix list of own networks', facts: { ingress: [tcp(23, 'pl-1')], prefixLists: { 'pl-1': ['10.0.0.0/20'] } } },
    { name: 'passes for HTTP if it is allowed', facts: { ingress: [tcp(80, '0.0.0.0/0')] }, params: { cleartextPorts: [23] } },
  ],
  fail: [
    {
      name: 'fails for Telnet to the internet',
      facts: { ingress: [tcp(23, '0.0.0.0/0')] },
      message: 'open',
      evidence: { open: ['23 from 0.0.0.0/0'] },
    },
    { name: 'fails for Telnet from the office', facts: { ingress: [tcp(23, '192.168.0.0/16')] } },
    { name: 'fails from more than the VPC', facts: { ingress: [tcp(80, '10.0.0.0/8')] } },
    { name: 'fails for everything', facts: { ingress: [everything('::/0')] } },
    { name: 'fails for HTTP on an instance', facts: { ingress: [tcp(80, '0.0.0.0/0')], interfaces: [anInterface] } },
    {
      name: 'fails for FTP on a load balancer, next to HTTP',
      facts: { ingress: [tcp([21, 80], '0.0.0.0/0')], interfaces: [{ id: 'eni-1', type: 'network_load_balancer' }] },
      evidence: { open: ['21 from 0.0.0.0/0', '23 from 0.0.0.0/0'] },
    },
    { name: 'fails for a prefix list', facts: { ingress: [tcp(143, 'pl-1')], prefixLists: { 'pl-1': ['198.51.100.0/24'] } } },
    { name: 'fails when not attached', facts: { ingress: [tcp(23, '0.0.0.0/0')], interfaces: [] }, severity: 'low' },
  ],
});
