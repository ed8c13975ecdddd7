import { ec2InstanceSensitivePortsUnreachable } from '../../../rules/ec2/ec2-instance-sensitive-ports-unreachable.ts';
import type { LoadBalancerPath } from '../../../src/network/load-balancer-paths.ts';
import type { InstanceInterface } from '../../../src/services/ec2/facts.ts';
import { acl, entry, everything, openAcl, privateSubnet, publicSubnet, route, tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

const nic = (change: Partial<InstanceInterface> = {}): InstanceInterface => ({
  id: 'eni-1',
  subnetId: 'subnet-1',
  groupIds: ['sg-1'],
  publicIpv4: ['203.0.113.7'],
  ipv6: [],
  ...change,
});
const allIn = entry(100, 'allow', '0.0.0.0/0');
const allOut = entry(100, 'allow', '0.0.0.0/0', { egress: true });

/** A path through a load balancer with the group sg-lb in the subnet 10.0.1.0/24. */
const forwarded = (change: Partial<LoadBalancerPath> = {}) => ({
  interfaces: [nic({ publicIpv4: [] })],
  groupRules: { 'sg-1': [tcp(22, 'sg-lb')] },
  loadBalancerPaths: [
    {
      loadBalancer: 'arn:lb',
      listener: 'TCP 443',
      protocol: 'tcp' as const,
      targetPort: 22,
      http: false,
      authenticated: false,
      groupIds: ['sg-lb'],
      blocks: ['10.0.1.0/24'],
      entry: { address: 'lb.elb.amazonaws.com' },
      ...change,
    },
  ],
});
/** Paths through CloudFront to the load balancer. */
const published = (change: Partial<LoadBalancerPath> = {}) => {
  const { loadBalancerPaths: publicEndpointPaths, ...others } = forwarded({ http: true, targetPort: 9200, ...change });
  return { ...others, groupRules: { 'sg-1': [tcp(9200, 'sg-lb')] }, publicEndpointPaths };
};
const elasticsearch = { targetPort: 9200, http: true };
const toElasticsearch = { groupRules: { 'sg-1': [tcp(9200, 'sg-lb')] } };

/** SSH is allowed at every hop. */
const exposed = {
  state: 'running',
  interfaces: [nic()],
  groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0')] },
  prefixLists: {},
  networkAcls: { 'subnet-1': openAcl() },
  subnets: { 'subnet-1': publicSubnet() },
  loadBalancerPaths: [],
  publicEndpointPaths: [],
};

testRule(ec2InstanceSensitivePortsUnreachable, {
  base: exposed,
  pass: [
    {
      name: 'passes with no public address',
      facts: { interfaces: [nic({ publicIpv4: [] })] },
      message: 'unreachable',
      evidence: { stoppedBy: ['no public address'] },
    },
    { name: 'passes when the group is closed', facts: { groupRules: { 'sg-1': [tcp(22, '10.0.0.0/8')] } } },
    { name: 'passes when the group allows web ports only', facts: { groupRules: { 'sg-1': [tcp(443, '0.0.0.0/0')] } } },
    {
      name: 'passes when the ACL denies',
      facts: { networkAcls: { 'subnet-1': acl(entry(90, 'deny', '0.0.0.0/0', { ports: [22, 22] }), allIn) } },
    },
    {
      name: 'passes when the ACL allows another port',
      facts: { networkAcls: { 'subnet-1': acl(entry(100, 'allow', '0.0.0.0/0', { ports: [443, 443] })) } },
    },
    { name: 'passes with no route', facts: { subnets: { 'subnet-1': privateSubnet() } }, evidence: { stoppedBy: ['route table rtb-1'] } },
    {
      name: 'passes when public access to the VPC is blocked',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-ingress') } },
    },
    { name: 'passes when open over IPv6 without an IPv6 address', facts: { groupRules: { 'sg-1': [tcp(22, '::/0')] } } },
    {
      name: 'passes for a prefix list of offices',
      facts: { groupRules: { 'sg-1': [tcp(22, 'pl-1')] }, prefixLists: { 'pl-1': ['198.51.100.0/24'] } },
    },
    {
      name: 'passes for a load balancer that the group does not allow',
      facts: { ...forwarded(), groupRules: { 'sg-1': [tcp(22, 'sg-other', '10.0.2.0/24')] } },
    },
    {
      name: 'passes for a load balancer that the group allows on another port',
      facts: { ...forwarded(), groupRules: { 'sg-1': [tcp(443, 'sg-lb')] } },
    },
    {
      name: 'passes for a load balancer that forwards to a web port',
      facts: { ...forwarded({ targetPort: 80 }), groupRules: { 'sg-1': [tcp(80, 'sg-lb')] } },
    },
    { name: 'passes for SSH behind a load balancer that forwards only HTTP', facts: forwarded({ http: true }) },
    {
      name: 'passes for Elasticsearch behind a load balancer that authenticates',
      facts: { ...forwarded({ ...elasticsearch, authenticated: true }), ...toElasticsearch },
    },
    { name: 'passes for Elasticsearch behind CloudFront, which requires signed URLs', facts: published({ authenticated: true }) },
    {
      name: 'passes for a web port behind CloudFront',
      facts: { ...published({ targetPort: 443 }), groupRules: { 'sg-1': [tcp(443, 'sg-lb')] } },
    },
    {
      name: 'passes for Elasticsearch behind an API with a VPC link that the group does not allow',
      facts: { ...published(), groupRules: { 'sg-1': [tcp(9200, 'sg-other')] } },
    },
    { name: 'passes for an ignored port behind a load balancer', facts: forwarded(), params: { ignoredPorts: [22] } },
    { name: 'passes for an ignored port', params: { ignoredPorts: [22] } },
    {
      name: 'passes for an address and an open group on different interfaces',
      facts: {
        interfaces: [nic({ groupIds: ['sg-2'] }), nic({ id: 'eni-2', publicIpv4: [] })],
        groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0')], 'sg-2': [] },
      },
    },
  ],
  fail: [
    {
      name: 'fails for SSH',
      message: 'reachable',
      severity: 'critical',
      evidence: {
        reachable: ['SSH (tcp 22) from 0.0.0.0/0'],
        paths: [
          {
            address: '203.0.113.7',
            ports: 'tcp 22',
            from: ['0.0.0.0/0'],
            networkInterface: 'eni-1',
            subnet: 'subnet-1',
            routeTable: 'rtb-1',
            gateway: 'igw-1',
            securityGroups: ['sg-1'],
            networkAcl: 'acl-1',
            responses: 'allowed',
          },
        ],
      },
    },
    {
      name: 'fails behind a load balancer',
      facts: forwarded(),
      message: 'forwarded',
      severity: 'critical',
      evidence: { reachable: ['tcp 22 through TCP 443 of arn:lb'], paths: [{ address: 'lb.elb.amazonaws.com' }] },
    },
    {
      name: 'fails behind a load balancer, by addresses of its subnets',
      facts: { ...forwarded(), groupRules: { 'sg-1': [tcp(22, '10.0.0.0/16')] } },
    },
    {
      name: 'fails behind a load balancer that preserves client addresses',
      facts: { ...forwarded({ groupIds: [] }), groupRules: { 'sg-1': [tcp(22, '0.0.0.0/0')] } },
      message: 'forwarded',
    },
    {
      name: 'fails for Elasticsearch behind a load balancer that forwards only HTTP',
      facts: { ...forwarded(elasticsearch), ...toElasticsearch },
      message: 'forwarded',
    },
    {
      name: 'fails for Elasticsearch behind a load balancer that is an origin of CloudFront',
      facts: published(),
      message: 'published',
      severity: 'critical',
      evidence: { reachable: ['tcp 9200 through TCP 443 of arn:lb'], paths: [{ address: 'lb.elb.amazonaws.com' }] },
    },
    { name: 'fails for an ACL that blocks responses', facts: { networkAcls: { 'subnet-1': acl(allIn) } }, severity: 'high' },
    { name: 'fails when all ports are configured individually', facts: { groupRules: { 'sg-1': [everything('0.0.0.0/0')] } } },
    {
      name: 'fails for a prefix list that contains the internet',
      facts: { groupRules: { 'sg-1': [tcp(22, 'pl-1')] }, prefixLists: { 'pl-1': ['0.0.0.0/0'] } },
    },
    {
      name: 'fails over IPv6',
      facts: {
        interfaces: [nic({ publicIpv4: [], ipv6: ['2001:db8::1'] })],
        groupRules: { 'sg-1': [tcp(6379, '::/0')] },
        subnets: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')], 'off') },
      },
      evidence: { reachable: ['Redis (tcp 6379) from ::/0'] },
    },
    {
      name: 'fails by the second of two groups, on the second interface',
      facts: {
        interfaces: [nic({ publicIpv4: [] }), nic({ id: 'eni-2', groupIds: ['sg-1', 'sg-2'] })],
        groupRules: { 'sg-1': [], 'sg-2': [tcp(3306, '0.0.0.0/0')] },
      },
    },
    {
      name: 'fails for the part of a range that the ACL allows',
      facts: {
        groupRules: { 'sg-1': [tcp([20, 3306], '0.0.0.0/0')] },
        networkAcls: { 'subnet-1': acl(entry(100, 'allow', '0.0.0.0/0', { ports: [3000, 4000] }), allOut) },
      },
      evidence: { reachable: ['MySQL (tcp 3306) from 0.0.0.0/0'] },
    },
  ],
  notApplicable: [
    { name: 'skips when stopped', facts: { state: 'stopped' }, message: 'notRunning' },
    { name: 'skips when terminated', facts: { state: 'terminated', interfaces: [] } },
  ],
});
