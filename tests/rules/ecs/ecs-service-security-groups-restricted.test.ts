import { ecsServiceSecurityGroupsRestricted } from '../../../rules/ecs/ecs-service-security-groups-restricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const network = (assignPublicIp: boolean) => ({ network: { assignPublicIp, subnetIds: ['subnet-a'], groupIds: ['sg-a'] } });
const subnet = (target: string) => ({
  subnets: { 'subnet-a': { routeTableId: 'rtb-a', routes: [{ to: ['0.0.0.0/0'], target, active: true }] } },
});
const allow = (from: number, to: number, ...cidrs: readonly string[]) => ({
  groupRules: {
    'sg-a': [
      {
        IpProtocol: 'tcp',
        FromPort: from,
        ToPort: to,
        IpRanges: cidrs.filter((cidr) => !cidr.includes(':')).map((CidrIp) => ({ CidrIp })),
        Ipv6Ranges: cidrs.filter((cidr) => cidr.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
        PrefixListIds: [],
        UserIdGroupPairs: [],
      },
    ],
  },
});
const byList = {
  groupRules: {
    'sg-a': [{ IpProtocol: '-1', IpRanges: [], Ipv6Ranges: [], PrefixListIds: [{ PrefixListId: 'pl-a' }], UserIdGroupPairs: [] }],
  },
};

testRule(ecsServiceSecurityGroupsRestricted, {
  base: {
    ...network(true),
    ...subnet('igw-a'),
    ...allow(8080, 8080, '10.0.0.0/8'),
    prefixLists: {},
    containerPorts: [{ protocol: 'tcp', from: 8080, to: 8080 }],
    networkLoadBalancerPorts: [8080],
  },
  pass: [
    { name: 'passes for only private sources', message: 'closed' },
    { name: 'passes for another port than the containers use', facts: allow(443, 443, '0.0.0.0/0') },
    {
      name: 'passes for the port of a Network Load Balancer, of tasks without public IP addresses',
      facts: { ...allow(8080, 8080, '0.0.0.0/0'), ...network(false) },
    },
    { name: 'passes for a prefix list of known sources', facts: { ...byList, prefixLists: { 'pl-a': ['203.0.113.0/24'] } } },
    {
      name: 'passes for UDP ports that no container uses',
      facts: { ...allow(8080, 8080), containerPorts: [{ protocol: 'udp' as const, from: 53, to: 53 }] },
    },
  ],
  fail: [
    {
      name: 'fails for the internet',
      facts: allow(0, 65_535, '0.0.0.0/0'),
      message: 'open',
      severity: 'high',
      evidence: { openings: ['sg-a: tcp 8080 from 0.0.0.0/0'] },
    },
    { name: 'fails for the IPv6 internet', facts: allow(8080, 8080, '::/0'), severity: 'high' },
    { name: 'fails for the internet in halves', facts: allow(8000, 9000, '0.0.0.0/1', '128.0.0.0/1'), severity: 'high' },
    { name: 'fails for a prefix list of the internet', facts: { ...byList, prefixLists: { 'pl-a': ['0.0.0.0/0'] } } },
    {
      name: 'fails for any port if the task definition has no port mappings',
      facts: { ...allow(22, 22, '0.0.0.0/0'), containerPorts: [] },
    },
    {
      name: 'fails for any port if the service has no task definition',
      facts: { ...allow(22, 22, '0.0.0.0/0'), containerPorts: undefined },
    },
    {
      name: 'fails for a subnet without a route to the internet',
      facts: { ...allow(8080, 8080, '0.0.0.0/0'), ...subnet('nat-a') },
      severity: 'low',
    },
    {
      name: 'fails for a subnet of another account',
      facts: { ...allow(8080, 8080, '0.0.0.0/0'), subnets: { 'subnet-a': null } },
      severity: 'high',
    },
    {
      name: 'fails for another port than that of a Network Load Balancer, without public IP addresses',
      facts: { ...allow(8080, 8080, '0.0.0.0/0'), ...network(false), networkLoadBalancerPorts: [] },
      severity: 'low',
    },
  ],
  notApplicable: [{ name: 'skips tasks in the network of their host', facts: { network: undefined }, message: 'host' }],
});
