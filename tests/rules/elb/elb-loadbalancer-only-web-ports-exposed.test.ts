import { elbLoadbalancerOnlyWebPortsExposed } from '../../../rules/elb/elb-loadbalancer-only-web-ports-exposed.ts';
import type { EntryPoint } from '../../../src/network/internet-reachability.ts';
import { everything, openAcl, privateSubnet, publicSubnet, route, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const door = (change: Partial<EntryPoint> = {}): EntryPoint => ({
  subnetId: 'subnet-1',
  groupIds: ['sg-1'],
  publicIpv4: ['web.elb.amazonaws.com'],
  ipv6: [],
  ...change,
});
const listening = (protocol: string, ...ports: readonly number[]) => ({ listeners: ports.map((port) => ({ protocol, port })) });
const overIpv6 = {
  entryPoints: [door({ publicIpv4: [], ipv6: ['web.elb.amazonaws.com'] })],
  groupRules: { 'sg-1': [tcp(8080, '::/0')] },
  subnets: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')], 'off') },
};

testRule(elbLoadbalancerOnlyWebPortsExposed, {
  base: {
    attributes: {},
    ...listening('HTTPS', 443, 8080),
    entryPoints: [door()],
    groupRules: { 'sg-1': [tcp(443, '0.0.0.0/0')] },
    prefixLists: {},
    subnets: { 'subnet-1': publicSubnet() },
    networkAcls: { 'subnet-1': openAcl() },
  },
  resource: { id: 'web' },
  pass: [
    { name: 'passes when the group closes the other port', message: 'allowed', evidence: { ports: [443] } },
    {
      name: 'passes for a wide group without further listeners',
      facts: { ...listening('HTTPS', 443), groupRules: { 'sg-1': [everything('0.0.0.0/0')] } },
    },
    { name: 'passes for a port of the office', facts: { groupRules: { 'sg-1': [tcp(443, '0.0.0.0/0'), tcp(8080, '198.51.100.0/24')] } } },
    { name: 'passes for only other ports, all of them closed', facts: listening('HTTP', 8080), message: 'unreachable' },
    {
      name: 'passes for private subnets',
      facts: { ...listening('HTTP', 8080), groupRules: { 'sg-1': [tcp(8080, '0.0.0.0/0')] }, subnets: { 'subnet-1': privateSubnet() } },
    },
    { name: 'passes when internal', facts: { entryPoints: [] }, message: 'internal' },
    {
      name: 'passes when internal with IPv6 that internet gateways deny',
      facts: { ...overIpv6, attributes: { 'ipv6.deny_all_igw_traffic': 'true' } },
      message: 'internal',
    },
    {
      name: 'passes for an allowed port',
      facts: { groupRules: { 'sg-1': [tcp(8080, '0.0.0.0/0')] } },
      params: { allowedPublicPorts: [8080, 443] },
    },
    { name: 'passes when declared', params: { requireDeclaration: true, declaredInternetFacing: ['web'] } },
  ],
  fail: [
    {
      name: 'fails for an open port',
      facts: { groupRules: { 'sg-1': [tcp(8080, '0.0.0.0/0')] } },
      message: 'exposed',
      evidence: { ports: '8080' },
    },
    { name: 'fails for two halves of the internet', facts: { groupRules: { 'sg-1': [tcp(8080, '0.0.0.0/1'), tcp(8080, '128.0.0.0/1')] } } },
    { name: 'fails when open over IPv6 alone', facts: overIpv6 },
    {
      name: 'fails for a prefix list with the internet',
      facts: { groupRules: { 'sg-1': [tcp(8080, 'pl-1')] }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    {
      name: 'fails when internal with IPv6 that internet gateways allow',
      facts: { ...overIpv6, attributes: { 'ipv6.deny_all_igw_traffic': 'false' } },
      message: 'exposed',
    },
    {
      name: 'fails for a Network Load Balancer without security groups',
      facts: { ...listening('TCP', 22), entryPoints: [door({ groupIds: [], unfiltered: true })] },
      evidence: { ports: '22' },
    },
    {
      name: 'fails for a UDP listener',
      facts: { ...listening('UDP', 53), entryPoints: [door({ groupIds: [], unfiltered: true })] },
    },
    { name: 'fails when not declared', params: { requireDeclaration: true }, message: 'undeclared' },
    {
      name: 'fails for routes of another account',
      facts: { groupRules: { 'sg-1': [tcp(8080, '0.0.0.0/0')] }, subnets: { 'subnet-1': null }, networkAcls: { 'subnet-1': null } },
    },
  ],
  notApplicable: [{ name: 'skips with no listeners', facts: { listeners: [] }, message: 'noListeners' }],
});
