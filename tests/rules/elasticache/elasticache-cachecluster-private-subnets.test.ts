import { elasticacheCacheclusterPrivateSubnets } from '../../../rules/elasticache/elasticache-cachecluster-private-subnets.ts';
import { privateSubnet, publicSubnet, route } from '../../support/resources/firewall.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(elasticacheCacheclusterPrivateSubnets, {
  base: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': privateSubnet() } },
  pass: [{ name: 'passes without a route to an internet gateway' }],
  fail: [
    {
      name: 'fails when one of two subnets is public',
      facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': publicSubnet() } },
      severity: 'medium',
      evidence: { subnets: ['subnet-2'] },
    },
    {
      name: 'fails when only IPv6 is routed',
      facts: { subnets: { 'subnet-1': publicSubnet([route('::/0', 'igw-1')], 'off') } },
      severity: 'medium',
    },
    {
      name: 'fails when one subnet is public and another one is unknown',
      facts: { subnets: { 'subnet-1': publicSubnet(), 'subnet-2': null } },
    },
    {
      name: 'fails at low severity with VPC Block Public Access',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-bidirectional') } },
      severity: 'low',
    },
    {
      name: 'fails at medium severity with VPC Block Public Access in one of two subnets',
      facts: { subnets: { 'subnet-1': publicSubnet(undefined, 'block-ingress'), 'subnet-2': publicSubnet() } },
      severity: 'medium',
    },
  ],
  undecided: [
    {
      name: 'is unknown when another account owns a subnet',
      facts: { subnets: { 'subnet-1': privateSubnet(), 'subnet-2': null } },
      evidence: { subnets: ['subnet-2'] },
    },
  ],
});
