import { rdsInstancePrivateSubnets } from '../../../rules/rds/rds-instance-private-subnets.ts';
import { privateSubnet, publicSubnet, route } from '../../support/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rdsInstancePrivateSubnets, {
  base: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': privateSubnet() } },
  pass: [{ name: 'no route to an internet gateway' }],
  fail: [
    {
      name: 'one subnet of two',
      facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': publicSubnet() } },
      severity: 'high',
      evidence: { subnets: ['subnet-2'] },
    },
    { name: 'IPv6 alone', facts: { subnets: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')], 'off') } }, severity: 'high' },
    { name: 'one known, one not', facts: { subnets: { 'subnet-1': publicSubnet(), 'subnet-2': null } } },
    {
      name: 'VPC Block Public Access',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-bidirectional') } },
      severity: 'low',
    },
    {
      name: 'VPC Block Public Access in one of two',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-ingress'), 'subnet-2': publicSubnet() } },
      severity: 'high',
    },
  ],
  undecided: [
    {
      name: 'routes of another account',
      facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': null } },
      evidence: { subnets: ['subnet-2'] },
    },
  ],
});
