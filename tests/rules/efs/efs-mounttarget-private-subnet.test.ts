import { efsMounttargetPrivateSubnet } from '../../../rules/efs/efs-mounttarget-private-subnet.ts';
import { testRule } from '../../support/rule-tester.ts';

const subnet = (target: string, ...to: readonly string[]) => ({
  subnet: { routeTableId: 'rtb-a', routes: [{ to, target, active: true }] },
});

testRule(efsMounttargetPrivateSubnet, {
  base: { assignsPublicIp: false, ...subnet('nat-a', '0.0.0.0/0') },
  pass: [{ name: 'passes for a private subnet', message: 'private' }],
  fail: [
    { name: 'fails for public addresses at launch', facts: { assignsPublicIp: true }, message: 'assigns', severity: 'medium' },
    {
      name: 'fails for public addresses at launch in a subnet of another account',
      facts: { assignsPublicIp: true, subnet: undefined },
      message: 'assigns',
    },
    { name: 'fails for a route to an internet gateway', facts: subnet('igw-a', '0.0.0.0/0'), message: 'routed', severity: 'low' },
    {
      name: 'fails for an IPv6 address and a route for it',
      facts: { ...subnet('igw-a', '::/0'), ipv6: '2001:db8::1' },
      severity: 'medium',
    },
    {
      name: 'fails for an IPv6 address without a route for it',
      facts: { ...subnet('igw-a', '0.0.0.0/0'), ipv6: '2001:db8::1' },
      severity: 'low',
    },
  ],
  undecided: [{ name: 'is unknown for a subnet of another account', facts: { subnet: undefined }, message: 'unknown' }],
});
