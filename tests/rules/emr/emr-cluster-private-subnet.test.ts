import { emrClusterPrivateSubnet } from '../../../rules/emr/emr-cluster-private-subnet.ts';
import { testRule } from '../../support/rule-tester.ts';

const routed = (target: string, more: object = {}) => ({
  routeTableId: 'rtb-1',
  routes: [{ to: ['0.0.0.0/0'], target, active: true }],
  ...more,
});

testRule(emrClusterPrivateSubnet, {
  base: { subnets: { 'subnet-1': { routeTableId: 'rtb-1', routes: [] } } },
  pass: [
    { name: 'passes with no route to the internet', message: 'private' },
    { name: 'passes for a route to a NAT gateway', facts: { subnets: { 'subnet-1': routed('nat-1') } } },
  ],
  fail: [
    {
      name: 'fails for a route to an internet gateway',
      facts: { subnets: { 'subnet-1': routed('igw-1') } },
      message: 'public',
      severity: 'medium',
    },
    {
      name: 'fails when one of several possible subnets is public',
      facts: { subnets: { 'subnet-1': null, 'subnet-2': routed('igw-1') } },
      evidence: { subnets: ['subnet-2'] },
    },
    {
      name: 'fails when VPC Block Public Access is on',
      facts: { subnets: { 'subnet-1': routed('igw-1', { blockMode: 'block-ingress' }) } },
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a subnet of another account', facts: { subnets: { 'subnet-1': null } }, message: 'unknown' }],
});
