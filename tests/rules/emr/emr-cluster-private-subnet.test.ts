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
    { name: 'no route out', message: 'private' },
    { name: 'through a NAT gateway', facts: { subnets: { 'subnet-1': routed('nat-1') } } },
  ],
  fail: [
    { name: 'a route to the internet', facts: { subnets: { 'subnet-1': routed('igw-1') } }, message: 'public', severity: 'medium' },
    {
      name: 'one of those it may be put in',
      facts: { subnets: { 'subnet-1': null, 'subnet-2': routed('igw-1') } },
      evidence: { subnets: ['subnet-2'] },
    },
    {
      name: 'blocked for the whole VPC',
      facts: { subnets: { 'subnet-1': routed('igw-1', { blockMode: 'block-ingress' }) } },
      severity: 'low',
    },
  ],
  undecided: [{ name: 'routes of another account', facts: { subnets: { 'subnet-1': null } }, message: 'unknown' }],
});
