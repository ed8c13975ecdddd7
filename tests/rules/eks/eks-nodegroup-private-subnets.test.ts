import { eksNodegroupPrivateSubnets } from '../../../rules/eks/eks-nodegroup-private-subnets.ts';
import { testRule } from '../../support/rule-tester.ts';

const subnet = (target: string, to = '0.0.0.0/0') => ({ routeTableId: 'rtb-a', routes: [{ to: [to], target, active: true }] });

testRule(eksNodegroupPrivateSubnets, {
  base: { subnets: { a: subnet('nat-a') }, publicIpSubnets: [] },
  pass: [
    { name: 'passes for a NAT gateway', message: 'private' },
    { name: 'passes for IPv6 through an egress-only gateway', facts: { subnets: { a: subnet('eigw-a', '::/0') }, publicIpSubnets: ['a'] } },
    { name: 'passes for a public subnet without addresses', facts: { subnets: { a: subnet('igw-a') } }, message: 'addressless' },
    {
      name: 'passes for a launch template without addresses',
      facts: { subnets: { a: subnet('igw-a') }, publicIpSubnets: ['a'], templatePublicIp: false },
    },
  ],
  fail: [
    {
      name: 'fails for a public subnet that assigns addresses',
      facts: { subnets: { a: subnet('igw-a'), b: subnet('nat-a') }, publicIpSubnets: ['a', 'b'] },
      message: 'public',
      evidence: { subnets: ['a'] },
    },
    { name: 'fails for a launch template with addresses', facts: { subnets: { a: subnet('igw-a') }, templatePublicIp: true } },
    {
      name: 'fails for one public subnet next to one of another account',
      facts: { subnets: { a: subnet('igw-a'), b: null }, publicIpSubnets: ['a'] },
    },
  ],
  undecided: [
    {
      name: 'is unknown for a subnet of another account',
      facts: { subnets: { a: subnet('nat-a'), b: null } },
      message: 'unknown',
      evidence: { subnets: ['b'] },
    },
    {
      name: 'is unknown for a subnet of another account next to one without addresses',
      facts: { subnets: { a: subnet('igw-a'), b: null } },
    },
  ],
});
