import { vpcNetworkMultiAz } from '../../../rules/vpc/vpc-network-multi-az.ts';
import type { EndpointOfVpc } from '../../../src/services/vpc/facts.ts';
import { testRule } from '../../support/rule-tester.ts';

const endpoint = (change: Partial<EndpointOfVpc> = {}): EndpointOfVpc => ({
  id: 'vpce-1',
  serviceName: 'com.amazonaws.eu-west-1.ec2',
  type: 'Interface',
  state: 'available',
  subnetIds: ['subnet-a', 'subnet-b'],
  ...change,
});

testRule(vpcNetworkMultiAz, {
  base: {
    ownerId: '111122223333',
    interfaceCount: 5,
    subnetZones: { 'subnet-a': 'eu-west-1a', 'subnet-a2': 'eu-west-1a', 'subnet-b': 'eu-west-1b' },
    endpoints: [endpoint()],
    natGateways: [
      { id: 'nat-1', subnetId: 'subnet-a' },
      { id: 'nat-2', subnetId: 'subnet-b' },
    ],
  },
  pass: [
    { name: 'passes for two endpoints and two NAT gateways', message: 'spread' },
    { name: 'passes for neither endpoints nor NAT gateways', facts: { endpoints: [], natGateways: [] } },
    { name: 'passes for one Regional NAT gateway', facts: { natGateways: [{ id: 'nat-1' }] } },
    {
      name: 'passes for a Regional NAT gateway next to a zonal one',
      facts: { natGateways: [{ id: 'nat-1' }, { id: 'nat-2', subnetId: 'subnet-a' }] },
    },
    { name: 'passes for a gateway endpoint', facts: { endpoints: [endpoint({ type: 'Gateway', subnetIds: [] })] } },
    { name: 'passes for a pending endpoint', facts: { endpoints: [endpoint({ state: 'pending', subnetIds: ['subnet-a'] })] } },
  ],
  fail: [
    {
      name: 'fails for subnets in one zone',
      facts: { subnetZones: { 'subnet-a': 'eu-west-1a', 'subnet-a2': 'eu-west-1a' }, endpoints: [], natGateways: [] },
      message: 'narrow',
      severity: 'medium',
      evidence: { elements: ['subnets (eu-west-1a)'] },
    },
    {
      name: 'fails for one NAT gateway',
      facts: { natGateways: [{ id: 'nat-1', subnetId: 'subnet-a' }] },
      evidence: { elements: ['NAT gateways (eu-west-1a)'] },
    },
    {
      name: 'fails for two NAT gateways in one zone',
      facts: {
        natGateways: [
          { id: 'nat-1', subnetId: 'subnet-a' },
          { id: 'nat-2', subnetId: 'subnet-a2' },
        ],
      },
    },
    {
      name: 'fails for one of two endpoints',
      facts: { endpoints: [endpoint(), endpoint({ id: 'vpce-2', subnetIds: ['subnet-b'] })] },
      evidence: { elements: ['endpoint vpce-2 (eu-west-1b)'] },
    },
    {
      name: 'fails for an endpoint without subnets',
      facts: { endpoints: [endpoint({ subnetIds: [] })] },
      evidence: { elements: ['endpoint vpce-1 (none)'] },
    },
    { name: 'fails for two zones of three', params: { minZones: 3 } },
  ],
  notApplicable: [
    { name: 'skips an empty VPC', facts: { interfaceCount: 0, subnetZones: {} }, message: 'empty' },
    { name: 'skips when shared by another account', facts: { ownerId: '777788889999' }, message: 'shared' },
  ],
});
