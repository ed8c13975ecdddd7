import { ecsServiceSensitivePortsNotForwarded } from '../../../rules/ecs/ecs-service-sensitive-ports-not-forwarded.ts';
import type { LoadBalancerPath } from '../../../src/network/load-balancer-paths.ts';
import { tcp } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A path through a load balancer with the group sg-lb in the subnet 10.0.1.0/24. */
const through = (change: Partial<LoadBalancerPath> = {}) => ({
  loadBalancerPaths: [
    {
      loadBalancer: 'arn:lb',
      listener: 'TCP 443',
      protocol: 'tcp' as const,
      targetPort: 6379,
      http: false,
      authenticated: false,
      groupIds: ['sg-lb'],
      blocks: ['10.0.1.0/24'],
      entry: { address: 'lb.elb.amazonaws.com' },
      ...change,
    },
  ],
});
/** The same path through API Gateway. */
const published = (change: Partial<LoadBalancerPath> = {}) => ({
  loadBalancerPaths: [],
  publicEndpointPaths: through({ targetPort: 9200, http: true, ...change }).loadBalancerPaths,
  groupRules: { 'sg-1': [tcp(9200, 'sg-lb')] },
});
const listed = { groupRules: { 'sg-1': [{ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, PrefixListIds: [{ PrefixListId: 'pl-1' }] }] } };

testRule(ecsServiceSensitivePortsNotForwarded, {
  base: {
    network: { assignPublicIp: false, subnetIds: ['subnet-1'], groupIds: ['sg-1'] },
    ...through(),
    publicEndpointPaths: [],
    groupRules: { 'sg-1': [tcp(6379, 'sg-lb')] },
    prefixLists: {},
  },
  pass: [
    { name: 'passes without a path', facts: { loadBalancerPaths: [] }, message: 'other', evidence: { reachable: ['nothing'] } },
    { name: 'passes when the API authenticates clients', facts: published({ authenticated: true }) },
    {
      name: 'passes when an API leads to a web port, and names the path',
      facts: { ...published({ targetPort: 8080 }), groupRules: { 'sg-1': [tcp(8080, 'sg-lb')] } },
      evidence: { reachable: ['tcp 8080 through TCP 443 of arn:lb'] },
    },
    { name: 'passes when the tasks do not admit the VPC link', facts: { ...published(), groupRules: { 'sg-1': [tcp(9200, 'sg-other')] } } },
    {
      name: 'passes when the path leads to a web port, and names the path',
      facts: { ...through({ targetPort: 8443, listener: 'HTTPS 443', http: true }), groupRules: { 'sg-1': [tcp(8443, 'sg-lb')] } },
      message: 'other',
      evidence: { reachable: ['tcp 8443 through HTTPS 443 of arn:lb'] },
    },
    { name: 'passes when the tasks do not admit the load balancer', facts: { groupRules: { 'sg-1': [tcp(6379, 'sg-other')] } } },
    {
      name: 'passes when the tasks admit another port',
      facts: { groupRules: { 'sg-1': [tcp(8080, 'sg-lb')] } },
      evidence: { reachable: ['nothing'] },
    },
    { name: 'passes when only HTTP requests reach a port that does not speak HTTP', facts: through({ http: true }) },
    {
      name: 'passes when HTTP requests are authenticated',
      facts: { ...through({ targetPort: 9200, http: true, authenticated: true }), groupRules: { 'sg-1': [tcp(9200, 'sg-lb')] } },
    },
    { name: 'passes when the port is ignored', params: { ignoredPorts: [6379] } },
    { name: 'passes when a prefix list has other addresses', facts: { ...listed, prefixLists: { 'pl-1': ['192.0.2.0/24'] } } },
  ],
  fail: [
    {
      name: 'fails when the tasks admit the group of the load balancer',
      message: 'forwarded',
      severity: 'critical',
      evidence: { reachable: ['tcp 6379 through TCP 443 of arn:lb'] },
    },
    { name: 'fails when the tasks admit the subnets of the load balancer', facts: { groupRules: { 'sg-1': [tcp(6379, '10.0.0.0/16')] } } },
    { name: 'fails when the tasks admit all addresses', facts: { groupRules: { 'sg-1': [tcp(6379, '0.0.0.0/0')] } } },
    {
      name: 'fails when a prefix list contains the subnets of the load balancer',
      facts: { ...listed, prefixLists: { 'pl-1': ['10.0.1.0/25'] } },
    },
    { name: 'fails when a prefix list contains the internet', facts: { ...listed, prefixLists: { 'pl-1': ['0.0.0.0/0'] } } },
    {
      name: 'fails when an API forwards requests to Elasticsearch',
      facts: published(),
      message: 'published',
      evidence: { reachable: ['tcp 9200 through TCP 443 of arn:lb'] },
    },
    {
      name: 'fails when HTTP requests reach Elasticsearch',
      facts: { ...through({ targetPort: 9200, http: true }), groupRules: { 'sg-1': [tcp(9200, 'sg-lb')] } },
    },
  ],
  notApplicable: [{ name: 'does not apply to tasks in the network of their host', facts: { network: undefined }, message: 'host' }],
});
