import { elbClassicOnlyWebPortsExposed } from '../../../rules/elb/elb-classic-only-web-ports-exposed.ts';
import { openAcl, publicSubnet, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const listener = (port: number) => ({ protocol: 'TCP', port, targetProtocol: 'TCP', policies: [] });

testRule(elbClassicOnlyWebPortsExposed, {
  base: {
    listeners: [listener(443), listener(5432)],
    entryPoints: [{ subnetId: 'subnet-1', groupIds: ['sg-1'], publicIpv4: ['old.elb.amazonaws.com'], ipv6: [] }],
    groupRules: { 'sg-1': [tcp(443, '0.0.0.0/0')] },
    prefixLists: {},
    subnets: { 'subnet-1': publicSubnet() },
    networkAcls: { 'subnet-1': openAcl() },
  },
  resource: { id: 'old' },
  pass: [
    { name: 'passes when the group closes the other port', message: 'allowed' },
    { name: 'passes when internal', facts: { entryPoints: [] }, message: 'internal' },
    { name: 'passes for only closed ports', facts: { listeners: [listener(5432)] }, message: 'unreachable' },
    { name: 'passes when declared', params: { requireDeclaration: true, declaredInternetFacing: ['old'] } },
  ],
  fail: [
    {
      name: 'fails for an open port',
      facts: { groupRules: { 'sg-1': [tcp(5432, '0.0.0.0/0')] } },
      message: 'exposed',
      evidence: { ports: '5432' },
    },
    {
      name: 'fails for a prefix list with the internet',
      facts: { groupRules: { 'sg-1': [tcp(5432, 'pl-1')] }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    {
      name: 'fails for routes of another account',
      facts: { groupRules: { 'sg-1': [tcp(5432, '0.0.0.0/0')] }, subnets: { 'subnet-1': null } },
    },
    {
      name: 'fails for a network ACL of another account',
      facts: { groupRules: { 'sg-1': [tcp(5432, '0.0.0.0/0')] }, networkAcls: { 'subnet-1': null } },
    },
    { name: 'fails when not declared', params: { requireDeclaration: true }, message: 'undeclared' },
  ],
  notApplicable: [{ name: 'skips with no listeners', facts: { listeners: [] }, message: 'noListeners' }],
});
