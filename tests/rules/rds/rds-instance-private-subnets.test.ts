import { rdsInstancePrivateSubnets } from '../../../rules/rds/rds-instance-private-subnets.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsInstancePrivateSubnets, {
  base: { subnets: { 'subnet-1': { ipv4: false, ipv6: false }, 'subnet-2': { ipv4: false, ipv6: false } } },
  pass: [{ name: 'no route to an internet gateway' }],
  fail: [
    {
      name: 'one subnet of two',
      facts: { subnets: { 'subnet-1': { ipv4: false, ipv6: false }, 'subnet-2': { ipv4: true, ipv6: false } } },
      severity: 'high',
      evidence: { subnets: ['subnet-2'] },
    },
    { name: 'IPv6 alone', facts: { subnets: { 'subnet-1': { ipv4: false, ipv6: true, blockMode: 'off' } } }, severity: 'high' },
    { name: 'one known, one not', facts: { subnets: { 'subnet-1': { ipv4: true, ipv6: false }, 'subnet-2': null } } },
    {
      name: 'VPC Block Public Access',
      facts: { subnets: { 'subnet-1': { ipv4: true, ipv6: true, blockMode: 'block-bidirectional' } } },
      severity: 'low',
    },
    {
      name: 'VPC Block Public Access in one of two',
      facts: { subnets: { 'subnet-1': { ipv4: true, ipv6: false, blockMode: 'block-ingress' }, 'subnet-2': { ipv4: true, ipv6: false } } },
      severity: 'high',
    },
  ],
  undecided: [
    {
      name: 'routes of another account',
      facts: { subnets: { 'subnet-1': { ipv4: false, ipv6: false }, 'subnet-2': null } },
      evidence: { subnets: ['subnet-2'] },
    },
  ],
});
